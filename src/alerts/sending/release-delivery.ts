import { type Queries, rowsOf } from '../../database/queries.js';
import type { ClaimedDelivery } from './claimed-delivery.js';

/**
 * Gives back a claimed delivery that was never sent, as if it had not been claimed: due now, for whoever comes.
 * @returns whether the claim was still ours
 */
export async function releaseDelivery(queries: Queries, delivery: ClaimedDelivery): Promise<boolean> {
  const { dossierId, deliveryId, claimId, attempt } = delivery;
  const released = await rowsOf<object>(queries, RELEASE, [dossierId, deliveryId, claimId, attempt]);
  return released.length > 0;
}

/** A query, since the driver's wrapper answers an update's rows in another shape. */
const RELEASE = `
with released as (
  update webhook_delivery set claim_id = null, attempts = attempts - 1, next_attempt_at = now()
   where dossier_id = $1 and delivery_id = $2 and claim_id = $3
  returning delivery_id
), unlogged as (
  delete from webhook_attempt a using released
   where a.dossier_id = $1 and a.delivery_id = released.delivery_id and a.attempt = $4
)
select delivery_id from released`;
