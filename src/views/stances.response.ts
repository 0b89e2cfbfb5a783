import { ApiProperty } from '@nestjs/swagger';
import { type Track, TRACKS } from '../domain/terms.js';
import { ActorReference, IssueReference, StatementResponse } from '../projections/statement.response.js';
import { AsOfResponse } from './as-of.response.js';

/** Which slot speaks for the actor on an issue, and what to know before relying on it. */
export class HeadlineResponse {
  @ApiProperty({ enum: TRACKS, enumName: 'Track' })
  track!: Track;
  /** Neither a line nor a conduct slot is filled: this is the best of the rest. */
  unconfirmed!: boolean;
  disputed!: boolean;
  /** Last stated longer ago than the dossier's `staleAfter` (days, default 365). */
  stale!: boolean;
}

/** The statement that fills one slot (actor × issue × track). */
export class SlotResponse {
  statement!: StatementResponse;
  /** EDTF: since when this position is held without a break. */
  since!: string;
  /** EDTF: when it was last said again; null if it never was. */
  @ApiProperty({ type: String, nullable: true })
  lastReaffirmed!: string | null;
  /** Whether the statement's date also ends by `asOf`; if not, it only may have been made by then. */
  certain!: boolean;
}

/** The filled slots by track; a track without a statement is absent: unknown, not neutral. */
export class SlotsResponse {
  line?: SlotResponse;
  conduct?: SlotResponse;
  reported?: SlotResponse;
  leaked?: SlotResponse;
  inferred?: SlotResponse;
}

/** One actor's stance on one issue. */
export class StanceResponse {
  issue!: IssueReference;
  headline!: HeadlineResponse;
  slots!: SlotsResponse;
}

/** What an actor holds on every issue it has spoken to. */
export class StancesResponse extends AsOfResponse {
  actor!: ActorReference;
  items!: StanceResponse[];
}
