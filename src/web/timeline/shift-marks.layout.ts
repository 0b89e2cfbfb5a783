import type { Timeline } from '../api/shapes.js';
import type { Spot } from './dodge.js';
import type { ShiftMark, StatementMark } from './timeline.shapes.js';

/** How far above its row a shift without a movement of position stands, clear of dodged marks, in pixels. */
const ABOVE_THE_ROW = 30;

/** How far the middles of two shifts stand apart at least, and of a shift and a statement, in pixels. */
const FROM_A_SHIFT = 24;
const FROM_A_STATEMENT = 18;

const distance = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The nearest place to the right where a shift covers neither another one nor a statement. */
function freeSpot(wanted: Spot, shifts: readonly Spot[], statements: readonly Spot[]): Spot {
  const spot = { ...wanted };
  const isTaken = (): boolean =>
    shifts.some((other) => distance(spot, other) < FROM_A_SHIFT) ||
    statements.some((other) => distance(spot, other) < FROM_A_STATEMENT);
  while (isTaken()) spot.x += 2;
  return spot;
}

/**
 * Each shift half-way between the rows of its two statements, at the time of the later one; what has no
 * later statement here (silence, a distance to another actor) on the day it was due.
 *
 * @param xOf where an instant lies, in milliseconds since 1970 UTC
 * @param onRows the statements on their rows, to which shifts lead
 * @param drawn the same where they are drawn, to keep clear of
 */
export function shiftMarksOf(
  timeline: Timeline,
  xOf: (instant: number) => number,
  onRows: readonly StatementMark[],
  drawn: readonly Spot[],
): readonly ShiftMark[] {
  const markOf = new Map(onRows.map((mark) => [mark.statement.id, mark]));
  const placed: ShiftMark[] = [];
  for (const item of timeline.items) {
    if (item.kind !== 'shift') continue;
    const { shift } = item;
    const from = shift.from === null ? undefined : markOf.get(shift.from.id);
    const to = shift.to === null ? undefined : markOf.get(shift.to.id);
    const later = to ?? from;
    if (later === undefined) continue;
    const fromY = from?.rowY ?? later.rowY;
    const y = fromY === later.rowY ? later.rowY - ABOVE_THE_ROW : (fromY + later.rowY) / 2;
    const x = to === undefined && shift.dated !== null ? xOf(Date.parse(shift.dated)) : later.x;
    const spot = freeSpot({ x, y }, placed, drawn);
    placed.push({ shift, ...spot, leapX: x, fromY, toY: later.rowY });
  }
  return placed;
}
