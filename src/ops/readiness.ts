import type { DataSource } from 'typeorm';
import { pendingMigrations } from '../database/migrate.js';
import { projectionVersions } from '../database/projection-version.js';
import { rowsOf } from '../database/queries.js';
import { type Caller, dossiersToRead } from '../http/caller.js';
import { brokenLogs } from './broken-logs.js';
import type { ReadinessResponse } from './health.response.js';

/** What cannot be told while the database, or its schema, is not there. */
const NOTHING_KNOWN = { lag: { detection: null, alerts: null }, parked: null, integrity: null, projections: null };

/** Stands for the name of a dossier that whoever asks may not read. */
const UNNAMED = '…';

/** Whether the service can do its work, and what an operator should know. */
export async function readinessOf(dataSource: DataSource, asker: Caller): Promise<ReadinessResponse> {
  try {
    const pending = await pendingMigrations(dataSource);
    if (pending.length > 0) return { status: 'unready', database: 'up', pendingMigrations: pending, ...NOTHING_KNOWN };
    const [lag] = await rowsOf<{ detection: string; alerts: string; parked: string }>(dataSource, LAG);
    const { ahead, behind } = await projectionVersions(dataSource);
    const named = namesFor(asker);
    return {
      status: ahead.length > 0 ? 'unready' : 'ok',
      database: 'up',
      pendingMigrations: [],
      lag: { detection: Number(lag?.detection ?? 0), alerts: Number(lag?.alerts ?? 0) },
      parked: Number(lag?.parked ?? 0),
      integrity: { broken: named(await brokenLogs(dataSource)) },
      projections: { behind: named(behind), ahead: named(ahead) },
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { status: 'unready', database: `down: ${reason}`, pendingMigrations: [], ...NOTHING_KNOWN };
  }
}

/** Anybody may ask whether the service is ready; what its dossiers are called is not for everybody. */
function namesFor(asker: Caller): (slugs: readonly string[]) => string[] {
  const readable = dossiersToRead(asker);
  return (slugs) => slugs.map((slug) => (readable === null || readable.includes(slug) ? slug : UNNAMED));
}

/** Events that followers have yet to judge, over all dossiers; of detection's jobs the one furthest behind counts. */
const LAG = `
select coalesce(sum(h.sequence - d.checkpoint), 0) as detection,
       coalesce(sum(h.sequence - coalesce(a.checkpoint, 0)), 0) as alerts,
       (select count(*) from parked) as parked
  from dossier_head h
 cross join lateral (
         select min(coalesce(j.checkpoint, 0)) as checkpoint
           from unnest(array['detect-shifts', 'detect-drift', 'detect-silence', 'check-deadlines', 'measure-distances']) as f(job)
           left join job_state j on j.dossier_id = h.dossier_id and j.job = f.job
       ) d
  left join job_state a on a.dossier_id = h.dossier_id and a.job = 'alerts'`;
