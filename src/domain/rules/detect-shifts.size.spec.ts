import { describe, expect, it } from '@jest/globals';
import { currentOf } from '../stances/current-stance.js';
import { detectShifts, type SlotReading } from './detect-shifts.js';
import { NEGOTIATIONS, stated, word } from '../given.fixture.js';
import type { Statement } from '../statement.js';

const POSITIONS = ['dialogue', 'terminated', 'diplomacy-on-conditions', 'ruled-out-by-law'];
const DAY_MS = 86_400_000;

/** Statements that take the first positions of the scale in turn; `rest` says what else each has. */
function many(
  size: number,
  positions: number,
  date: string,
  rest: (n: number) => Partial<Statement> = () => ({}),
): Statement[] {
  const plain = stated('s', 'dialogue', date);
  return Array.from({ length: size }, (_, n) => ({
    ...plain,
    id: `s${n}`,
    position: POSITIONS[n % positions] ?? null,
    ...rest(n),
  }));
}

/** Reads a slot and its stance in processor time (seconds, whatever else runs) that pairs of each with each would overrun. */
function readSoon(statements: readonly Statement[]): SlotReading {
  const started = process.cpuUsage();
  const reading = detectShifts({ scale: NEGOTIATIONS, statements });
  currentOf(statements, Infinity);
  expect(process.cpuUsage(started).user / 1e6).toBeLessThan(3);
  return reading;
}

describe('a slot is read without comparing each with each', () => {
  it('10,000 statements of as many days', () => {
    const days = many(10_000, 2, '2022', (n) => ({ stated: { from: n * DAY_MS, to: n * DAY_MS + DAY_MS - 1 } }));
    expect(readSoon(days).shifts).toHaveLength(9_999);
  });

  it.each([1, 2, 4])('20,000 statements of one month in %d positions', (positions) => {
    const { shifts, undetermined } = readSoon(many(20_000, positions, '2022-06'));
    expect(shifts).toEqual([]);
    expect(undetermined.length).toBe(positions === 1 ? 0 : 19_999);
  });

  it('20,000 statements of one day on opposite sides', () => {
    const { shifts } = readSoon(many(20_000, 2, '2022-06-01'));
    expect(new Set(shifts.map(({ kind }) => kind))).toEqual(new Set(['contradiction']));
    expect(shifts.length).toBeLessThan(20_000);
  });

  it('20,000 statements whose days overlap those of half the others', () => {
    const sliding = many(20_000, 2, '2022', (n) => ({ stated: { from: n * DAY_MS, to: (n + 10_000) * DAY_MS } }));
    expect(readSoon(sliding).undetermined.length).toBe(19_999);
  });

  it('20,000 statements of two months, a hundred of which words order', () => {
    const worded = many(20_000, 3, '2022-06', (n) => ({
      stated: stated('', null, n % 2 ? '2022-06' : '2022-08').stated,
      after: n > 2 && n < 103 ? [word(`s${n - 2}`)] : [],
    }));
    expect(readSoon(worded).undetermined.length).toBeLessThanOrEqual(20_000);
  });

  it('2,000 statements of one month, each of which a word puts after the one before', () => {
    const chain = many(2_000, 2, '2022-06', (n) => ({ after: n ? [word(`s${n - 1}`)] : [] }));
    const { shifts, undetermined } = readSoon(chain);
    expect([shifts.length, undetermined.length]).toEqual([1_999, 0]);
  });
});
