import type { AbsenceOf, Commitment, Comparator, Dating, Deed, Modality, Track } from './terms.js';

/** A figure in a statement: an army cap of 50,000 people, a delay of 10 years. */
export interface Quantity {
  /** Null where the source gives only a relation ("below the level of Belarus"). */
  readonly value: number | null;
  readonly unit: string;
  readonly comparator: Comparator;
  /** What is measured; figures are compared only for equal measure and unit. */
  readonly measure: string;
  readonly relativeTo: string | null;
}

/** A bound of a stated date in milliseconds since 1970 UTC; ±Infinity where the interval is open. */
export interface DateBounds {
  readonly from: number;
  readonly to: number;
}

/** An order that a source's words give and its dates do not ("even recently", "no longer"). */
export interface OrderWord {
  readonly statement: string;
  readonly words: string;
}

/** What the conditions attached to a statement are; compared only where both sets are complete. */
export interface StatedConditions {
  readonly demands: readonly string[];
  readonly complete: boolean;
}

/** A recorded statement as the shift rules see it: everything resolved, nothing to look up. */
export interface Statement {
  /** The id of the event that recorded it. */
  readonly id: string;
  readonly sequence: number;
  /** The holder in whose slot this statement stands (of a joint statement: each in turn). */
  readonly actor: string;
  readonly joint: boolean;
  readonly speaker: string | null;
  readonly issue: string;
  /** Null: it speaks to the issue without placing the holder. */
  readonly position: string | null;
  readonly quantity: Quantity | null;
  readonly conditions: StatedConditions;
  readonly modality: Modality;
  readonly deed: Deed | null;
  readonly track: Track;
  readonly commitment: Commitment;
  readonly scope: string | null;
  readonly stated: DateBounds;
  readonly dating: Dating;
  readonly absence: AbsenceOf | null;
  readonly after: readonly OrderWord[];
  readonly before: readonly OrderWord[];
  /** Best Admiralty grade among its sources, null when none is graded. */
  readonly grade: string | null;
  readonly disputed: boolean;
  /** The plan, and its version, whose point it is; points of one version are never compared with each other. */
  readonly point: { readonly plan: string; readonly version: number; readonly demand: string } | null;
  /** A point of a branch, or of a plan only discussed or alternative: it fills no slot (rule 0). */
  readonly tentative: boolean;
}
