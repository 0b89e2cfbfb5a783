import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { SHIFT_KINDS, type ShiftKind } from '../../domain/shift.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { CreateEndpointDto } from '../endpoints/endpoint.dto.js';
import { isWholeBetween, Satisfies } from '../endpoints/satisfies.decorator.js';

const A_YEAR = 365;

/** What an endpoint would ask for; of one that is there, what is left out is as it is. */
export class PreviewFilterDto extends PickType(CreateEndpointDto, ['events', 'filter', 'settings', 'delivery'] as const) {
  /** How far back to look. Default 90. */
  @MayBeLeftOut()
  @Satisfies(isWholeBetween(1, A_YEAR), `days is a whole number of days, 1 to ${A_YEAR}`)
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: A_YEAR })
  days?: number;
}

export const TELLINGS = ['at-once', 'folded', 'digest', 'batch'] as const;
export type Telling = (typeof TELLINGS)[number];

/** A shift in a preview. */
export class PreviewedShiftResponse {
  id!: string;
  actor!: string;
  @ApiProperty({ type: String, nullable: true })
  issue!: string | null;
  @ApiProperty({ enum: SHIFT_KINDS, enumName: 'ShiftKind' })
  kind!: ShiftKind;
  /** Codes of positions. */
  @ApiProperty({ type: String, nullable: true })
  from!: string | null;
  @ApiProperty({ type: String, nullable: true })
  to!: string | null;
  @ApiProperty({ type: Number, nullable: true })
  magnitude!: number | null;
  retroactive!: boolean;
  /** When it was recorded. */
  recordedAt!: string;
}

export class SentPreviewResponse extends PreviewedShiftResponse {
  /** By itself; with the next like it; in a digest; in the digest of the import that brought it. */
  @ApiProperty({ enum: TELLINGS, enumName: 'Telling' })
  when!: Telling;
}

export class LeftOutPreviewResponse extends PreviewedShiftResponse {
  /** In words. */
  reason!: string;
}

/** What would have been sent, and what not, the newest first. */
export class PreviewResponse {
  /** Start of the time that was looked at. */
  since!: string;
  sent!: SentPreviewResponse[];
  leftOut!: LeftOutPreviewResponse[];
  /** More shifts than were looked at; the newest were. */
  truncated!: boolean;
}
