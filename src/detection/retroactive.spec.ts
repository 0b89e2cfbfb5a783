import { describe, expect, it } from '@jest/globals';
import { isRetroactive } from './retroactive.js';

const on = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const madeAndRecorded = (made: string, recorded: string) => ({ statedTo: on(made), recordedAt: on(recorded) });
const cause = (recorded: string) => ({ recordedAt: on(recorded) });

describe('a shift is retroactive', () => {
  it('whose later statement "was made more than 30 days before it was recorded"', () => {
    expect(isRetroactive(madeAndRecorded('2024-01-01', '2024-01-31'), [cause('2024-01-31')], 30)).toBe(false);
    expect(isRetroactive(madeAndRecorded('2024-01-01', '2024-02-01'), [cause('2024-02-01')], 30)).toBe(true);
  });

  it('that an earlier side recorded late, or a correction, a rescale or a setting brings to light', () => {
    const prompt = madeAndRecorded('2024-01-01', '2024-01-02');
    expect(isRetroactive(prompt, [cause('2024-01-20')], 30)).toBe(false);
    expect(isRetroactive(prompt, [cause('2024-01-20'), cause('2024-06-01')], 30)).toBe(true);
  });

  it('not where time alone brought it about, on the day it was due', () => {
    expect(isRetroactive(madeAndRecorded('2024-01-01', '2024-01-02'), [], 30)).toBe(false);
  });

  it('nor where nothing says when it was made', () => {
    expect(isRetroactive(undefined, [cause('2024-06-01')], 30)).toBe(false);
  });
});
