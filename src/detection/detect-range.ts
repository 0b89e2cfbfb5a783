import type { QueryRunner } from 'typeorm';
import { detectShifts } from '../domain/detect-shifts.js';
import type { AppendRequest, DossierKey } from '../event-log/append-request.js';
import { shiftId } from '../event-log/name-based-id.js';
import { scalesOf } from '../projections/scale.reader.js';
import { slotKey, statementsInSlots } from '../projections/slot.reader.js';
import { shiftDifference } from './shift-difference.js';
import { shiftEvent } from './shift-events.js';
import { type StandingShift, standingShifts } from './standing-shifts.js';
import { recordingsOf } from './statement-recordings.js';
import type { TouchedSlot } from './touched-slots.js';

/**
 * What has to be appended so that the shifts of the touched slots are those that follow from the log
 * up to `knownAt`. Null where nothing differs.
 */
export async function detectRange(
  runner: QueryRunner,
  dossier: DossierKey,
  touched: readonly TouchedSlot[],
  knownAt: number,
): Promise<AppendRequest | null> {
  const statements = await statementsInSlots(runner, dossier.dossierId, touched, knownAt);
  const scales = await scalesOf(runner, dossier.dossierId, touched.map((slot) => slot.issue));
  const found = touched.flatMap((slot) => {
    const scale = scales.get(slot.issue);
    return scale ? detectShifts({ scale, statements: statements.get(slotKey(slot)) ?? [] }).shifts : [];
  });
  const after = found.map(({ key, ...shift }): StandingShift => ({ ...shift, shift: shiftId(dossier.slug, key) }));
  const before = await standingShifts(runner, dossier.dossierId, touched);
  const changes = shiftDifference(before, after);
  if (changes.length === 0) return null;

  const recordings = await recordingsOf(runner, dossier.dossierId, changes.map((change) => change.shift.to));
  const causes = new Map(touched.map((slot) => [slotKey(slot), slot.causes]));
  const events = changes.map((change) =>
    shiftEvent(change, causes.get(slotKey(change.shift)) ?? [], recordings.get(change.shift.to)),
  );
  return { events, guards: [] };
}

