import type { QueryRunner } from 'typeorm';
import { rowsOf } from '../../database/queries.js';
import type { DossierKey } from '../../event-log/append-request.js';
import type { StanceKey } from '../stance.reader.js';
import { writeVersions } from '../statement.projection.js';
import { restated } from '../statement-versions.js';
import type { EmptiedEvent } from './emptied-event.js';
import { logAgain } from './log-again.js';
import { readStancesAnew } from './read-stances-anew.js';
import { streamNames } from './stream-names.js';

/** What reaches statements from elsewhere than their own streams and their plans'. */
const REACHING = ['actor.merged', 'issue.rescaled'];

/**
 * Deletes every version of the statements that the emptied events made, or had a part in, and makes those that still
 * say something anew, from the log.
 *
 * @returns the ids of all of them
 */
export async function forgetStatements(
  runner: QueryRunner,
  dossier: DossierKey,
  emptied: readonly EmptiedEvent[],
  upTo: number,
): Promise<string[]> {
  const { dossierId } = dossier;
  const denied = streamNames(emptied.filter(({ type }) => type === 'claim.denied'), 'plan');
  const touched = await rowsOf<TouchedRow>(runner, TOUCHED, [dossierId, streamNames(emptied, 'statement'), denied]);
  const ids = touched.map(({ statement_id }) => statement_id);
  if (ids.length === 0) return [];

  const stood = await rowsOf<StanceKey>(runner, STANCES, [dossierId, ids]);
  await runner.query('delete from statement where dossier_id = $1 and statement_id = any($2::uuid[])', [dossierId, ids]);
  await runner.query('delete from slot_statement where dossier_id = $1 and statement_id = any($2::uuid[])', [dossierId, ids]);
  await runner.query('delete from statement_order where dossier_id = $1 and stated_by = any($2::uuid[])', [dossierId, ids]);

  const plans = [...new Set(touched.flatMap(({ plans: own }) => own))];
  const streams = [...ids.map((id) => `statement/${id}`), ...plans.map((plan) => `plan/${plan}`)];
  const events = await logAgain(runner, dossier, { streams, types: REACHING, upTo });
  await writeVersions(runner, dossierId, events, restated({ versions: [], planDenials: new Map() }, events).made);

  const stand = await rowsOf<StanceKey>(runner, STANCES, [dossierId, ids]);
  await readStancesAnew(runner, dossierId, [...stood, ...stand], upTo);
  return ids;
}

interface TouchedRow {
  readonly statement_id: string;
  readonly plans: string[];
}

/** By their own streams, and those of plans a denial of which went. */
const TOUCHED = `
select statement_id, array_remove(array_agg(distinct plan), null) as plans
  from statement
 where dossier_id = $1 and (statement_id = any($2::uuid[]) or plan = any($3::text[]))
 group by statement_id`;

const STANCES = 'select distinct actor, issue from slot_statement where dossier_id = $1 and statement_id = any($2::uuid[])';
