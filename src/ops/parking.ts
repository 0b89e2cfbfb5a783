import { type Queries, rowsOf } from '../database/queries.js';

/** A unit of a follower's work that it could not handle. */
export interface ParkedUnit {
  readonly unit: string;
  /** The first event of it that is not handled; null where nothing but time asked for it. */
  readonly sequence: number | null;
  /** Whether its next try has come. */
  readonly isDue: boolean;
}

/** What is to be set aside, and why. */
export interface Unhandled {
  readonly unit: string;
  readonly sequence: number | null;
  /** Id of that event. */
  readonly event: string | null;
  readonly stream: string | null;
  /** In words, without anything of the event's content. */
  readonly failure: string;
}

/** Everything that a follower has set aside in one dossier, by unit. */
export async function parkedUnits(queries: Queries, dossierId: number, follower: string): Promise<ReadonlyMap<string, ParkedUnit>> {
  const rows = await rowsOf<{ unit: string; sequence: string | null; is_due: boolean }>(queries, PARKED, [dossierId, follower]);
  return new Map(
    rows.map(({ unit, sequence, is_due }) => [
      unit,
      { unit, sequence: sequence === null ? null : Number(sequence), isDue: is_due },
    ]),
  );
}

/** What of it is due for its next try, the oldest first. */
export async function dueUnits(queries: Queries, dossierId: number, follower: string): Promise<ParkedUnit[]> {
  return [...(await parkedUnits(queries, dossierId, follower)).values()].filter(({ isDue }) => isDue);
}

/**
 * Sets a unit aside, or notes that its retry has failed: the next comes after 10 s, then 20 s, 40 s and so on, an hour
 * apart at most, by the database's clock.
 */
export async function park(queries: Queries, dossierId: number, follower: string, unhandled: Unhandled): Promise<void> {
  const { unit, sequence, event, stream, failure } = unhandled;
  await queries.query(PARK, [dossierId, follower, unit, sequence, event, stream, failure]);
}

/** Takes a unit back: it has been handled. */
export async function unpark(queries: Queries, dossierId: number, follower: string, unit: string): Promise<void> {
  await queries.query('delete from parked where dossier_id = $1 and follower = $2 and unit = $3', [dossierId, follower, unit]);
}

/** Makes everything that is parked in a dossier due now. @returns how many units that is */
export async function retryNow(queries: Queries, dossierId: number): Promise<number> {
  const rows = await rowsOf<object>(queries, RETRY_NOW, [dossierId]);
  return rows.length;
}

const PARKED = `
select unit, sequence, retry_at <= clock_timestamp() as is_due
  from parked where dossier_id = $1 and follower = $2 order by sequence nulls first, unit`;

const PARK = `
insert into parked as p (dossier_id, follower, unit, sequence, event_id, stream, failure, parked_at, failed_at, retry_at)
values ($1, $2, $3, $4, $5, $6, $7, clock_timestamp(), clock_timestamp(), clock_timestamp() + interval '10 s')
on conflict (dossier_id, follower, unit) do update
   set sequence = excluded.sequence, event_id = excluded.event_id, stream = excluded.stream, failure = excluded.failure,
       attempts = p.attempts + 1, failed_at = excluded.failed_at,
       retry_at = excluded.failed_at + least(interval '10 s' * power(2, least(p.attempts, 20)), interval '1 h')`;

/** A query, since the driver's wrapper answers an update's rows in another shape. */
const RETRY_NOW = `
with due as (
  update parked set retry_at = clock_timestamp() where dossier_id = $1 returning unit
)
select unit from due`;
