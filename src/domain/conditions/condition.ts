import type { ConditionReference } from '../facts/condition-facts.js';
import type { DateBounds } from '../statement.js';
import type { ConditionKind, ConditionLogic, ConditionStatus } from '../terms.js';

/** One word on what became of a condition for one addressee. */
export interface Resolution {
  readonly addressee: string;
  readonly status: ConditionStatus;
  readonly stated: DateBounds;
  readonly sequence: number;
  /** Id of the statement by which, if one was named. */
  readonly statement: string | null;
}

/** A condition as the ledger keeps it. */
export interface LedgerCondition {
  readonly condition: string;
  /** Who demands or promises. */
  readonly actor: string;
  readonly kind: ConditionKind;
  readonly refersTo: readonly ConditionReference[];
  readonly logic: ConditionLogic;
  readonly addressees: readonly string[];
  readonly deadline: DateBounds | null;
  readonly stated: DateBounds;
  readonly sequence: number;
  /** Best Admiralty grade among its sources. */
  readonly grade: string | null;
  /** In the log's order. */
  readonly resolutions: readonly Resolution[];
}
