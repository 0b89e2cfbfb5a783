import { curveStepAfter, line } from 'd3-shape';
import type { Track } from '../api/shapes.js';
import type { StatementMark, TrackLine } from './timeline.shapes.js';

/** The line last, so that it is drawn over the others. */
const TRACKS: readonly Track[] = ['inferred', 'leaked', 'reported', 'conduct', 'line'];

/** A statement below it was only joked or floated and fills no slot, so no line leads through it. */
const LEAST_COMMITMENT = 2;

function holdsASlot({ item, statement }: StatementMark): boolean {
  const { absence, commitment, point, position, status } = statement;
  const isStanding = status === 'active' || status === 'corrected';
  const isSaid = position !== null && absence === null && commitment >= LEAST_COMMITMENT;
  return isStanding && isSaid && point?.tentative !== true && item.order === 'determined' && !item.offSlot;
}

const step = line<StatementMark>(
  (mark) => mark.x,
  (mark) => mark.rowY,
).curve(curveStepAfter);

/**
 * A step line for every track with a statement that fills its slot: a position is drawn as held from
 * its statement until the next one, and beyond the last only as a tail up to the
 * day drawn for, since nobody said more.
 */
export function trackLinesOf(marks: readonly StatementMark[], asOfX: number): readonly TrackLine[] {
  return TRACKS.flatMap((track) => {
    const held = marks.filter((mark) => mark.track === track && holdsASlot(mark)).sort((a, b) => a.x - b.x);
    const last = held.at(-1);
    const path = step(held);
    if (last === undefined || path === null) return [];
    return [{ track, path, tail: { from: last.x, to: Math.max(asOfX, last.x), y: last.rowY } }];
  });
}
