import { type Queries, rowsOf } from '../../database/queries.js';
import type { DossierKey } from '../append-request.js';
import type { Slot } from './check-integrity.js';
import type { CheckKind } from './integrity-check.js';

/** The jobs that verify, by what they do. */
export const CHECK_JOBS: Readonly<Record<CheckKind, string>> = {
  incremental: 'verify-logs-hourly',
  whole: 'verify-logs-nightly',
};

/** When the nightly one runs, hours after midnight UTC. */
const NIGHT_HOUR = 2;

export interface DueChecks {
  readonly slot: Slot;
  readonly dossiers: readonly DossierKey[];
}

/**
 * The dossiers for which the newest slot of a job has yet to be done, by the database's clock; one that was missed
 * in a downtime, or never, is due at once. A look-up without locks, across dossiers.
 */
export async function dueChecks(queries: Queries, kind: CheckKind): Promise<DueChecks> {
  const job = CHECK_JOBS[kind];
  const rows = await rowsOf<{ at: Date; dossier_id: number; slug: string }>(queries, DUE[kind], [job]);
  const dossiers = rows.map(({ dossier_id, slug }) => ({ dossierId: dossier_id, slug }));
  return { slot: { job, at: rows[0]?.at ?? new Date(0) }, dossiers };
}

function due(slot: string): string {
  return `
with slot as (select (${slot}) at time zone 'UTC' as at)
select s.at, d.dossier_id, d.slug
  from slot s
 cross join dossier d
  left join job_state j on j.dossier_id = d.dossier_id and j.job = $1
 where coalesce(j.last_slot, '-infinity') < s.at
 order by d.dossier_id`;
}

const DUE: Readonly<Record<CheckKind, string>> = {
  incremental: due(`date_trunc('hour', now() at time zone 'UTC')`),
  whole: due(`date_trunc('day', now() at time zone 'UTC' - interval '${NIGHT_HOUR} hours') + interval '${NIGHT_HOUR} hours'`),
};
