import type { ConditionKind, ConditionLogic, ConditionStatus } from '../terms.js';
import type { Source } from './source.js';

/** What has to come true: a position on an issue, or a plan's point. */
export type ConditionReference =
  | { readonly issue: string; readonly position: string }
  | { readonly plan: string; readonly demand: string };

/** A demand, promise or precondition in the ledger. */
export interface ConditionRecorded {
  /** Its slug. */
  readonly condition: string;
  /** Who demands or promises. */
  readonly actor: string;
  readonly kind: ConditionKind;
  readonly text: string;
  readonly refersTo: readonly ConditionReference[];
  /** Whether all of `refersTo` must come true, or any. */
  readonly logic: ConditionLogic;
  /** Of whom it is demanded, or to whom it is promised. */
  readonly addressees: readonly string[];
  /** EDTF; its last instant counts. */
  readonly deadline?: string;
  /** EDTF. */
  readonly stated: string;
  /** Id of the statement that makes it. */
  readonly statement?: string;
  readonly sources: readonly Source[];
}

/** What became of it, for one addressee. */
export interface ConditionResolved {
  readonly condition: string;
  readonly addressee: string;
  readonly status: ConditionStatus;
  /** EDTF: when it came to that. */
  readonly stated: string;
  /** Id of the statement by which. */
  readonly statement?: string;
  readonly note?: string;
  readonly sources?: readonly Source[];
}
