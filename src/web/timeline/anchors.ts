import type { Statement } from '../api/shapes.js';

type Stated = Pick<Statement['stated'], 'from' | 'to'>;

/** When a statement was made, in milliseconds since 1970 UTC; null bounds are open. */
export interface Span {
  readonly from: number | null;
  readonly to: number | null;
  /** The instant its mark stands at, inside the span. */
  readonly anchor: number;
}

function anchorOf(from: number | null, to: number | null, before: number, fallback: number): number {
  if (from !== null && to !== null) return Math.min(Math.max((from + to) / 2, before), to);
  if (from !== null) return Math.max(from, before);
  return to ?? Math.max(fallback, before);
}

/**
 * Where each statement's mark stands. A dated interval is marked in its middle, an open one at the
 * end that is known; but never before the statement it follows in `stated` order, as far as its own
 * bounds allow, since order words may know what dates do not.
 *
 * @param fallback instant for a date open at both ends
 */
export function spansOf(inStatedOrder: readonly Stated[], fallback: number): readonly Span[] {
  let before = Number.NEGATIVE_INFINITY;
  return inStatedOrder.map((stated) => {
    const from = stated.from === null ? null : Date.parse(stated.from);
    const to = stated.to === null ? null : Date.parse(stated.to);
    const anchor = anchorOf(from, to, before, fallback);
    before = Math.max(before, anchor);
    return { from, to, anchor };
  });
}

const DAY = 86_400_000;

/** First and last instant of a time axis, in milliseconds since 1970 UTC. */
export type Extent = readonly [number, number];

/** The end of a day of valid time (UTC, `YYYY-MM-DD`), in milliseconds since 1970 UTC. */
export function endOfDay(day: string): number {
  return Date.parse(day) + DAY - 1;
}

/**
 * First known instant and the day the chart is drawn for (or a date that reaches beyond it), with a
 * margin, at least 60 days apart so that a single date has a place on an axis. Null where no date is
 * known.
 *
 * @param dates of all charts on the axis; what cannot be read of one must not cost the others their axis
 * @param asOf the day up to which statements count (UTC, `YYYY-MM-DD`)
 */
export function extentOf(dates: readonly (Stated | null)[], asOf: string): Extent | null {
  const known = dates
    .flatMap((date) => [Date.parse(date?.from ?? ''), Date.parse(date?.to ?? '')])
    .filter(Number.isFinite);
  if (known.length === 0) return null;
  const first = Math.min(...known);
  const last = Math.max(...known, endOfDay(asOf));
  const margin = Math.max((last - first) * 0.05, (60 * DAY - (last - first)) / 2);
  return [first - margin, last + margin];
}
