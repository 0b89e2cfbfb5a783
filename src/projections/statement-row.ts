import type { PositionStated } from '../domain/facts/statement-facts.js';
import type { StatementStatus } from '../domain/statements/restate.js';
import type { Scale } from '../domain/scale.js';

/** A statement in the version asked for, with its issue, as the reader's query gives it. */
export interface StatementRow {
  readonly statement_id: string;
  readonly sequence: string;
  readonly recorded_at: Date;
  readonly data: PositionStated;
  readonly status: StatementStatus;
  readonly disputed: boolean;
  readonly issue_title: string;
  readonly scale: Scale;
}
