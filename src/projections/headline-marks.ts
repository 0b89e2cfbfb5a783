import { headlineOf } from '../domain/stances/headline.js';
import type { CurrentSlot } from './current-slot.js';
import { stanceKey } from './stance.reader.js';

/**
 * The slots whose mark as their stance's headline has to change, by the keys given: the headline is one
 * of an actor's tracks on an issue, so a change of one can unseat another.
 *
 * @param slots every filled slot of the stances looked at
 */
export function headlineMarks(slots: ReadonlyMap<string, CurrentSlot>): Map<string, CurrentSlot> {
  const stances = new Map<string, Map<string, CurrentSlot>>();
  for (const [key, slot] of slots) {
    const stance = stanceKey(slot.statement);
    const tracks = stances.get(stance) ?? new Map<string, CurrentSlot>();
    stances.set(stance, tracks.set(key, slot));
  }
  const marks = new Map<string, CurrentSlot>();
  for (const tracks of stances.values()) {
    const headline = headlineOf(Object.fromEntries([...tracks.values()].map((slot) => [slot.statement.track, slot])), Infinity);
    for (const [key, slot] of tracks) {
      const isHeadline = slot.statement.track === headline?.track;
      if (isHeadline !== slot.isHeadline) marks.set(key, { ...slot, isHeadline });
    }
  }
  return marks;
}
