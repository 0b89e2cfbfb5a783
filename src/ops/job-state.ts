import type { QueryRunner } from 'typeorm';

/** How far a job has followed a dossier's log. */
export interface JobClaim {
  readonly checkpoint: number;
}

/**
 * Claims a job on one dossier for the caller's transaction, so that of any number of replicas one
 * works on it at a time.
 * @returns null while another replica holds it
 */
export async function claimJob(runner: QueryRunner, dossierId: number, job: string): Promise<JobClaim | null> {
  await runner.query(
    'insert into job_state (dossier_id, job) values ($1, $2) on conflict (dossier_id, job) do nothing',
    [dossierId, job],
  );
  const rows: { checkpoint: string }[] = await runner.query(
    'select checkpoint from job_state where dossier_id = $1 and job = $2 for update skip locked',
    [dossierId, job],
  );
  const [row] = rows;
  return row ? { checkpoint: Number(row.checkpoint) } : null;
}

/** Moves the claimed job's checkpoint, with whatever effect the caller's transaction has. */
export async function advanceJob(
  runner: QueryRunner,
  dossierId: number,
  job: string,
  checkpoint: number,
): Promise<void> {
  await runner.query('update job_state set checkpoint = $3 where dossier_id = $1 and job = $2', [
    dossierId,
    job,
    checkpoint,
  ]);
}
