import { describe, expect, it } from '@jest/globals';
import { driftsOf } from './drift.js';
import { stated, word } from '../given.fixture.js';
import { endOf, stanceWith, STEPS } from './line.fixture.js';
import type { ComputedShift } from '../shift.js';
import type { Stance } from '../stance.js';
import type { Statement } from '../statement.js';

const BASE = stated('s0', 'at-20', '2023-01-01');
const FIRST = stated('s1', 'at-30', '2024-01-01', { grade: 'B2' });
const SECOND = stated('s2', 'at-40', '2024-02-01');
const THIRD = stated('s3', 'at-50', '2024-03-01', { grade: 'C3' });

function drifts(statements: readonly Statement[], asOf = '2025-12-31', rest: Partial<Stance> = {}): ComputedShift[] {
  return driftsOf(stanceWith(statements, { scale: STEPS, ...rest }), endOf(asOf));
}
const ends = (found: readonly ComputedShift[]): unknown => found.map(({ from, to }) => [from, to]);

describe('drift: "three steps one way, ≥ 25 points in 180 days"', () => {
  it('runs from the statement before the first step to the last step, and is due with it', () => {
    expect(drifts([BASE, FIRST, SECOND, THIRD], '2024-02-29')).toEqual([]);
    expect(drifts([{ ...BASE, grade: 'B1' }, FIRST, SECOND, THIRD], '2024-03-01')).toEqual([
      {
        key: 'drift|ukraine|negotiations|line|s0|s3',
        actor: 'ukraine',
        issue: 'negotiations',
        track: 'line',
        kind: 'drift',
        facets: [],
        direction: 'up',
        magnitude: 30,
        grade: 'C3',
        provisional: false,
        from: 's0',
        to: 's3',
        subject: null,
        dated: '2024-03-01',
        rule: 'drift',
        explanation:
          'ukraine on negotiations (line): at-20 (2023-01-01), then at-30 (2024-01-01), then at-40 (2024-02-01), ' +
          'then at-50 (2024-03-01): drift by 30 points up, in 3 steps.',
      },
    ]);
  });

  it('needs three steps: two do not make one, however far they lead', () => {
    expect(drifts([BASE, FIRST, stated('s2', 'at-100', '2024-02-01')])).toEqual([]);
  });

  it('needs 25 points: three small steps wait for a fourth', () => {
    const scale = { ...STEPS, positions: STEPS.positions.map((each) => ({ ...each, value: each.value / 2 })) };
    const fourth = stated('s4', 'at-60', '2024-03-10');
    const fifth = stated('s5', 'at-70', '2024-03-20');
    expect(drifts([BASE, FIRST, SECOND, THIRD, fourth], '2025-12-31', { scale })).toEqual([]);
    expect(ends(drifts([BASE, FIRST, SECOND, THIRD, fourth, fifth], '2025-12-31', { scale }))).toEqual([['s0', 's5']]);
  });

  it('needs its steps within 180 days, both the first and the last counted', () => {
    expect(ends(drifts([BASE, FIRST, SECOND, { ...THIRD, stated: stated('', null, '2024-06-28').stated }]))).toEqual([
      ['s0', 's3'],
    ]);
    expect(drifts([BASE, FIRST, SECOND, { ...THIRD, stated: stated('', null, '2024-06-29').stated }])).toEqual([]);
  });

  it('counts 25 points where binary fractions fall short of them', () => {
    const values = [8.3, 15, 20, 33.3];
    const positions = STEPS.positions.slice(2, 6).map((each, n) => ({ ...each, value: values[n] ?? 0 }));
    expect(drifts([BASE, FIRST, SECOND, THIRD], '2025-12-31', { scale: { ...STEPS, positions } })).toMatchObject([
      { magnitude: 25 },
    ]);
  });

  it('is broken by a step back, and not by a reaffirmation', () => {
    const back = stated('s9', 'at-30', '2024-02-10');
    expect(drifts([BASE, FIRST, SECOND, back, THIRD])).toEqual([]);
    const again = stated('s9', 'at-40', '2024-02-10');
    expect(ends(drifts([BASE, FIRST, SECOND, again, THIRD]))).toEqual([['s0', 's3']]);
  });

  it('is told once, and the next takes steps of its own', () => {
    const more = ['at-60', 'at-70', 'at-80'].map((code, n) => stated(`s${n + 4}`, code, `2024-04-0${n + 1}`));
    expect(ends(drifts([BASE, FIRST, SECOND, THIRD, ...more.slice(0, 2)]))).toEqual([['s0', 's3']]);
    expect(ends(drifts([BASE, FIRST, SECOND, THIRD, ...more]))).toEqual([
      ['s0', 's3'],
      ['s3', 's6'],
    ]);
  });

  it('counts no step whose order is undetermined', () => {
    const rival = stated('s9', 'at-0', '2024-02-01');
    expect(drifts([BASE, FIRST, SECOND, rival, THIRD])).toEqual([]);
    const loose = stated('s9', 'at-0', '2024-02');
    expect(ends(drifts([BASE, FIRST, SECOND, loose, THIRD]))).toEqual([['s0', 's3']]);
  });

  it('goes by order words where dates say nothing', () => {
    const words = [
      stated('s1', 'at-30', '2024-01'),
      stated('s2', 'at-40', '2024-01', { after: [word('s1')] }),
      stated('s3', 'at-50', '2024-01', { after: [word('s2')] }),
    ];
    expect(ends(drifts([BASE, ...words]))).toEqual([['s0', 's3']]);
  });

  it('told by two outlets is one, by the first to begin, of two on one day by the undisputed', () => {
    const second = stated('s4', 'at-50', '2024-03-01');
    expect(ends(drifts([BASE, FIRST, SECOND, THIRD, second]))).toEqual([['s0', 's3']]);
    expect(drifts([BASE, FIRST, SECOND, { ...THIRD, disputed: true }, second])).toMatchObject([
      { to: 's4', provisional: false },
    ]);
    const loose = stated('s4', 'at-50', '2024-02-20/2024-03-10');
    expect(ends(drifts([BASE, FIRST, SECOND, THIRD, loose]))).toEqual([['s0', 's4']]);
  });

  it('is never completed by what a source describes as held, though that may be where it began', () => {
    expect(drifts([BASE, FIRST, SECOND, { ...THIRD, dating: 'standing' }])).toEqual([]);
    expect(ends(drifts([{ ...BASE, dating: 'standing' }, FIRST, SECOND, THIRD]))).toEqual([['s0', 's3']]);
  });

  it('is provisional while any of its steps is disputed', () => {
    expect(drifts([BASE, FIRST, { ...SECOND, disputed: true }, THIRD])).toMatchObject([{ provisional: true }]);
  });

  it('needs distances: there is none on a nominal scale, nor of a collective', () => {
    const positions = STEPS.positions.map(({ code, label }) => ({ code, label }));
    const scale = { orientation: 'nominal', positions } as const;
    expect(drifts([BASE, FIRST, SECOND, THIRD], '2025-12-31', { scale })).toEqual([]);
    expect(drifts([BASE, FIRST, SECOND, THIRD], '2025-12-31', { actorKind: 'collective' })).toEqual([]);
  });
});
