import type { QueryRunner } from 'typeorm';
import { ALERTS_JOB } from './alerts-job-name.js';

/**
 * Keeps the outbox from following the dossier's log until the caller's transaction ends, and waits
 * for a run that is at it. Without it an endpoint could miss what comes right after its creation: a
 * run that does not see it yet would pass over events that come after the head it starts from.
 */
export async function lockAlerts(runner: QueryRunner, dossierId: number): Promise<void> {
  await runner.query(
    'insert into job_state (dossier_id, job) values ($1, $2) on conflict (dossier_id, job) do nothing',
    [dossierId, ALERTS_JOB],
  );
  await runner.query('select 1 from job_state where dossier_id = $1 and job = $2 for share', [dossierId, ALERTS_JOB]);
}
