import { describe, expect, it } from '@jest/globals';
import { type EndpointHealth, healthAfter, type HealthSign } from './endpoint-health.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const WELL: EndpointHealth = { enabled: true, failures: 0, failingSince: null, lastFailureAt: null, told: null };

/** The health after attempts at these moments, and all that was told on the way. */
function after(attempts: readonly (readonly [HealthSign, number])[], before = WELL) {
  const told: string[] = [];
  let health = before;
  for (const [sign, at] of attempts) {
    const step = healthAfter(health, sign, at);
    health = step.health;
    if (step.tell !== null) told.push(step.tell);
  }
  return { health, told };
}

describe('An endpoint', () => {
  it('that received was and is well, and nobody hears of it', () => {
    expect(after([['received', 0]])).toEqual({ health: WELL, told: [] });
  });

  it('is not told of for a hiccup: a burst that fails at once, or two failures far apart', () => {
    const burst = after([['failed', 0], ['failed', 1], ['failed', 2], ['failed', 3]]);
    expect(burst).toMatchObject({ health: { failures: 4, failingSince: 0, told: null }, told: [] });
    expect(after([['failed', 0], ['failed', HOUR]]).told).toEqual([]);
  });

  it('is told of once, as failing, when three attempts in a row have failed over three minutes', () => {
    const failing = after([['failed', 0], ['failed', 5_000], ['failed', 3 * MINUTE], ['failed', HOUR], ['failed', DAY]]);
    expect(failing).toMatchObject({ health: { failures: 5, failingSince: 0, told: 'failing' }, told: ['endpoint.failing'] });
  });

  it('begins a new count with each success, and its recovery is told to who heard that it failed', () => {
    const attempts = [['failed', 0], ['failed', MINUTE], ['received', 2 * MINUTE], ['failed', 5 * MINUTE]] as const;
    expect(after(attempts)).toMatchObject({ health: { failures: 1, failingSince: 5 * MINUTE }, told: [] });
    const recovered = after([['failed', 0], ['failed', 1], ['failed', HOUR], ['received', 2 * HOUR]]);
    expect(recovered).toEqual({ health: WELL, told: ['endpoint.failing', 'endpoint.recovered'] });
  });

  it('is disabled, and that is told, when everything has failed for five days', () => {
    const nearly = [['failed', 0], ['failed', DAY], ['failed', 2 * DAY], ['failed', 3 * DAY], ['failed', 4 * DAY]] as const;
    expect(after(nearly).health.enabled).toBe(true);
    const { health, told } = after([...nearly, ['failed', 5 * DAY]]);
    expect(health).toMatchObject({ enabled: false, told: 'disabled' });
    expect(told).toEqual(['endpoint.failing', 'endpoint.disabled']);
    expect(healthAfter(after(nearly).health, 'failed', 5 * DAY).disabledFor).toBe('failing');
  });

  it('is not disabled for two failures a week apart: nobody tried between', () => {
    expect(after([['failed', 0], ['failed', 7 * DAY]])).toMatchObject({
      health: { enabled: true, failures: 1, failingSince: 7 * DAY },
      told: [],
    });
  });

  it('is disabled at once by 410', () => {
    expect(healthAfter(WELL, 'gone', 0)).toMatchObject({ disabledFor: 'gone', tell: 'endpoint.disabled' });
  });

  it('that its owner disabled is told of no more, and keeps the owner’s reason', () => {
    const disabled = { ...WELL, enabled: false };
    for (const sign of ['failed', 'gone'] as const) {
      expect(healthAfter(disabled, sign, 9 * DAY)).toMatchObject({ disabledFor: null, tell: null });
    }
  });

  it('that was disabled and enabled again is told of as recovered at its first success, or as failing anew', () => {
    const enabled: EndpointHealth = { ...WELL, told: 'disabled' };
    expect(after([['received', 0]], enabled).told).toEqual(['endpoint.recovered']);
    expect(after([['failed', 0], ['failed', 1], ['failed', HOUR]], enabled).told).toEqual(['endpoint.failing']);
  });
});
