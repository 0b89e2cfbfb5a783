import { type Queries, rowsOf } from '../../database/queries.js';
import { type AttemptOutcome, failureOf } from './attempt-outcome.js';
import type { ClaimedDelivery } from './claimed-delivery.js';
import type { Verdict } from './verdict.js';

/** What became of a delivery and its endpoint. */
export interface Settlement {
  /** The dossier's slug. */
  readonly dossier: string;
  /** Null when there will be none. */
  readonly nextAttemptAt: Date | null;
  /** Whether this attempt, and none before it, disabled the endpoint. */
  readonly endpointIsDisabled: boolean;
}

interface SettledRow {
  readonly dossier: string;
  readonly next_attempt_at: Date | null;
  readonly disabled: boolean;
}

/**
 * Logs how an attempt ended and, if the claim is still ours, what becomes of its delivery; in one
 * statement. A claim that was lost meanwhile changes nothing: whoever has it now decides.
 *
 * @returns null when the claim was lost
 */
export async function settleDelivery(
  queries: Queries,
  delivery: ClaimedDelivery,
  outcome: AttemptOutcome,
  verdict: Verdict,
): Promise<Settlement | null> {
  const [row] = await rowsOf<SettledRow>(queries, SETTLE, [
    delivery.dossierId,
    delivery.deliveryId,
    delivery.attempt,
    delivery.claimId,
    statusAfter(verdict),
    verdict.kind === 'retry' ? verdict.delayMs : null,
    verdict.kind === 'gone',
    outcome.durationMs,
    outcome.status,
    outcome.bytes,
    outcome.excerpt,
    failureOf(outcome),
  ]);
  if (!row) return null;
  return { dossier: row.dossier, nextAttemptAt: row.next_attempt_at, endpointIsDisabled: row.disabled };
}

function statusAfter(verdict: Verdict): 'pending' | 'delivered' | 'failed' {
  switch (verdict.kind) {
    case 'delivered':
      return 'delivered';
    case 'retry':
      return 'pending';
    case 'failed':
    case 'gone':
      return 'failed';
  }
}

const SETTLE = `
with delivery as materialized (
  -- Locked first: what is redacted while its answer is on the way must not come back with it.
  select is_redacted from webhook_delivery where dossier_id = $1 and delivery_id = $2 for update
), logged as (
  update webhook_attempt a
     set finished_at = now(), duration_ms = $8, status_code = $9, bytes = $10, failure = $12,
         excerpt = case when delivery.is_redacted then null else $11 end
    from delivery
   where a.dossier_id = $1 and a.delivery_id = $2 and a.attempt = $3
), settled as (
  update webhook_delivery d
     set claim_id = null, status = $5,
         next_attempt_at = now() + $6::double precision * interval '1 millisecond',
         finished_at = case when $5 = 'pending' then null else now() end
    from delivery
   where d.dossier_id = $1 and d.delivery_id = $2 and d.claim_id = $4
  returning d.endpoint_id, d.next_attempt_at
), disabled as (
  update webhook_endpoint e
     set enabled = false, disabled_reason = 'gone', disabled_at = now(), updated_at = now()
    from settled
   where $7 and e.dossier_id = $1 and e.endpoint_id = settled.endpoint_id and e.enabled
  returning e.endpoint_id
)
select (select slug from dossier where dossier_id = $1) as dossier, settled.next_attempt_at,
       exists (select from disabled) as disabled
  from settled`;
