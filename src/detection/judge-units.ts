import type { QueryRunner } from 'typeorm';
import type { ComputedShift } from '../domain/shift.js';
import type { DossierKey } from '../event-log/append-request.js';
import { shiftId } from '../event-log/name-based-id.js';
import type { Cause, Detector, Moment, Unit } from './detector.js';
import { type ShiftChange, shiftDifference } from './shift-difference.js';
import type { StandingShift } from './standing-shifts.js';

/** Events appended in one transaction, as soon as a unit's own are more than that together with those before. */
const MOST_EVENTS = 2_000;

/** A change, and what made it. */
export interface CausedChange {
  readonly change: ShiftChange;
  readonly causes: readonly Cause[];
}

/** What follows for a page of units. */
export interface JudgedUnits {
  readonly changes: readonly CausedChange[];
  /** The first so many of the units are judged by it; at least one, if there is one. */
  readonly judged: number;
}

/**
 * What has to change so that the shifts of the units are those that follow at `moment`; of so many units
 * as make a transaction of bounded size.
 */
export async function judgeUnits(
  runner: QueryRunner,
  dossier: DossierKey,
  detector: Detector,
  units: readonly Unit[],
  moment: Moment,
): Promise<JudgedUnits> {
  if (units.length === 0) return { changes: [], judged: 0 };
  const keys = units.map(({ key }) => key);
  const judgements = await detector.judge(runner, dossier, keys, moment);
  const standing = await detector.standing(runner, dossier.dossierId, keys);
  const changes: CausedChange[] = [];
  let judged = 0;
  for (const { key, causes } of units) {
    const after = identified(dossier, judgements.get(key)?.shifts ?? []);
    for (const change of shiftDifference(standing.get(key) ?? [], after)) changes.push({ change, causes });
    judged += 1;
    if (changes.length >= MOST_EVENTS) break;
  }
  return { changes, judged };
}

/** The shifts under the ids that their keys make in this dossier. */
export function identified(dossier: DossierKey, shifts: readonly ComputedShift[]): StandingShift[] {
  return shifts.map(({ key, ...shift }) => ({ ...shift, shift: shiftId(dossier.slug, key) }));
}
