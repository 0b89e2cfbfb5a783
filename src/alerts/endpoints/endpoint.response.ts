import { ApiProperty } from '@nestjs/swagger';
import { ALERT_TYPES, type AlertType } from '../alert-types.js';
import { EndpointFilterDto } from './endpoint-filter.dto.js';
import {
  DELIVERY_RHYTHMS,
  type DeliveryRhythm,
  type Format,
  FORMATS,
  type Payload,
  PAYLOADS,
  SIGNATURE_KINDS,
  type SignatureKind,
} from './endpoint-options.js';
import { EndpointSettingsDto } from './endpoint-settings.dto.js';
import { DISABLED_REASONS, type DisabledReason } from './webhook-endpoint.entity.js';

/** An endpoint without its secrets. */
export class EndpointResponse {
  id!: string;
  url!: string;
  @ApiProperty({ type: String, nullable: true })
  description!: string | null;
  @ApiProperty({ enum: ALERT_TYPES, enumName: 'AlertType', isArray: true })
  events!: AlertType[];
  @ApiProperty({ type: EndpointFilterDto })
  filter!: EndpointFilterDto;
  /** Names of the headers sent along; their values are not shown. */
  headerNames!: string[];
  /** Attempts a minute; null: no limit. */
  @ApiProperty({ type: Number, nullable: true })
  rateLimit!: number | null;
  maxInFlight!: number;
  @ApiProperty({ enum: PAYLOADS, enumName: 'Payload' })
  payload!: Payload;
  @ApiProperty({ enum: FORMATS, enumName: 'AlertFormat' })
  format!: Format;
  @ApiProperty({ enum: SIGNATURE_KINDS, enumName: 'SignatureKind' })
  signature!: SignatureKind;
  /** `whpk_…`, which verifies ed25519 signatures; null for hmac. */
  @ApiProperty({ type: String, nullable: true })
  publicKey!: string | null;
  /** Until then alerts are signed with the secret before the last rotation too. */
  @ApiProperty({ type: String, nullable: true })
  previousSecretUntil!: string | null;
  @ApiProperty({ enum: DELIVERY_RHYTHMS, enumName: 'DeliveryRhythm' })
  delivery!: DeliveryRhythm;
  timeZone!: string;
  @ApiProperty({ type: EndpointSettingsDto })
  settings!: EndpointSettingsDto;
  /** Attempts failed in a row. */
  failures!: number;
  /** Since when every attempt has failed. */
  @ApiProperty({ type: String, nullable: true })
  failingSince!: string | null;
  enabled!: boolean;
  @ApiProperty({ enum: DISABLED_REASONS, enumName: 'DisabledReason', nullable: true })
  disabledReason!: DisabledReason | null;
  @ApiProperty({ type: String, nullable: true })
  disabledAt!: string | null;
  /** It gets what comes after this sequence of the log. */
  startsAfter!: number;
  createdAt!: string;
  updatedAt!: string;
}

export class CreatedEndpointResponse extends EndpointResponse {
  /** `whsec_…`, for verifying signatures, shown this once; null for ed25519, which `publicKey` verifies. */
  @ApiProperty({ type: String, nullable: true })
  secret!: string | null;
}

/** The dossier's endpoints, oldest first. */
export class EndpointsPageResponse {
  items!: EndpointResponse[];
  /** Cursor of the next page; null on the last. */
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}
