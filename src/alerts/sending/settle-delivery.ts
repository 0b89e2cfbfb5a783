import type { DataSource, QueryRunner } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { type Queries, rowsOf } from '../../database/queries.js';
import type { EndpointAlertType } from '../alert-types.js';
import type { HealthSign } from '../endpoints/endpoint-health.js';
import { type AttemptOutcome, failureOf } from './attempt-outcome.js';
import type { ClaimedDelivery } from './claimed-delivery.js';
import { noteHealth } from './note-health.js';
import type { Verdict } from './verdict.js';

/** What became of a delivery and its endpoint. */
export interface Settlement {
  /** The dossier's slug. */
  readonly dossier: string;
  /** Null when there will be none. */
  readonly nextAttemptAt: Date | null;
  /** What this attempt, and none before it, made of the endpoint's health; null for nothing new. */
  readonly health: EndpointAlertType | null;
}

interface SettledRow {
  readonly dossier: string;
  readonly next_attempt_at: Date | null;
  /** Whether the endpoint has failed lately, so that a success is news. */
  readonly unwell: boolean;
}

/**
 * Logs how an attempt ended and, if the claim is still ours, what becomes of its delivery and of its endpoint's health.
 * A claim that was lost meanwhile changes nothing: whoever has it now decides.
 *
 * @param publicUrl base of the page, without a slash at its end
 * @returns null when the claim was lost
 */
export async function settleDelivery(
  dataSource: DataSource,
  delivery: ClaimedDelivery,
  outcome: AttemptOutcome,
  verdict: Verdict,
  publicUrl: string,
): Promise<Settlement | null> {
  const sign = signOf(outcome, verdict);
  if (sign === null || sign === 'received') {
    const row = await settle(dataSource, delivery, outcome, verdict);
    if (!row) return null;
    const isNews = sign === 'received' && row.unwell;
    const health = isNews
      ? await inTransaction(dataSource, (runner) => note(runner, delivery, row.dossier, sign, outcome, publicUrl))
      : null;
    return { dossier: row.dossier, nextAttemptAt: row.next_attempt_at, health };
  }
  return inTransaction(dataSource, async (runner) => {
    const row = await settle(runner, delivery, outcome, verdict);
    if (!row) return null;
    const health = await note(runner, delivery, row.dossier, sign, outcome, publicUrl);
    return { dossier: row.dossier, nextAttemptAt: row.next_attempt_at, health };
  });
}

/** What an attempt says of the receiver; null where it says nothing. */
function signOf(outcome: AttemptOutcome, verdict: Verdict): HealthSign | null {
  if (verdict.kind === 'delivered') return 'received';
  if (verdict.kind === 'gone') return 'gone';
  return outcome.kind === 'unanswered' && outcome.isOurFault === true ? null : 'failed';
}

async function note(
  runner: QueryRunner,
  { dossierId, endpointId }: ClaimedDelivery,
  slug: string,
  sign: HealthSign,
  outcome: AttemptOutcome,
  publicUrl: string,
): Promise<EndpointAlertType | null> {
  const attempt = { dossier: { dossierId, slug }, endpointId, sign, failure: failureOf(outcome), publicUrl };
  return (await noteHealth(runner, attempt))?.tell ?? null;
}

async function settle(
  queries: Queries,
  delivery: ClaimedDelivery,
  outcome: AttemptOutcome,
  verdict: Verdict,
): Promise<SettledRow | undefined> {
  const [row] = await rowsOf<SettledRow>(queries, SETTLE, [
    delivery.dossierId,
    delivery.deliveryId,
    delivery.attempt,
    delivery.claimId,
    statusAfter(verdict),
    verdict.kind === 'retry' ? verdict.delayMs : null,
    outcome.durationMs,
    outcome.status,
    outcome.bytes,
    outcome.excerpt,
    failureOf(outcome),
  ]);
  return row;
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
     set finished_at = now(), duration_ms = $7, status_code = $8, bytes = $9, failure = $11,
         excerpt = case when delivery.is_redacted then null else $10 end
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
)
select (select slug from dossier where dossier_id = $1) as dossier, settled.next_attempt_at,
       e.failures > 0 or e.health_told is not null as unwell
  from settled
  join webhook_endpoint e on e.dossier_id = $1 and e.endpoint_id = settled.endpoint_id`;
