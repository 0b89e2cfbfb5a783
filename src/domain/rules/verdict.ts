import type { Direction, ShiftKind } from '../shift.js';

/** What a rule makes of two statements; the rest of a shift is who, where and on what evidence. */
export interface Verdict {
  /** As docs/shift-rules.md numbers them. */
  readonly rule: '1' | '2' | '3' | '4' | '5' | '7' | 'gap';
  readonly kind: ShiftKind;
  /** What the rule itself adds; what else changed is found by `facetsOf`. */
  readonly facets: readonly string[];
  readonly direction: Direction | null;
  /** 0–100, null on nominal scales and where the position did not move. */
  readonly magnitude: number | null;
  /** Why the kind is this one, in words without any of the source's. */
  readonly because: string;
}
