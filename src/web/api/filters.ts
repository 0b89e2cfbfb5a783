import type { ConditionStatus, ShiftKind, Track } from './shapes.js';

/** Which shifts to list; null leaves a filter out. */
export interface ShiftFilter {
  readonly actor: string | null;
  readonly kind: ShiftKind | null;
  /** `all` includes those withdrawn and dismissed. */
  readonly status: 'all' | null;
}

export const NO_FILTER: ShiftFilter = { actor: null, kind: null, status: null };

/** Which statements to list; null leaves a filter out. */
export interface StatementSearch {
  /** Words of the summary or the quote. */
  readonly q: string | null;
  readonly actor: string | null;
  readonly issue: string | null;
  readonly track: Track | null;
}

export const NO_SEARCH: StatementSearch = { q: null, actor: null, issue: null, track: null };

/** Which conditions to list; null leaves a filter out. */
export interface ConditionFilter {
  readonly actor: string | null;
  readonly status: ConditionStatus | null;
  readonly overdue: 'true' | null;
}

export const NO_CONDITION_FILTER: ConditionFilter = { actor: null, status: null, overdue: null };

/** The days a matrix is drawn for and compared to (EDTF); null: today, and with none. */
export interface MatrixDays {
  readonly asOf: string | null;
  readonly compareTo: string | null;
}

export const TODAY_ALONE: MatrixDays = { asOf: null, compareTo: null };
