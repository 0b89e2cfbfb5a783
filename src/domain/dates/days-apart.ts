import { DAY_MS } from './day.js';
import type { DateBounds } from '../statement.js';

/** Whole UTC days from the end of the earlier of two intervals to the start of the later; 0 where they touch. */
export function daysApart(a: DateBounds, b: DateBounds): number {
  const [earlier, later] = a.from <= b.from ? [a, b] : [b, a];
  if (earlier.to >= later.from) return 0;
  return Math.floor(later.from / DAY_MS) - Math.floor(earlier.to / DAY_MS);
}
