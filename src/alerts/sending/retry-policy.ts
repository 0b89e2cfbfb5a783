const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Delays in milliseconds after the first, second, … failed attempt (Standard Webhooks, "Retry schedule"). */
export const RETRY_DELAYS: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

const JITTER = 0.2;

/**
 * Milliseconds from the failed attempt to the next, within ±20 % of the schedule so that what failed
 * together does not come back together; null when the schedule is exhausted.
 *
 * @param attempt number of the attempt that failed, from 1
 * @param chance from 0 to 1, drawn by the caller
 */
export function retryDelay(attempt: number, chance: number): number | null {
  const delay = RETRY_DELAYS[attempt - 1];
  return delay === undefined ? null : Math.round(delay * (1 - JITTER + 2 * JITTER * chance));
}
