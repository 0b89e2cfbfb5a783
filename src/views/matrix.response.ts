import { ApiProperty } from '@nestjs/swagger';
import { SHIFT_KINDS } from '../domain/shift.js';
import { ActorReference, IssueReference, PositionReference } from '../projections/statement.response.js';
import { AsOfResponse } from './as-of.response.js';
import { HeadlineResponse } from './stances.response.js';

/** What became of a headline between two days: a kind of shift, or that there was none before or is none now. */
export const MOVES = ['appeared', 'vanished', ...SHIFT_KINDS] as const;
export type Move = (typeof MOVES)[number];

/** The headline of one actor on one issue on one day. */
export class PlaceInMatrix extends HeadlineResponse {
  /** Null where the scale no longer names it. */
  @ApiProperty({ type: PositionReference, nullable: true })
  position!: PositionReference | null;
  /** EDTF: since when this position is held without a break. */
  since!: string;
  /** Id of the statement that the headline rests on. */
  statement!: string;
  /** Whether that statement's date also ends by the day; if not, it only may have been made by then. */
  certain!: boolean;
}

/** One actor on one issue. */
export class MatrixCellResponse {
  /** Null: unknown, never neutral. */
  @ApiProperty({ type: PlaceInMatrix, nullable: true })
  now!: PlaceInMatrix | null;
  /** On the day compared to; null where that is unknown, or where none is asked for. */
  @ApiProperty({ type: PlaceInMatrix, nullable: true })
  then!: PlaceInMatrix | null;
  /** What became of `then`; null where the position is the same, or where no day to compare to is asked for. */
  @ApiProperty({ enum: MOVES, enumName: 'Move', nullable: true })
  moved!: Move | null;
}

export class MatrixRowResponse {
  actor!: ActorReference;
  /** One an issue, in the order of `issues`. */
  cells!: MatrixCellResponse[];
}

/** Actors × issues, both by slug. */
export class MatrixResponse extends AsOfResponse {
  /** The earlier day (`YYYY-MM-DD`) compared to; null where none was asked for. */
  @ApiProperty({ type: String, nullable: true })
  compareTo!: string | null;
  issues!: IssueReference[];
  rows!: MatrixRowResponse[];
}
