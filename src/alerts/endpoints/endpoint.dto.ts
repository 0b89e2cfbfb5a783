import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { ALERT_TYPES, type AlertType } from '../alert-types.js';
import { EndpointFilterDto } from './endpoint-filter.dto.js';
import {
  DELIVERY_RHYTHMS,
  type DeliveryRhythm,
  type Format,
  FORMATS,
  MOST_IN_FLIGHT,
  MOST_RATE,
  type Payload,
  PAYLOADS,
  SIGNATURE_KINDS,
  type SignatureKind,
} from './endpoint-options.js';
import { EndpointSettingsDto } from './endpoint-settings.dto.js';
import { IsCustomHeaders } from './is-custom-headers.decorator.js';
import { IsSelectionOf, SELECTION } from './is-selection.decorator.js';
import { isOneOf, isTextUpTo, isWholeBetween, Satisfies } from './satisfies.decorator.js';

const LONGEST_URL = 2_048;
const LONGEST_DESCRIPTION = 500;
const LONGEST_ZONE = 64;
const FILTER =
  'filter is an object of actors, issues, kinds, facets, tracks, minMagnitude, minGrade, basis, includeSuccession ' +
  'and skipRetroactive';
const SETTINGS = 'settings is an object of notableMagnitude, trustedGrade, foldWithin, digestsBatches and alertClasses';

/** What its owner may change of an endpoint. */
class EndpointOptionsDto {
  /** Where alerts are posted: https or http, to a public address. */
  @Satisfies(isTextUpTo(LONGEST_URL), `url is an http(s) address of at most ${LONGEST_URL} characters`)
  @ApiProperty({ type: String, maxLength: LONGEST_URL })
  url!: string;

  @IsOptional()
  @Satisfies(
    isTextUpTo(LONGEST_DESCRIPTION),
    `description is a text of at most ${LONGEST_DESCRIPTION} characters, or null`,
  )
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: LONGEST_DESCRIPTION })
  description?: string | null;

  /** Default: all but `position.stated` and those of `endpoint.`. */
  @MayBeLeftOut()
  @IsSelectionOf('events', 'types of alert', ALERT_TYPES)
  @ApiPropertyOptional({ ...SELECTION, enum: ALERT_TYPES, enumName: 'AlertType', isArray: true })
  events?: AlertType[];

  // The nested rules refuse what is no object, yet take a list for many filters.
  @MayBeLeftOut()
  @Satisfies((value) => !Array.isArray(value), FILTER)
  @ValidateNested({ message: FILTER })
  @Type(() => EndpointFilterDto)
  filter?: EndpointFilterDto;

  /** Sent along with each alert. The values are kept encrypted and never shown again. */
  @MayBeLeftOut()
  @IsCustomHeaders()
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' } })
  headers?: Record<string, string>;

  /** Attempts a minute, evenly spaced: 60 is one a second. Null, the default: no limit. */
  @IsOptional()
  @Satisfies(isWholeBetween(1, MOST_RATE), `rateLimit is attempts a minute, 1 to ${MOST_RATE}, or null`)
  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 1, maximum: MOST_RATE })
  rateLimit?: number | null;

  /** Deliveries under way at a time. Default 2. */
  @MayBeLeftOut()
  @Satisfies(isWholeBetween(1, MOST_IN_FLIGHT), `maxInFlight is a whole number from 1 to ${MOST_IN_FLIGHT}`)
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MOST_IN_FLIGHT })
  maxInFlight?: number;

  /** `full`, the default, says everything up to 20 KB; `thin` ids and links alone. */
  @MayBeLeftOut()
  @Satisfies(isOneOf(PAYLOADS), `payload is one of ${PAYLOADS.join(', ')}`)
  @ApiPropertyOptional({ enum: PAYLOADS, enumName: 'Payload' })
  payload?: Payload;

  /** `standard`, the default, or `slack`: a message that Slack's incoming webhooks and their like show as it is. */
  @MayBeLeftOut()
  @Satisfies(isOneOf(FORMATS), `format is one of ${FORMATS.join(', ')}`)
  @ApiPropertyOptional({ enum: FORMATS, enumName: 'AlertFormat' })
  format?: Format;

  /** `immediate`, the default; or everything in one digest at 06:00, `daily` or `weekly` on Mondays. */
  @MayBeLeftOut()
  @Satisfies(isOneOf(DELIVERY_RHYTHMS), `delivery is one of ${DELIVERY_RHYTHMS.join(', ')}`)
  @ApiPropertyOptional({ enum: DELIVERY_RHYTHMS, enumName: 'DeliveryRhythm' })
  delivery?: DeliveryRhythm;

  /** IANA name of the zone whose mornings bring the digests, e.g. `Europe/Kyiv`. Default `UTC`. */
  @MayBeLeftOut()
  @Satisfies(isTextUpTo(LONGEST_ZONE), 'timeZone is the IANA name of a time zone, e.g. Europe/Kyiv')
  @ApiPropertyOptional({ type: String, maxLength: LONGEST_ZONE })
  timeZone?: string;

  // As of the filter.
  @MayBeLeftOut()
  @Satisfies((value) => !Array.isArray(value), SETTINGS)
  @ValidateNested({ message: SETTINGS })
  @Type(() => EndpointSettingsDto)
  settings?: EndpointSettingsDto;

  /** Default true. */
  @MayBeLeftOut()
  @IsBoolean({ message: 'enabled is true or false' })
  enabled?: boolean;
}

export class CreateEndpointDto extends EndpointOptionsDto {
  /** `hmac`, the default (`v1`, a shared secret), or `ed25519` (`v1a`, verified by a public key). */
  @MayBeLeftOut()
  @Satisfies(isOneOf(SIGNATURE_KINDS), `signature is one of ${SIGNATURE_KINDS.join(', ')}`)
  @ApiPropertyOptional({ enum: SIGNATURE_KINDS, enumName: 'SignatureKind' })
  signature?: SignatureKind;
}

/** Fields left out stay as they are; `filter`, `headers` and `settings` are replaced as a whole. */
export class PatchEndpointDto extends PartialType(EndpointOptionsDto, { skipNullProperties: false }) {}
