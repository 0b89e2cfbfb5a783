import type { QueryRunner } from 'typeorm';
import { statementsOf } from '../domain/statements/read-statement.js';
import { fillsSlot } from '../domain/rules/slot-filling.js';
import type { DossierKey } from '../event-log/append-request.js';
import { type CurrentSlot, type CurrentSlots, currentSlotsOf, followOn } from './current-slot.js';
import { writeSlots } from './current-slot.writer.js';
import { headlineMarks } from './headline-marks.js';
import { ofType, type Projection } from './projection.js';
import { readSlotsAnew } from './read-slots-anew.js';
import { restatedStances } from './restated-stances.js';
import { slotKey } from './slot.reader.js';
import { type StanceKey, stanceKey } from './stance.reader.js';

/**
 * Where each actor stands on each issue, a row a track, as far as the log goes.
 *
 * A statement that follows everything in its slot only moves the row on. A late arrival, an order
 * word, whatever restates statements, and a stance in which others speak for the holder is read anew.
 */
export const currentStanceProjection: Projection = {
  async apply(runner, dossier, events) {
    const stated = ofType(events, 'position.stated');
    const fresh = stated.flatMap(statementsOf);
    const forced = await restatedStances(runner, dossier.dossierId, events);
    const reordered = stated.filter(({ data }) => data.after?.length || data.before?.length).flatMap(statementsOf);
    const touched = uniqueStances([...fresh, ...forced]);
    if (touched.length === 0) return;

    const current = await currentSlotsOf(runner, dossier.dossierId, touched);
    const anew = new Map([...forced, ...reordered].map((key) => [stanceKey(key), keyOf(key)]));
    for (const key of touched) if (current.voiced.has(stanceKey(key))) anew.set(stanceKey(key), key);
    const changed = new Map<string, CurrentSlot>();
    for (const statement of fresh.filter(fillsSlot)) {
      const [slot, stance] = [slotKey(statement), stanceKey(statement)];
      const next = anew.has(stance) ? null : followOn(current.slots.get(slot) ?? null, statement);
      if (next) {
        current.slots.set(slot, next);
        changed.set(slot, next);
      } else {
        anew.set(stance, keyOf(statement));
      }
    }
    await replace(runner, dossier, [...anew.values()], { current, changed, upTo: events.at(-1)?.sequence ?? 0 });
    for (const [key, slot] of headlineMarks(current.slots)) changed.set(key, slot);
    await writeSlots(runner, dossier.dossierId, [...anew.values()], [...changed.values()]);
  },
};

/** Puts what is read anew in the place of what stood, or was moved on, in these stances. */
async function replace(
  runner: QueryRunner,
  { dossierId }: DossierKey,
  anew: readonly StanceKey[],
  { current, changed, upTo }: { current: CurrentSlots; changed: Map<string, CurrentSlot>; upTo: number },
): Promise<void> {
  if (anew.length === 0) return;
  const keys = new Set(anew.map(stanceKey));
  for (const [key, { statement }] of current.slots) {
    if (!keys.has(stanceKey(statement))) continue;
    current.slots.delete(key);
    changed.delete(key);
  }
  for (const slot of await readSlotsAnew(runner, dossierId, anew, { voiced: current.voiced, upTo })) {
    const key = slotKey(slot.statement);
    current.slots.set(key, slot);
    changed.set(key, slot);
  }
}

function uniqueStances(keys: readonly StanceKey[]): StanceKey[] {
  return [...new Map(keys.map((key) => [stanceKey(key), keyOf(key)])).values()];
}

function keyOf({ actor, issue }: StanceKey): StanceKey {
  return { actor, issue };
}
