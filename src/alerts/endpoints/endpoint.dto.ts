import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { ALERT_TYPES, type AlertType } from '../alert-types.js';
import { EndpointFilterDto } from './endpoint-filter.dto.js';
import { IsCustomHeaders } from './is-custom-headers.decorator.js';
import { IsSelectionOf, SELECTION } from './is-selection.decorator.js';
import { isTextUpTo, Satisfies } from './satisfies.decorator.js';

const LONGEST_URL = 2_048;
const LONGEST_DESCRIPTION = 500;
const FILTER =
  'filter is an object of actors, issues, kinds, facets, tracks, minMagnitude, minGrade, basis, includeSuccession ' +
  'and skipRetroactive';

export class CreateEndpointDto {
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

  /** Default: all but `position.stated`. */
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

  /** Default true. */
  @MayBeLeftOut()
  @IsBoolean({ message: 'enabled is true or false' })
  enabled?: boolean;
}

/** Fields left out stay as they are; `filter` and `headers` are replaced as a whole. */
export class PatchEndpointDto extends PartialType(CreateEndpointDto, { skipNullProperties: false }) {}
