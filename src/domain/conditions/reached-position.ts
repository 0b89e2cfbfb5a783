import { currentOf } from '../stances/current-stance.js';
import { slotFillers } from '../rules/read-stance.js';
import type { Scale } from '../scale.js';
import type { Stance } from '../stance.js';
import type { Statement } from '../statement.js';

/** That an actor holds a position now, and by which statement it came to it. */
export interface Reached {
  readonly track: 'line' | 'conduct';
  readonly statement: Statement;
}

/**
 * Whether an actor's line, else its conduct, stands at a position, or at one that refines it, and was
 * stated since an instant: its current stance, so that one taken back again does not count.
 *
 * @param since milliseconds since 1970 UTC
 * @returns the first statement since then of the run that holds it, null if it is not reached
 */
export function reachedBy(stance: Stance, position: string, since: number): Reached | null {
  if (stance.actorKind === 'collective') return null;
  const fillers = slotFillers(stance);
  for (const track of ['line', 'conduct'] as const) {
    const slot = fillers.filter((each) => each.track === track);
    const current = currentOf(slot, Infinity);
    if (!current?.determined || current.statement.stated.from < since) continue;
    if (!isOrRefines(stance.scale, current.statement.position, position)) continue;
    const first = slot.find(({ id }) => id === current.since);
    return { track, statement: first && first.stated.from >= since ? first : current.statement };
  }
  return null;
}

/** Whether `code` is `wanted`, or makes it more precise, directly or through others. */
function isOrRefines(scale: Scale, code: string | null, wanted: string): boolean {
  const refined = new Set([code]);
  for (const each of refined) {
    if (each === wanted) return true;
    scale.positions.find((other) => other.code === each)?.refines?.forEach((further) => refined.add(further));
  }
  return false;
}
