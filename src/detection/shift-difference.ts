import { isDeepStrictEqual } from 'node:util';
import type { StandingShift } from './standing-shifts.js';

/** What has to be appended so that the log's standing shifts are those that the rules find now. */
export interface ShiftChange {
  readonly change: 'detected' | 'revised' | 'withdrawn';
  readonly shift: StandingShift;
}

/**
 * The difference between the shifts that stood and those that follow now, by id, in the order of
 * `after` and then of `before`. Equal sets differ in nothing, so running twice appends once.
 */
export function shiftDifference(before: readonly StandingShift[], after: readonly StandingShift[]): ShiftChange[] {
  const stood = new Map(before.map((shift) => [shift.shift, shift]));
  const stands = new Set(after.map((shift) => shift.shift));
  const found = after.flatMap((shift): ShiftChange[] => {
    const earlier = stood.get(shift.shift);
    if (!earlier) return [{ change: 'detected', shift }];
    return isDeepStrictEqual(earlier, shift) ? [] : [{ change: 'revised', shift }];
  });
  const gone = before
    .filter((shift) => !stands.has(shift.shift))
    .map((shift): ShiftChange => ({ change: 'withdrawn', shift }));
  return [...found, ...gone];
}
