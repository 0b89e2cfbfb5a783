import type { DateBounds } from '../statement.js';

const DAY_MS = 24 * 60 * 60 * 1000;

function isMidnight(time: number): boolean {
  return time % DAY_MS === 0;
}

/** One end of an interval: a day if it falls on one's edge, else an instant. */
function spelledEnd(time: number, edge: number): string {
  if (!Number.isFinite(time)) return '..';
  const iso = new Date(time).toISOString();
  return isMidnight(edge) ? iso.slice(0, 10) : iso;
}

/**
 * The shortest EDTF that has these bounds: `2024`, `2024-11`, `2024-11-21`, an instant, an interval.
 * It is made from bounds, so that it repeats nothing of what was recorded.
 */
export function spelledBounds({ from, to }: DateBounds): string {
  if (from === to) return new Date(from).toISOString();
  const start = spelledEnd(from, from);
  const end = spelledEnd(to, to + 1);
  if (start === end && start !== '..') return start;
  if (start.length === 10 && end.length === 10) {
    const next = new Date(to + 1).toISOString().slice(0, 10);
    const [year, month] = [start.slice(0, 4), start.slice(0, 7)];
    if (start === `${year}-01-01` && end === `${year}-12-31`) return year;
    if (start === `${month}-01` && end.startsWith(month) && next.endsWith('-01')) return month;
  }
  return `${start}/${end}`;
}
