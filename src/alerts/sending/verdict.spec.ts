import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { AttemptOutcome } from './attempt-outcome.js';
import { failureOf } from './attempt-outcome.js';
import { RETRY_DELAYS, retryDelay } from './retry-policy.js';
import { verdictOn } from './verdict.js';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const NO_JITTER = 0.5;

function answered(status: number, retryAfter: string | null = null): AttemptOutcome {
  return { kind: 'answered', status, retryAfter, durationMs: 5, bytes: 0, excerpt: '' };
}
const timedOut: AttemptOutcome = {
  kind: 'unanswered',
  status: 200,
  failure: 'late',
  durationMs: 15_000,
  bytes: 0,
  excerpt: '',
};

describe('the retry schedule', () => {
  it('is 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h and then ends', () => {
    const hours = [5 / 3600, 5 / 60, 0.5, 2, 5, 10, 14, 20, 24];
    expect(hours.map((_, index) => retryDelay(index + 1, NO_JITTER))).toEqual(hours.map((hour) => hour * 3_600_000));
    expect(retryDelay(10, NO_JITTER)).toBeNull();
  });

  it('stays within 20 % of itself whatever chance draws', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, chance) => {
        const scheduled = RETRY_DELAYS[attempt - 1] ?? 0;
        const delay = retryDelay(attempt, chance) ?? 0;
        return delay >= 0.8 * scheduled && delay <= 1.2 * scheduled;
      }),
    );
    expect([retryDelay(1, 0), retryDelay(1, 1)]).toEqual([4_000, 6_000]);
  });
});

describe('the verdict on an attempt', () => {
  it.each([200, 201, 204, 299])('is delivered on %d', (status) => {
    expect(verdictOn(answered(status), 1, NOW, NO_JITTER)).toEqual({ kind: 'delivered' });
    expect(failureOf(answered(status))).toBeNull();
  });

  it.each([301, 302, 307, 400, 401, 404, 500, 502, 304])('is to retry on %d', (status) => {
    expect(verdictOn(answered(status), 1, NOW, NO_JITTER)).toEqual({ kind: 'retry', delayMs: 5_000 });
    expect(failureOf(answered(status))).toContain(String(status));
  });

  it('is to retry when no whole answer came, even if it began with 200', () => {
    expect(verdictOn(timedOut, 2, NOW, NO_JITTER)).toEqual({ kind: 'retry', delayMs: 300_000 });
  });

  it('is gone on 410', () => {
    expect(verdictOn(answered(410), 1, NOW, NO_JITTER)).toEqual({ kind: 'gone' });
  });

  it('is failed after the tenth attempt, or any beyond it', () => {
    expect(verdictOn(answered(500), 10, NOW, NO_JITTER)).toEqual({ kind: 'failed' });
    expect(verdictOn(answered(503, '60'), 11, NOW, NO_JITTER)).toEqual({ kind: 'failed' });
    expect(verdictOn(answered(200), 10, NOW, NO_JITTER)).toEqual({ kind: 'delivered' });
  });

  it.each([429, 503])('waits as long as Retry-After asks on %d', (status) => {
    expect(verdictOn(answered(status, '3600'), 1, NOW, NO_JITTER)).toEqual({ kind: 'retry', delayMs: 3_600_000 });
    expect(verdictOn(answered(status, 'Sun, 01 Mar 2026 12:10:00 GMT'), 1, NOW, NO_JITTER)).toEqual({
      kind: 'retry',
      delayMs: 600_000,
    });
  });

  it('is never sooner than the schedule, and ignores junk and Retry-After on other answers', () => {
    const five = { kind: 'retry', delayMs: 5_000 };
    expect(verdictOn(answered(429, '1'), 1, NOW, NO_JITTER)).toEqual(five);
    expect(verdictOn(answered(503, 'whenever'), 1, NOW, NO_JITTER)).toEqual(five);
    expect(verdictOn(answered(500, '3600'), 1, NOW, NO_JITTER)).toEqual(five);
  });
});
