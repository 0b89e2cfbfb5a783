import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { rowsOf } from '../../database/queries.js';
import { CLAIMED_COLUMNS, type ClaimedDelivery, claimedDelivery, type ClaimedRow } from './claimed-delivery.js';
import { ENDPOINT_HAS_WORK, PACED_AHEAD_SECONDS } from './due-endpoint.sql.js';

/** A claim not settled within this is void; well above the longest attempt and its wait for a place. */
export const LEASE_SECONDS = 60;
/** An endpoint that failed so often in a row is tried with one delivery at a time. */
const FAILURES_OF_CARE = 3;

/**
 * Claims what is due in one dossier, oldest first: of each endpoint no more than it lets be in flight, over all
 * replicas, and no more than have a place in its pace within the next moment. The attempt is counted and logged with
 * the claim, so that one whose process dies is seen.
 *
 * @param limit how many the caller can take on
 */
export function claimDeliveries(dataSource: DataSource, dossierId: number, limit: number): Promise<ClaimedDelivery[]> {
  return inTransaction(dataSource, async (runner) => {
    const endpoints = await rowsOf<{ endpoint_id: string }>(runner, LOCK_ENDPOINTS, [dossierId]);
    if (endpoints.length === 0) return [];
    const claimId = randomUUID();
    const rows = await rowsOf<ClaimedRow>(runner, CLAIM, [
      dossierId,
      endpoints.map((endpoint) => endpoint.endpoint_id),
      limit,
      claimId,
      LEASE_SECONDS,
      PACED_AHEAD_SECONDS,
      FAILURES_OF_CARE,
    ]);
    return rows.map((row) => claimedDelivery(dossierId, claimId, row));
  });
}

/**
 * A statement of its own before the claim: what others have in flight, and their places in the pace, are then read by a
 * snapshot taken under the lock, or two replicas would each fill the endpoint's allowance.
 */
const LOCK_ENDPOINTS = `
select e.endpoint_id from webhook_endpoint e
 where e.dossier_id = $1 and ${ENDPOINT_HAS_WORK}
 for no key update of e skip locked`;

/**
 * A claim holds while next_attempt_at, the end of its lease, lies ahead. An endpoint with a pace gives each attempt the
 * next place in it, a step after the one before; an idle one begins now, so places are never saved up for a burst.
 */
const CLAIM = `
with allowance as (
  select e.endpoint_id, e.url, e.rate_limit, p.step, p.first_slot,
         least(
           case when e.failures >= $7::integer then 1 else e.max_in_flight end - (
             select count(*) from webhook_delivery f
              where f.dossier_id = $1 and f.endpoint_id = e.endpoint_id and f.status = 'pending'
                and f.claim_id is not null and f.next_attempt_at > now()),
           case when e.rate_limit is null then $3::integer
                else floor((extract(epoch from now() - p.first_slot) + $6::integer) / extract(epoch from p.step))::integer + 1 end
         ) as free
    from webhook_endpoint e
   cross join lateral (
     select interval '60 s' / e.rate_limit as step, greatest(e.paced_until, now()) as first_slot
   ) p
   where e.dossier_id = $1 and e.endpoint_id = any($2::uuid[])
), picked as (
  select due.delivery_id, a.endpoint_id,
         row_number() over (partition by a.endpoint_id order by due.next_attempt_at, due.event_sequence) - 1 as place
    from allowance a
   cross join lateral (
     select d.delivery_id, d.next_attempt_at, d.event_sequence from webhook_delivery d
      where d.dossier_id = $1 and d.endpoint_id = a.endpoint_id and d.status = 'pending' and d.next_attempt_at <= now()
      order by d.next_attempt_at, d.event_sequence
      limit greatest(0, a.free)
        for update skip locked
   ) due
   order by place, due.next_attempt_at
   limit $3::integer
), placed as (
  select picked.delivery_id, case when a.rate_limit is null then now() else a.first_slot + picked.place * a.step end as slot
    from picked join allowance a using (endpoint_id)
), claimed as (
  update webhook_delivery d
     set claim_id = $4, attempts = d.attempts + 1, next_attempt_at = placed.slot + $5::integer * interval '1 second'
    from placed
   where d.dossier_id = $1 and d.delivery_id = placed.delivery_id
  returning d.delivery_id, d.endpoint_id, d.attempts, d.schedule_from, d.body, placed.slot
), logged as (
  insert into webhook_attempt (dossier_id, delivery_id, attempt, started_at)
  select $1, delivery_id, attempts, slot from claimed
), paced as (
  update webhook_endpoint e set paced_until = a.first_slot + taken.places * a.step
    from allowance a
    join (select endpoint_id, count(*) as places from claimed group by endpoint_id) taken using (endpoint_id)
   where e.dossier_id = $1 and e.endpoint_id = a.endpoint_id and a.rate_limit is not null
)
select ${CLAIMED_COLUMNS}
  from claimed
  join webhook_endpoint e on e.dossier_id = $1 and e.endpoint_id = claimed.endpoint_id`;
