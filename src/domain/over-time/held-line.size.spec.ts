import { expect, it } from '@jest/globals';
import { stated } from '../given.fixture.js';
import { heldLineOf } from './held-line.js';
import { endOf, stanceWith, STEPS } from './line.fixture.js';

const DAY_MS = 86_400_000;
const SIZE = 8_000;

it.each([
  ['each of a day of its own and open-ended', (n: number) => ({ from: n * DAY_MS, to: Infinity })],
  ['all of one year', () => ({ from: 0, to: endOf('1970-12-31') })],
])('a line of 8,000 words, %s, is followed without comparing each with each', (_dates, bounds) => {
  const word = stated('s', 'at-0', '1970');
  const words = Array.from({ length: SIZE }, (_, n) => ({
    ...word,
    id: `s${n}`,
    position: `at-${(n % 11) * 10}`,
    stated: bounds(n),
  }));
  const started = process.cpuUsage();
  const held = heldLineOf(stanceWith(words, { scale: STEPS }));
  expect(process.cpuUsage(started).user / 1e6).toBeLessThan(1);
  expect(held.length).toBe(new Set(words.map(({ stated: { from } }) => from)).size);
});
