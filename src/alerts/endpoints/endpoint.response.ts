import { ApiProperty } from '@nestjs/swagger';
import { ALERT_TYPES, type AlertType } from '../alert-types.js';
import { EndpointFilterDto } from './endpoint-filter.dto.js';
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
  /** `whsec_…`, for verifying signatures. Shown this once. */
  secret!: string;
}

/** The dossier's endpoints, oldest first. */
export class EndpointsPageResponse {
  items!: EndpointResponse[];
  /** Cursor of the next page; null on the last. */
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}
