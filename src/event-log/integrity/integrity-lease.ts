import { type Queries, rowsOf } from '../../database/queries.js';

/** How long a lease holds without being renewed, seconds: so soon another replica goes on after a crash. */
export const LEASE_SECONDS = 60;

/**
 * Takes the right to verify a dossier's log, so that one verification runs at a time, over all replicas. A lease
 * and not a lock: a verification takes minutes, for which no transaction is to stand open.
 * @param holder an id of the caller's own
 * @returns false while another holds it
 */
export async function takeLease(queries: Queries, dossierId: number, holder: string): Promise<boolean> {
  return (await rowsOf<object>(queries, TAKE, [dossierId, holder, LEASE_SECONDS])).length > 0;
}

/** Holds it for longer. */
export async function renewLease(queries: Queries, dossierId: number, holder: string): Promise<void> {
  await queries.query(RENEW, [dossierId, holder, LEASE_SECONDS]);
}

/** Gives it back, if it is still the holder's. */
export async function dropLease(queries: Queries, dossierId: number, holder: string): Promise<void> {
  await queries.query('delete from integrity_lease where dossier_id = $1 and holder = $2', [dossierId, holder]);
}

/** A query, since the driver's wrapper answers an update's rows in another shape. */
const TAKE = `
with taken as (
  insert into integrity_lease as held (dossier_id, holder, until)
  values ($1, $2, now() + make_interval(secs => $3))
      on conflict (dossier_id) do update set holder = excluded.holder, until = excluded.until
   where held.until < now()
  returning dossier_id
)
select dossier_id from taken`;

const RENEW = `
update integrity_lease set until = now() + make_interval(secs => $3) where dossier_id = $1 and holder = $2`;
