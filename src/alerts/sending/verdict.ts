import { type AttemptOutcome, isSuccess } from './attempt-outcome.js';
import { retryAfter } from './retry-after.js';
import { retryDelay } from './retry-policy.js';

/** What becomes of a delivery after an attempt. */
export type Verdict =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'retry'; readonly delayMs: number }
  | { readonly kind: 'failed' }
  /** The receiver is gone for good: the endpoint is disabled with it. */
  | { readonly kind: 'gone' };

/**
 * Judges an attempt. A `Retry-After` on 429 or 503 can only lengthen the wait that the schedule gives:
 * a receiver that asks for less would use up all its attempts within minutes.
 *
 * @param attempt number of this attempt, from 1
 * @param now milliseconds since 1970
 * @param chance from 0 to 1, for the jitter
 */
export function verdictOn(outcome: AttemptOutcome, attempt: number, now: number, chance: number): Verdict {
  if (isSuccess(outcome)) return { kind: 'delivered' };
  if (outcome.kind === 'answered' && outcome.status === 410) return { kind: 'gone' };
  const scheduled = retryDelay(attempt, chance);
  if (scheduled === null) return { kind: 'failed' };
  const asked = askedToWait(outcome, now);
  return { kind: 'retry', delayMs: Math.max(scheduled, asked) };
}

function askedToWait(outcome: AttemptOutcome, now: number): number {
  if (outcome.kind !== 'answered' || (outcome.status !== 429 && outcome.status !== 503)) return 0;
  return retryAfter(outcome.retryAfter, now) ?? 0;
}
