import { type Queries, rowsOf } from '../database/queries.js';
import type { DossierKey } from './append-request.js';

/** Whether something that the job `$1` has parked in the dossier `d` is to be tried again. */
const HAS_RETRY = `exists (
          select from parked p where p.dossier_id = d.dossier_id and p.follower = $1 and p.retry_at <= clock_timestamp())`;

/**
 * The dossiers whose log has grown past a job's checkpoint, or in which it has something to try again: a look-up
 * without locks, across dossiers.
 */
export async function dossiersAhead(queries: Queries, job: string): Promise<DossierKey[]> {
  const rows = await rowsOf<{ dossier_id: number; slug: string }>(
    queries,
    `select d.dossier_id, d.slug
       from dossier d
       join dossier_head h on h.dossier_id = d.dossier_id
       left join job_state j on j.dossier_id = d.dossier_id and j.job = $1
      where h.sequence > coalesce(j.checkpoint, 0) or ${HAS_RETRY}
      order by d.dossier_id`,
    [job],
  );
  return rows.map((row) => ({ dossierId: row.dossier_id, slug: row.slug }));
}

/** Those, and the dossiers for which the job has yet to run today's slot (UTC, by the database's clock). */
export async function dossiersDue(queries: Queries, job: string): Promise<DossierKey[]> {
  const rows = await rowsOf<{ dossier_id: number; slug: string }>(
    queries,
    `select d.dossier_id, d.slug
       from dossier d
       join dossier_head h on h.dossier_id = d.dossier_id
       left join job_state j on j.dossier_id = d.dossier_id and j.job = $1
      where h.sequence > coalesce(j.checkpoint, 0)
         or coalesce(j.last_slot, '-infinity') < date_trunc('day', now() at time zone 'UTC') at time zone 'UTC'
         or ${HAS_RETRY}
      order by d.dossier_id`,
    [job],
  );
  return rows.map((row) => ({ dossierId: row.dossier_id, slug: row.slug }));
}
