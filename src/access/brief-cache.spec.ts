import { describe, expect, it } from '@jest/globals';
import { BriefCache } from './brief-cache.js';

describe('A brief cache', () => {
  const counted = () => {
    let asked = 0;
    return { ask: () => Promise.resolve((asked += 1)), times: () => asked };
  };

  it('asks once for what is asked at once', async () => {
    const cache = new BriefCache<number>(60_000, 10);
    const { ask } = counted();
    expect(await Promise.all([cache.get('a', ask), cache.get('a', ask)])).toEqual([1, 1]);
  });

  it('asks again when the time is over, and when it was told to forget', async () => {
    const [brief, long] = [new BriefCache<number>(0, 10), new BriefCache<number>(60_000, 10)];
    const [first, second] = [counted(), counted()];
    await brief.get('a', first.ask);
    expect(await brief.get('a', first.ask)).toBe(2);
    await long.get('a', second.ask);
    long.forget('a');
    expect(await long.get('a', second.ask)).toBe(2);
  });

  it('keeps no failure', async () => {
    const cache = new BriefCache<number>(60_000, 10);
    await expect(cache.get('a', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(await cache.get('a', () => Promise.resolve(1))).toBe(1);
  });

  it('lets the oldest make room', async () => {
    const cache = new BriefCache<number>(60_000, 2);
    const { ask, times } = counted();
    for (const key of ['a', 'b', 'c']) await cache.get(key, ask);
    await cache.get('c', ask);
    expect(times()).toBe(3);
    await cache.get('a', ask);
    expect(times()).toBe(4);
  });
});
