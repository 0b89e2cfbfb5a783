import type { QueryRunner } from 'typeorm';
import { rowsOf } from '../database/queries.js';
import type { EventType } from '../domain/events.js';
import type { Detector, Unit, UnitPage } from './detector.js';

/** Pages of units gathered at once: what a long range touched is as much work to find out for one of them as for all. */
const PAGES_AHEAD = 10;

/** What detection itself appends touches no unit. */
const TOUCHING_NOTHING: readonly EventType[] = ['shift.detected', 'shift.revised', 'shift.withdrawn'];

/** Units that a pass has before it, gathered from the log as it stood at a sequence. */
export interface UnitsAhead {
  readonly units: readonly Unit[];
  readonly gatheredUpTo: number;
  /** Whether no unit follows them. */
  readonly isLast: boolean;
}

/**
 * The units of a pass after a key: those gathered for an earlier page, as long as the log has brought nothing since but
 * detection's own events, so that each still has all its causes; else gathered anew, page by page where others write.
 *
 * @param kept what the page before left of those it had, of the same pass, detector and key; null if it had none
 */
export async function unitsAhead(
  runner: QueryRunner,
  dossierId: number,
  detector: Detector,
  { range, isEverything, afterKey }: Omit<UnitPage, 'limit'>,
  kept: UnitsAhead | null,
): Promise<UnitsAhead> {
  const left = kept && kept.units.length > 0 ? kept : null;
  const isOvertaken = left !== null && (await isTouched(runner, dossierId, left.gatheredUpTo, range.upTo));
  if (left && !isOvertaken) return { ...left, gatheredUpTo: range.upTo };
  const limit = detector.unitsAtOnce * (isOvertaken ? 1 : PAGES_AHEAD);
  const units = await detector.unitsOf(runner, dossierId, { range, isEverything, afterKey, limit });
  return { units, gatheredUpTo: range.upTo, isLast: units.length < limit };
}

/** What is left of units after one of them; all of them after none. */
export function unitsAfter(ahead: UnitsAhead, key: string): UnitsAhead {
  return { ...ahead, units: ahead.units.slice(ahead.units.findIndex((unit) => unit.key === key) + 1) };
}

async function isTouched(runner: QueryRunner, dossierId: number, after: number, upTo: number): Promise<boolean> {
  if (after === upTo) return false;
  const [row] = await rowsOf<{ is_touched: boolean }>(runner, TOUCHED, [dossierId, after, upTo, TOUCHING_NOTHING]);
  return row?.is_touched ?? true;
}

const TOUCHED = `
select exists (select from event
                where dossier_id = $1 and sequence > $2 and sequence <= $3 and type <> all ($4::text[])) as is_touched`;
