import type { QueryRunner } from 'typeorm';
import { rowsOf } from '../../database/queries.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { writeShifts } from '../shift.projection.js';
import { shiftsKnownAt } from '../shifts-known-at.js';
import type { EmptiedEvent } from './emptied-event.js';
import { streamNames } from './stream-names.js';

/** What shifts rest on and was emptied. */
export interface LostEvidence {
  readonly emptied: readonly EmptiedEvent[];
  /** Ids of the statements that read otherwise now, or say nothing any more. */
  readonly statements: readonly string[];
}

/**
 * Tells the shifts anew of which an emptied event spoke, and dates anew those that rest on one: without it, from the
 * log. Computed ones stand until detection has judged what is left.
 */
export async function forgetShifts(
  runner: QueryRunner,
  { dossierId }: DossierKey,
  { emptied, statements }: LostEvidence,
  upTo: number,
): Promise<void> {
  const named = [streamNames(emptied, 'shift'), statements, streamNames(emptied, 'plan')];
  const rows = await rowsOf<{ shift_id: string }>(runner, RESTING, [dossierId, ...named]);
  const ids = rows.map(({ shift_id }) => shift_id);
  if (ids.length === 0) return;
  const left = await shiftsKnownAt(runner, dossierId, ids, upTo);
  await runner.query('delete from shift where dossier_id = $1 and shift_id = any($2::uuid[])', [dossierId, ids]);
  await writeShifts(runner, dossierId, [...left.values()].map(({ state }) => state));
}

const RESTING = `
select shift_id from shift
 where dossier_id = $1
   and (shift_id = any($2::uuid[]) or from_statement = any($3::uuid[]) or to_statement = any($3::uuid[])
        or subject->'later'->>'plan' = any($4::text[]))`;
