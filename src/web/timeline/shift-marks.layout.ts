import type { Timeline } from '../api/shapes.js';
import type { ShiftMark, StatementMark } from './timeline.shapes.js';

/** How far above its row a shift without a movement of position stands, clear of dodged marks, in pixels. */
const ABOVE_THE_ROW = 30;

/** How far two shifts of one statement stand apart, in pixels. */
const APART = 24;

/** Each shift half-way between the rows of its two statements, at the time of the later one. */
export function shiftMarksOf(timeline: Timeline, marks: readonly StatementMark[]): readonly ShiftMark[] {
  const markOf = new Map(marks.map((mark) => [mark.statement.id, mark]));
  const taken = new Map<string, number>();
  return timeline.items.flatMap((item): ShiftMark[] => {
    if (item.kind !== 'shift') return [];
    const { shift } = item;
    const from = shift.from === null ? undefined : markOf.get(shift.from.id);
    const to = shift.to === null ? undefined : markOf.get(shift.to.id);
    const later = to ?? from;
    if (later === undefined) return [];
    const fromY = from?.rowY ?? later.rowY;
    const y = fromY === later.rowY ? later.rowY - ABOVE_THE_ROW : (fromY + later.rowY) / 2;
    const spot = `${Math.round(later.x / APART)} ${y}`;
    const beside = taken.get(spot) ?? 0;
    taken.set(spot, beside + 1);
    return [{ shift, x: later.x + beside * APART, y, leapX: later.x, fromY, toY: later.rowY }];
  });
}
