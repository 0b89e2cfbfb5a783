import type { QueryRunner } from 'typeorm';
import { KINDS_OF_JOB } from '../../domain/shift.js';
import { advanceJob, claimJob } from '../../ops/job-state.js';

/** Under this name alerts keep their checkpoint; recording may not import them. */
const ALERTS_JOB = 'alerts';

/**
 * Puts detection and alerts where the restored log ends: it holds what was found where it comes from, and whoever was
 * to be told was told there. What the day brings is judged with the next one, as everywhere.
 */
export async function settleFollowers(runner: QueryRunner, dossierId: number, head: number): Promise<void> {
  for (const job of [...Object.keys(KINDS_OF_JOB), ALERTS_JOB]) {
    const claim = await claimJob(runner, dossierId, job);
    if (!claim) throw new Error(`Somebody works on ${job} for a dossier that nobody can see yet.`);
    await advanceJob(runner, dossierId, job, head, claim.today);
  }
}
