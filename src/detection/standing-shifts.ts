import type { QueryRunner } from 'typeorm';
import type { ShiftDetected } from '../domain/events.js';
import type { Slot } from '../projections/slot.reader.js';

/** A computed shift as it stands on the log. */
export type StandingShift = Omit<ShiftDetected, 'retroactive'>;

/** The computed shifts that stand in the given slots. */
export async function standingShifts(
  runner: QueryRunner,
  dossierId: number,
  slots: readonly Slot[],
): Promise<StandingShift[]> {
  return runner.query(STANDING, [dossierId, JSON.stringify(slots)]);
}

const STANDING = `
select s.shift_id as shift, s.actor, s.issue, s.track, s.kind, s.facets, s.direction,
       s.magnitude::float8 as magnitude, s.grade, s.provisional,
       s.from_statement as from, s.to_statement as to, s.rule, s.explanation
  from jsonb_to_recordset($2::jsonb) as slot(actor text, issue text, track text)
  join shift s on s.dossier_id = $1 and s.actor = slot.actor and s.issue = slot.issue and s.track = slot.track
 where s.is_computed`;
