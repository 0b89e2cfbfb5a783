import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { rowsOf } from '../../database/queries.js';

/** A claim not settled within this is void; well above the longest attempt. */
export const LEASE_SECONDS = 60;

/** A delivery that is ours to attempt until the lease ends. */
export interface ClaimedDelivery {
  readonly dossierId: number;
  readonly deliveryId: string;
  readonly claimId: string;
  readonly endpointId: string;
  /** Number of this attempt, from 1. */
  readonly attempt: number;
  /** By the database's clock, whatever the host's says; milliseconds since 1970. */
  readonly claimedAt: number;
  readonly url: string;
  readonly secretSealed: Buffer;
  readonly headersSealed: Buffer | null;
  readonly body: Buffer;
}

interface ClaimedRow {
  readonly delivery_id: string;
  readonly endpoint_id: string;
  readonly attempts: number;
  readonly claimed_at: Date;
  readonly url: string;
  readonly secret_sealed: Buffer;
  readonly headers_sealed: Buffer | null;
  readonly body: Buffer;
}

/**
 * Claims what is due in one dossier: of each endpoint no more than it lets be in flight, over all
 * replicas. The attempt is counted and logged with the claim, so that one whose process dies is seen.
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
    ]);
    return rows.map((row) => claimed(dossierId, claimId, row));
  });
}

function claimed(dossierId: number, claimId: string, row: ClaimedRow): ClaimedDelivery {
  return {
    dossierId,
    claimId,
    deliveryId: row.delivery_id,
    endpointId: row.endpoint_id,
    attempt: row.attempts,
    claimedAt: row.claimed_at.getTime(),
    url: row.url,
    secretSealed: row.secret_sealed,
    headersSealed: row.headers_sealed,
    body: row.body,
  };
}

/**
 * A statement of its own before the claim: what others have in flight is then counted by a snapshot
 * taken under the lock, or two replicas would each fill the endpoint's allowance.
 */
const LOCK_ENDPOINTS = `
select e.endpoint_id from webhook_endpoint e
 where e.dossier_id = $1 and e.enabled and exists (
   select 1 from webhook_delivery d
    where d.dossier_id = e.dossier_id and d.endpoint_id = e.endpoint_id
      and d.status = 'pending' and d.next_attempt_at <= now())
 for no key update of e skip locked`;

/** A claim holds while next_attempt_at, the end of its lease, lies ahead. */
const CLAIM = `
with picked as (
  select due.delivery_id
    from webhook_endpoint e
    cross join lateral (
      select d.delivery_id from webhook_delivery d
       where d.dossier_id = $1 and d.endpoint_id = e.endpoint_id and d.status = 'pending' and d.next_attempt_at <= now()
       order by d.next_attempt_at, d.event_sequence
       limit greatest(0, e.max_in_flight - (
         select count(*) from webhook_delivery f
          where f.dossier_id = $1 and f.endpoint_id = e.endpoint_id and f.status = 'pending'
            and f.claim_id is not null and f.next_attempt_at > now()))
       for update skip locked
    ) due
   where e.dossier_id = $1 and e.endpoint_id = any($2::uuid[])
   limit $3
), claimed as (
  update webhook_delivery d
     set claim_id = $4, attempts = d.attempts + 1, next_attempt_at = now() + $5 * interval '1 second'
    from picked
   where d.dossier_id = $1 and d.delivery_id = picked.delivery_id
  returning d.delivery_id, d.endpoint_id, d.attempts, d.body
), logged as (
  insert into webhook_attempt (dossier_id, delivery_id, attempt, started_at)
  select $1, delivery_id, attempts, now() from claimed
)
select c.delivery_id, c.endpoint_id, c.attempts, c.body, clock_timestamp() as claimed_at, e.url, e.secret_sealed, e.headers_sealed
  from claimed c
  join webhook_endpoint e on e.dossier_id = $1 and e.endpoint_id = c.endpoint_id`;
