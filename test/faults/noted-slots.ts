import type { DataSource } from 'typeorm';
import { inTransaction } from '../../src/database/in-transaction.js';
import { rowsOf } from '../../src/database/queries.js';
import { DETECTION_JOBS, DETECTION_WORKS } from '../../src/detection/detection-works.js';

/** Those that run once a day in each dossier, and whenever its log grows. */
export const DAILY_JOBS = DETECTION_JOBS.filter((job) => DETECTION_WORKS[job].isTimeDriven);

/** What the database saw of a job that moved on: another slot, another checkpoint, or neither. */
export interface JobNote {
  readonly job: string;
  readonly dossier_id: number;
  readonly is_new_slot: boolean;
  readonly is_new_checkpoint: boolean;
}

/** Has the database note whenever a job commits that it moved on, whichever replica it ran on. */
export async function noteJobs(dataSource: DataSource): Promise<void> {
  await dataSource.query(`
    create table job_note (dossier_id integer, job text, is_new_slot boolean, is_new_checkpoint boolean)`);
  await dataSource.query(`
    create function note_job() returns trigger language plpgsql as $$
    begin
      insert into job_note values (
        new.dossier_id, new.job,
        new.last_slot is distinct from old.last_slot, new.checkpoint is distinct from old.checkpoint);
      return null;
    end $$`);
  await dataSource.query('create trigger note_job after update on job_state for each row execute function note_job()');
}

/** @returns what was noted since the last time it was asked for */
export function takeNotes(dataSource: DataSource): Promise<JobNote[]> {
  return rowsOf<JobNote>(dataSource, 'with taken as (delete from job_note returning *) select * from taken order by job, dossier_id');
}

/** As if so many days had passed since the jobs of each day ran, the digests were sent, and what waits for one came. */
export function passDays(dataSource: DataSource, days: number): Promise<void> {
  return inTransaction(dataSource, async (runner) => {
    await runner.query('update job_state set last_slot = last_slot - make_interval(days => $1)', [days]);
    await runner.query('update webhook_endpoint set last_digest_slot = last_digest_slot - make_interval(days => $1)', [days]);
    await runner.query('update waiting_alert set waiting_since = waiting_since - make_interval(days => $1)', [days]);
    // That was us; what replicas do afterwards comes after the commit.
    await runner.query('delete from job_note');
  });
}

/** How many of a day's jobs have yet to run the day it is, over all dossiers. */
export async function dueJobs(dataSource: DataSource): Promise<number> {
  const [row] = await rowsOf<{ due: number }>(
    dataSource,
    `select count(*)::integer as due from job_state
      where job = any($1) and last_slot < date_trunc('day', now() at time zone 'UTC') at time zone 'UTC'`,
    [DAILY_JOBS],
  );
  return row?.due ?? 0;
}

/** How many alerts wait for a digest. */
export async function waitingAlerts(dataSource: DataSource): Promise<number> {
  const [row] = await rowsOf<{ waiting: number }>(dataSource, 'select count(*)::integer as waiting from waiting_alert');
  return row?.waiting ?? 0;
}
