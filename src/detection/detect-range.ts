import type { QueryRunner } from 'typeorm';
import { detectShifts } from '../domain/detect-shifts.js';
import type { AppendRequest, DossierKey } from '../event-log/append-request.js';
import { shiftId } from '../event-log/name-based-id.js';
import { scalesOf } from '../projections/scale.reader.js';
import { groupBySlot, slotKey, statementsInSlots } from '../projections/slot.reader.js';
import { type ShiftChange, shiftDifference } from './shift-difference.js';
import { shiftEvent } from './shift-events.js';
import { type StandingShift, standingShifts } from './standing-shifts.js';
import { recordingsOf } from './statement-recordings.js';
import type { TouchedSlot } from './touched-slots.js';

/** Events appended in one transaction, as soon as a slot's own are more than that together with those before. */
const MOST_EVENTS = 2_000;

/** What follows for a page of touched slots. */
export interface JudgedSlots {
  /** What has to be appended; null where nothing differs. */
  readonly request: AppendRequest | null;
  /** The first so many of the slots are judged by it; at least one. */
  readonly judged: number;
}

/**
 * What has to be appended so that the shifts of the touched slots are those that follow from the log
 * up to `knownAt`; of so many slots as make a transaction of bounded size.
 */
export async function detectRange(
  runner: QueryRunner,
  dossier: DossierKey,
  touched: readonly TouchedSlot[],
  knownAt: number,
): Promise<JudgedSlots> {
  const statements = await statementsInSlots(runner, dossier.dossierId, touched, knownAt);
  const scales = await scalesOf(runner, dossier.dossierId, touched.map((slot) => slot.issue));
  const standing = groupBySlot(await standingShifts(runner, dossier.dossierId, touched));

  const changes: { readonly change: ShiftChange; readonly slot: TouchedSlot }[] = [];
  let judged = 0;
  for (const slot of touched) {
    const key = slotKey(slot);
    const scale = scales.get(slot.issue);
    const found = scale ? detectShifts({ scale, statements: statements.get(key) ?? [] }).shifts : [];
    const after = found.map(({ key: shiftKey, ...shift }): StandingShift => ({ ...shift, shift: shiftId(dossier.slug, shiftKey) }));
    for (const change of shiftDifference(standing.get(key) ?? [], after)) changes.push({ change, slot });
    judged += 1;
    if (changes.length >= MOST_EVENTS) break;
  }
  if (changes.length === 0) return { request: null, judged };

  const later = changes.map(({ change }) => change.shift.to);
  const recordings = await recordingsOf(runner, dossier.dossierId, later);
  const events = changes.map(({ change, slot }) => shiftEvent(change, slot.causes, recordings.get(change.shift.to)));
  return { request: { events, guards: [] }, judged };
}
