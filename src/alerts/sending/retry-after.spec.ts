import { describe, expect, it } from '@jest/globals';
import { retryAfter } from './retry-after.js';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const DAY = 86_400_000;

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    [' 7 ', 7_000],
    ['Sun, 01 Mar 2026 12:01:00 GMT', 60_000],
    ['Sunday, 01-Mar-26 12:01:00 GMT', 60_000],
    ['86400', DAY],
  ])('%j asks for %d ms', (header, wait) => {
    expect(retryAfter(header, NOW)).toBe(wait);
  });

  it.each(['86401', '999999999999999999999999', 'Mon, 01 Mar 2027 12:00:00 GMT'])('%j is capped at a day', (header) => {
    expect(retryAfter(header, NOW)).toBe(DAY);
  });

  it.each([
    null,
    '',
    ' ',
    '0',
    '-5',
    '1.5',
    '1e9',
    '0x10',
    'soon',
    'tomorrow 3',
    '2026-03-02',
    'NaN',
    'Infinity',
    'Sun, 01 Mar 2026 11:59:00 GMT',
    'Sun, 99 Foo 2026 12:00:00 GMT',
    '5, 10',
  ])('%j asks for nothing', (header) => {
    expect(retryAfter(header, NOW)).toBeNull();
  });
});
