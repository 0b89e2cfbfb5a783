import type { ShiftStated } from '../domain/facts/shift-facts.js';
import { bestGrade } from '../domain/grade.js';
import type { Direction, ShiftKind, ShiftSubject } from '../domain/shift.js';
import type { ReviewVerdict, Track } from '../domain/terms.js';

/** A source's word that a shift took place, with its place in the log. */
export type Assertion = ShiftStated & { readonly event: string; readonly sequence: number };

/** An analyst's word, and what the shift said of itself when it was given. */
export interface StoredReview {
  readonly verdict: ReviewVerdict;
  readonly note: string;
  readonly reviewer: string | null;
  readonly reviewedAt: string;
  readonly sequence: number;
  readonly explanation: string;
}

/** What is shown of a shift: what the rules found while they find it, else what a source says. */
export interface ShiftContent {
  readonly actor: string;
  readonly issue: string | null;
  readonly track: Track | null;
  readonly kind: ShiftKind;
  readonly facets: readonly string[];
  readonly direction: Direction | null;
  readonly magnitude: number | null;
  readonly grade: string | null;
  readonly provisional: boolean;
  readonly from_statement: string | null;
  readonly to_statement: string | null;
  readonly subject: ShiftSubject | null;
  readonly dated: string | null;
  readonly evaluated_at: string | null;
  /** Null for a shift only asserted. */
  readonly rule: string | null;
  readonly explanation: string;
  readonly retroactive: boolean;
}

/** A row of `shift`, its columns by name. */
export interface ShiftState extends ShiftContent {
  readonly shift_id: string;
  readonly is_computed: boolean;
  /** The assertions that stand; null if none does. */
  readonly asserted: readonly Assertion[] | null;
  /** Ids of the denials that stand. */
  readonly denials: readonly string[];
  readonly review: StoredReview | null;
  /** Of the shift's stream. */
  readonly version: number;
  /** Of the event that last changed it. */
  readonly sequence: number;
  readonly detected_at: string;
}

/** What a shift shows of which a source alone speaks; several sources are one shift, told as the first tells it. */
export function assertedContent(first: Assertion, all: readonly Assertion[]): ShiftContent {
  return {
    actor: first.actor,
    issue: (first.to[0] ?? first.from[0])?.issue ?? null,
    track: null,
    kind: first.kind,
    facets: first.facets ?? [],
    direction: null,
    magnitude: null,
    grade: bestGrade(all.flatMap(({ sources }) => sources.map(({ grade }) => grade))),
    provisional: false,
    from_statement: first.from.find((end) => end.statement !== undefined)?.statement ?? null,
    to_statement: first.to.find((end) => end.statement !== undefined)?.statement ?? null,
    subject: null,
    dated: null,
    evaluated_at: null,
    rule: null,
    explanation: first.summary ?? '',
    retroactive: false,
  };
}
