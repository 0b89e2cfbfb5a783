import { randomUUID } from 'node:crypto';
import type { DataSource, QueryRunner } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { rowsOf } from '../../database/queries.js';
import { LEASE_SECONDS } from './claim-deliveries.js';
import { CLAIMED_COLUMNS, type ClaimedDelivery, claimedDelivery, type ClaimedRow } from './claimed-delivery.js';

/** A claim of one delivery, or why there is none. */
export type NamedClaim =
  | { readonly kind: 'claimed'; readonly delivery: ClaimedDelivery }
  | { readonly kind: 'missing' | 'disabled' | 'in-flight' };

interface Standing {
  readonly enabled: boolean;
  readonly in_flight: boolean;
}

/**
 * Claims one delivery, settled or not, to be attempted now, with the schedule of retries begun anew. A person asked for
 * it, so that it waits neither for a place in the endpoint's pace nor for others in flight.
 */
export function claimNamed(
  dataSource: DataSource,
  dossierId: number,
  endpointId: string,
  deliveryId: string,
): Promise<NamedClaim> {
  return inTransaction(dataSource, async (runner) => {
    const [standing] = await rowsOf<Standing>(runner, STANDING, [dossierId, endpointId, deliveryId]);
    if (!standing) return { kind: 'missing' };
    if (!standing.enabled) return { kind: 'disabled' };
    return standing.in_flight ? { kind: 'in-flight' } : claim(runner, dossierId, deliveryId);
  });
}

async function claim(runner: QueryRunner, dossierId: number, deliveryId: string): Promise<NamedClaim> {
  const claimId = randomUUID();
  const [row] = await rowsOf<ClaimedRow>(runner, CLAIM, [dossierId, deliveryId, claimId, LEASE_SECONDS]);
  return row ? { kind: 'claimed', delivery: claimedDelivery(dossierId, claimId, row) } : { kind: 'missing' };
}

/** Under the delivery's lock, so that of two who ask at once one is refused. */
const STANDING = `
select e.enabled, d.claim_id is not null and d.next_attempt_at > now() as in_flight
  from webhook_delivery d
  join webhook_endpoint e on e.dossier_id = d.dossier_id and e.endpoint_id = d.endpoint_id
 where d.dossier_id = $1 and d.endpoint_id = $2 and d.delivery_id = $3
   for update of d`;

const CLAIM = `
with claimed as (
  update webhook_delivery d
     set status = 'pending', claim_id = $3, schedule_from = d.attempts, attempts = d.attempts + 1, finished_at = null,
         next_attempt_at = now() + $4::integer * interval '1 second'
   where d.dossier_id = $1 and d.delivery_id = $2
  returning d.delivery_id, d.endpoint_id, d.attempts, d.schedule_from, d.body, now() as slot
), logged as (
  insert into webhook_attempt (dossier_id, delivery_id, attempt, started_at)
  select $1, delivery_id, attempts, slot from claimed
)
select ${CLAIMED_COLUMNS}
  from claimed
  join webhook_endpoint e on e.dossier_id = $1 and e.endpoint_id = claimed.endpoint_id`;
