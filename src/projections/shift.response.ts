import { ApiProperty } from '@nestjs/swagger';
import { type Basis, BASES, type Direction, DIRECTIONS, SHIFT_KINDS, type ShiftKind } from '../domain/shift.js';
import { type Track, TRACKS } from '../domain/terms.js';
import { ActorReference, IssueReference, SourceResponse, StatementResponse } from './statement.response.js';

export const SHIFT_STATUSES = ['standing', 'withdrawn'] as const;
export type ShiftStatus = (typeof SHIFT_STATUSES)[number];

/** A shift with its two statements side by side, as every view and alert shows it. */
export class ShiftResponse {
  id!: string;
  actor!: ActorReference;
  issue!: IssueReference;
  /** Null for a shift that a source asserts without placing it on a track. */
  @ApiProperty({ enum: TRACKS, enumName: 'Track', nullable: true })
  track!: Track | null;
  @ApiProperty({ enum: SHIFT_KINDS, enumName: 'ShiftKind' })
  kind!: ShiftKind;
  facets!: string[];
  @ApiProperty({ enum: BASES, enumName: 'Basis' })
  basis!: Basis;
  @ApiProperty({ enum: DIRECTIONS, enumName: 'Direction', nullable: true })
  direction!: Direction | null;
  /** 0–100 on the issue's scale. */
  @ApiProperty({ type: Number, nullable: true })
  magnitude!: number | null;
  @ApiProperty({ type: String, nullable: true })
  grade!: string | null;
  provisional!: boolean;
  /** The earlier statement; null for an asserted shift without an earlier row. */
  @ApiProperty({ type: StatementResponse, nullable: true })
  from!: StatementResponse | null;
  /** The later statement; null for an asserted shift without a later row. */
  @ApiProperty({ type: StatementResponse, nullable: true })
  to!: StatementResponse | null;
  retroactive!: boolean;
  @ApiProperty({ enum: SHIFT_STATUSES, enumName: 'ShiftStatus' })
  status!: ShiftStatus;
  /** An analyst's verdict; null while nobody has reviewed it. */
  @ApiProperty({ type: Object, nullable: true })
  review!: null;
  /** The rule that decided; null for a shift only asserted. */
  @ApiProperty({ type: String, nullable: true })
  rule!: string | null;
  explanation!: string;
  /** Where a source asserts the shift itself. */
  sources!: SourceResponse[];
  @ApiProperty({ type: String, nullable: true })
  caveat!: string | null;
  @ApiProperty({ type: String, nullable: true })
  evaluatedAt!: string | null;
  /** Sequence of the event that last changed it. */
  sequence!: number;
  /** When it was first recorded. */
  detectedAt!: string;
  /** When the event that last changed it was recorded. */
  changedAt!: string;
}
