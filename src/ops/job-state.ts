import type { QueryRunner } from 'typeorm';
import { rowsOf } from '../database/queries.js';

/** How far a job has followed a dossier's log, and which of its slots it ran last. */
export interface JobClaim {
  readonly checkpoint: number;
  /** The UTC day (`YYYY-MM-DD`) of the last slot; null before the first. */
  readonly lastDay: string | null;
  /** The UTC day it is, by the database's clock. */
  readonly today: string;
}

interface JobRow {
  readonly checkpoint: string;
  readonly last_day: string | null;
  readonly today: string;
}

/**
 * Claims a job on one dossier for the caller's transaction, so that of any number of replicas one
 * works on it at a time.
 * @returns null while another replica holds it
 */
export async function claimJob(runner: QueryRunner, dossierId: number, job: string): Promise<JobClaim | null> {
  await runner.query(MAKE, [dossierId, job]);
  const [row] = await rowsOf<JobRow>(runner, `${JOB} for update skip locked`, [dossierId, job]);
  return row ? claimOf(row) : null;
}

/** The state of a job that is left to whoever works on it; before its first run, what it starts from. */
export async function jobState(runner: QueryRunner, dossierId: number, job: string): Promise<JobClaim> {
  const [row] = await rowsOf<JobRow>(runner, JOB, [dossierId, job]);
  if (row) return claimOf(row);
  const [clock] = await rowsOf<{ today: string }>(runner, `select ${TODAY} as today`);
  return { checkpoint: 0, lastDay: null, today: clock?.today ?? '' };
}

/**
 * Moves the claimed job's checkpoint, with whatever effect the caller's transaction has.
 * @param day the UTC day (`YYYY-MM-DD`) whose slot this ends; null leaves the job's slots as they are
 */
export async function advanceJob(
  runner: QueryRunner,
  dossierId: number,
  job: string,
  checkpoint: number,
  day: string | null = null,
): Promise<void> {
  await runner.query(ADVANCE, [dossierId, job, checkpoint, day === null ? null : `${day}T00:00:00Z`]);
}

/**
 * Takes one slot of a scheduled job for the caller's transaction: whatever the transaction does is done
 * once for this slot, by however many replicas it is asked for, and an error gives the slot back. Slots
 * that passed in a downtime are not run one by one: who asks for the newest has caught up.
 *
 * @param slot the instant for which the job runs, e.g. the day's start in UTC
 * @returns whether the slot is the caller's: false if it, or a later one, has been run, or another replica is at it
 */
export async function claimSlot(runner: QueryRunner, dossierId: number, job: string, slot: Date): Promise<boolean> {
  await runner.query(MAKE, [dossierId, job]);
  const taken = await rowsOf<object>(runner, CLAIM_SLOT, [dossierId, job, slot.toISOString()]);
  return taken.length > 0;
}

function claimOf({ checkpoint, last_day, today }: JobRow): JobClaim {
  return { checkpoint: Number(checkpoint), lastDay: last_day, today };
}

/** The day it is; within a transaction that of its statement, so that a long one does not stay in yesterday. */
const TODAY = `to_char(statement_timestamp() at time zone 'UTC', 'YYYY-MM-DD')`;

const MAKE = 'insert into job_state (dossier_id, job) values ($1, $2) on conflict (dossier_id, job) do nothing';

const JOB = `
select checkpoint, to_char(last_slot at time zone 'UTC', 'YYYY-MM-DD') as last_day, ${TODAY} as today
  from job_state where dossier_id = $1 and job = $2`;

const ADVANCE = `
update job_state set checkpoint = $3, last_slot = coalesce($4::timestamptz, last_slot)
 where dossier_id = $1 and job = $2`;

/** A query, since the driver's wrapper answers an update's rows in another shape. */
const CLAIM_SLOT = `
with free as (
  select dossier_id, job from job_state
   where dossier_id = $1 and job = $2 and (last_slot is null or last_slot < $3::timestamptz)
     for update skip locked
), claimed as (
  update job_state j set last_slot = $3::timestamptz
    from free where j.dossier_id = free.dossier_id and j.job = free.job
  returning j.job
)
select job from claimed`;
