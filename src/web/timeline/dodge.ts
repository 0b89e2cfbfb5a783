export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Lanes around a row, nearest first, in multiples of the mark's size. */
const LANES = [0, -1, 1] as const;

/**
 * Moves marks of one row that would cover each other a lane up or down; where every lane is taken,
 * to the right of the last one on the row itself.
 *
 * @param size of a mark in pixels
 */
export function dodged<Mark extends Spot>(marks: readonly Mark[], size: number): readonly Mark[] {
  const lastInLane = new Map<string, number>();
  const moved = new Map<Mark, Spot>();
  for (const mark of [...marks].sort((a, b) => a.x - b.x)) {
    const earliest = (lane: number): number => (lastInLane.get(`${mark.y} ${lane}`) ?? -Infinity) + size;
    const lane = LANES.find((free) => mark.x >= earliest(free)) ?? 0;
    const x = Math.max(mark.x, earliest(lane));
    lastInLane.set(`${mark.y} ${lane}`, x);
    moved.set(mark, { x, y: mark.y + lane * size * 0.85 });
  }
  return marks.map((mark) => ({ ...mark, ...moved.get(mark) }));
}
