import type { Orientation, Side } from './terms.js';

/** One named position on an issue's scale. */
export interface ScalePosition {
  readonly code: string;
  readonly label: string;
  /** Place on the scale, 0–100; absent on nominal scales, whose positions have no order. */
  readonly value?: number;
  /** Overrides the side that `value` would give. */
  readonly side?: Side;
  /** Codes this position makes more precise. */
  readonly refines?: readonly string[];
}

/** The named positions of an issue and how they lie to each other. */
export interface Scale {
  readonly orientation: Orientation;
  readonly poles?: { readonly low: string; readonly high: string };
  /** Slugs of the actors who own a pole; bipolar scales only. */
  readonly poleOwners?: { readonly low: readonly string[]; readonly high: readonly string[] };
  /** Which end is the soft one; directed scales only. */
  readonly softEnd?: 'low' | 'high';
  readonly positions: readonly ScalePosition[];
}
