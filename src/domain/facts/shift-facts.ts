import type { ComputedShift, ShiftKind, ShiftSubject } from '../shift.js';
import type { AbsenceOf, ReviewVerdict } from '../terms.js';
import type { Source } from './source.js';

/** One end of a shift that a source asserts. */
export interface AssertedEnd {
  readonly issue: string;
  readonly position?: string;
  readonly statement?: string;
  readonly absence?: AbsenceOf;
}

export interface ShiftStated {
  readonly actor: string;
  readonly kind: ShiftKind;
  readonly from: readonly AssertedEnd[];
  readonly to: readonly AssertedEnd[];
  readonly facets?: readonly string[];
  readonly caveat?: string;
  readonly summary?: string;
  /** EDTF: when the change took place, as far as the source says. */
  readonly stated?: string;
  readonly sources: readonly Source[];
}

/** What a job found. `subject`, `dated` and `evaluatedAt` are written only where they say something. */
export type ShiftDetected = Omit<ComputedShift, 'key' | 'subject' | 'dated'> & {
  readonly shift: string;
  /** The later statement was made long before it was recorded, or the change follows a correction. */
  readonly retroactive: boolean;
  readonly subject?: ShiftSubject;
  /** The day (`YYYY-MM-DD`) on which what time drives was due. */
  readonly dated?: string;
  /** The day (`YYYY-MM-DD`) as of which a job found what time drives. */
  readonly evaluatedAt?: string;
};

export interface ShiftWithdrawn {
  readonly shift: string;
  readonly why: string;
}

/** An analyst's word on a shift. */
export interface ShiftReviewed {
  readonly shift: string;
  readonly verdict: ReviewVerdict;
  readonly note: string;
  /** Who reviewed, as the desk names its analysts. */
  readonly reviewer?: string;
}
