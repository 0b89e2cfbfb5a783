import type { DataSource } from 'typeorm';
import { rowsOf } from '../../database/queries.js';

/** Settled deliveries are kept for so long, with their attempts; days. */
export const KEPT_DAYS = 30;
/** Deleted in one transaction. */
const AT_ONCE = 1_000;

/** The dossiers in which something is past its time: a look-up without locks, across dossiers. */
export async function dossiersToPrune(dataSource: DataSource): Promise<number[]> {
  const rows = await rowsOf<{ dossier_id: number }>(dataSource, DUE, [KEPT_DAYS]);
  return rows.map((row) => row.dossier_id);
}

/**
 * Deletes what of a dossier's deliveries is past its time, and secrets whose grace is over. What is pending stays, and so
 * does what each endpoint was told of, for corrections. Any number of replicas may do it at once.
 *
 * @returns how many deliveries were deleted
 */
export async function pruneDeliveries(dataSource: DataSource, dossierId: number, isStopping: () => boolean): Promise<number> {
  await dataSource.query(FORGET_SECRETS, [dossierId]);
  let pruned = 0;
  while (!isStopping()) {
    const rows = await rowsOf<object>(dataSource, PRUNE, [dossierId, KEPT_DAYS, AT_ONCE]);
    pruned += rows.length;
    if (rows.length < AT_ONCE) break;
  }
  return pruned;
}

const DUE = `
select d.dossier_id from dossier d
 where exists (select from webhook_delivery w
                where w.dossier_id = d.dossier_id and w.finished_at < now() - make_interval(days => $1))
    or exists (select from webhook_endpoint e where e.dossier_id = d.dossier_id and e.previous_secret_until < now())
 order by d.dossier_id`;

const FORGET_SECRETS = `
update webhook_endpoint set previous_secret_sealed = null, previous_secret_until = null
 where dossier_id = $1 and previous_secret_until < now()`;

/** A query, since the driver's wrapper answers a deletion's rows in another shape. Attempts go with their deliveries. */
const PRUNE = `
with past as (
  select dossier_id, delivery_id from webhook_delivery
   where dossier_id = $1 and finished_at < now() - make_interval(days => $2) and status <> 'pending'
   limit $3
     for update skip locked
), pruned as (
  delete from webhook_delivery d using past
   where d.dossier_id = past.dossier_id and d.delivery_id = past.delivery_id
  returning d.delivery_id
)
select delivery_id from pruned`;
