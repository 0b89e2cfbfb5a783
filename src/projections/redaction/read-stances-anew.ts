import type { QueryRunner } from 'typeorm';
import { currentSlotsOf } from '../current-slot.js';
import { writeSlots } from '../current-slot.writer.js';
import { headlineMarks } from '../headline-marks.js';
import { readSlotsAnew } from '../read-slots-anew.js';
import { slotKey } from '../slot.reader.js';
import { type StanceKey, stanceKey } from '../stance.reader.js';

/** Puts in the place of these stances' current rows what their statements say now. */
export async function readStancesAnew(
  runner: QueryRunner,
  dossierId: number,
  stances: readonly StanceKey[],
  upTo: number,
): Promise<void> {
  const keys = [...new Map(stances.map((key) => [stanceKey(key), key])).values()];
  if (keys.length === 0) return;
  const { voiced } = await currentSlotsOf(runner, dossierId, keys);
  const read = await readSlotsAnew(runner, dossierId, keys, { voiced, upTo });
  const slots = new Map(read.map((slot) => [slotKey(slot.statement), slot]));
  for (const [key, slot] of headlineMarks(slots)) slots.set(key, slot);
  await writeSlots(runner, dossierId, keys, [...slots.values()]);
}
