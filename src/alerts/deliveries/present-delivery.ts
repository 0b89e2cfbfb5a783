import { sequenceOf } from '../../event-log/event-row.js';
import { messageIdOf } from '../message-id.js';
import { type AttemptOutcome, failureOf } from '../sending/attempt-outcome.js';
import type { AttemptResponse, DeliveryResponse } from './delivery.response.js';
import type { WebhookAttempt } from './webhook-attempt.entity.js';
import type { WebhookDelivery } from './webhook-delivery.entity.js';

/** @param now milliseconds since 1970; a claim holds until its lease ends */
export function presentDelivery(delivery: WebhookDelivery, now: number): DeliveryResponse {
  const dueAt = delivery.nextAttemptAt;
  const inFlight = delivery.claimId !== null && dueAt !== null && dueAt.getTime() > now;
  return {
    id: delivery.deliveryId,
    messageId: messageIdOf(delivery.deliveryId),
    endpoint: delivery.endpointId,
    type: delivery.type,
    event: delivery.eventId,
    sequence: sequenceOf(delivery.eventSequence),
    shift: delivery.shiftId,
    status: delivery.status,
    attemptCount: delivery.attempts,
    inFlight,
    nextAttemptAt: inFlight ? null : (dueAt?.toISOString() ?? null),
    createdAt: delivery.createdAt.toISOString(),
    finishedAt: delivery.finishedAt?.toISOString() ?? null,
  };
}

export function presentAttempt(attempt: WebhookAttempt): AttemptResponse {
  return {
    attempt: attempt.attempt,
    startedAt: attempt.startedAt.toISOString(),
    durationMs: attempt.durationMs,
    status: attempt.statusCode,
    bytes: attempt.bytes,
    excerpt: attempt.excerpt,
    failure: attempt.failure,
  };
}

/**
 * An attempt as its outcome tells of it, at once.
 * @param attempt its number; a test, which is in no log, is the first
 */
export function presentOutcome(outcome: AttemptOutcome, startedAt: Date, attempt = 1): AttemptResponse {
  return {
    attempt,
    startedAt: startedAt.toISOString(),
    durationMs: outcome.durationMs,
    status: outcome.status,
    bytes: outcome.bytes,
    excerpt: outcome.excerpt,
    failure: failureOf(outcome),
  };
}
