import { expect, it } from '@jest/globals';
import { daysApart } from './days-apart.js';
import { statedBounds } from './stated-date.js';

it.each([
  ['2024-11-01', '2024-11-01', 0],
  ['2024-11', '2024-11-21', 0],
  ['2024-11-01', '2024-12-01', 30],
  ['2024-11-01', '2024-12-02', 31],
  ['2024-11-01T23:00:00Z', '2024-11-02T01:00:00Z', 1],
  ['2024-11', '2024-12', 1],
  ['../2024-11-01', '2024-11-11', 10],
  ['2024-11-01/..', '2025-11-11', 0],
])('%s and %s lie %d days apart, whichever comes first', (a, b, days) => {
  expect(daysApart(statedBounds(a), statedBounds(b))).toBe(days);
  expect(daysApart(statedBounds(b), statedBounds(a))).toBe(days);
});
