import type { LoggerService } from '@nestjs/common';
import type { EndpointAlertType } from '../alert-types.js';
import { type AttemptOutcome, failureOf } from './attempt-outcome.js';
import type { ClaimedDelivery } from './claimed-delivery.js';
import type { Settlement } from './settle-delivery.js';

/**
 * Tells the service's log what an operator should see of an attempt: every failure, the success of what had failed
 * before, and an endpoint that was disabled. No URL, header or body goes there: each may hold a secret.
 *
 * @param settlement null when the claim was lost before the attempt ended
 */
export function logAttempt(
  logger: Pick<LoggerService, 'log' | 'warn'>,
  delivery: ClaimedDelivery,
  outcome: AttemptOutcome,
  settlement: Settlement | null,
): void {
  const { deliveryId, endpointId, dossierId, attempt } = delivery;
  const failure = failureOf(outcome);
  const where = { delivery: deliveryId, endpoint: endpointId, attempt };
  if (settlement === null) {
    const late = { dossierId, ...where, ...(failure === null ? {} : { failure }) };
    logger.warn(late, 'An attempt ended after its claim had lapsed, or gone with its endpoint.');
    return;
  }
  const { dossier, nextAttemptAt, health } = settlement;
  if (failure !== null) {
    const next = nextAttemptAt?.toISOString() ?? null;
    const message = next === null ? 'A delivery failed for good.' : 'A delivery failed; it is tried again.';
    logger.warn({ dossier, ...where, failure, nextAttemptAt: next }, message);
  } else if (attempt > 1) {
    logger.log({ dossier, ...where }, 'A delivery that had failed before was received.');
  }
  if (health !== null) logger[health === 'endpoint.recovered' ? 'log' : 'warn']({ dossier, endpoint: endpointId }, HEALTH[health]);
}

const HEALTH: Readonly<Record<EndpointAlertType, string>> = {
  'endpoint.failing': 'A webhook endpoint fails every attempt; its deliveries are kept and tried again.',
  'endpoint.disabled': 'A webhook endpoint was disabled: its receiver is gone or failed for days. PATCH {"enabled": true} starts it again.',
  'endpoint.recovered': 'A webhook endpoint that failed receives again.',
};
