import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOf } from '../dates/day.js';
import { distanceShiftsOf } from './distance-shift.js';
import { driftsOf } from './drift.js';
import { word } from '../given.fixture.js';
import { day, line, rearranged, stanceWith, STEPS } from './line.fixture.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import type { ComputedShift } from '../shift.js';
import { silencesOf } from './silence.js';
import type { Stance } from '../stance.js';
import type { Statement } from '../statement.js';

/** Thresholds low enough that what is drawn at random reaches them often. */
const SETTINGS = { ...DEFAULT_SETTINGS, silenceAfter: 20, driftSteps: 2, driftAtLeast: 15, driftWithin: 150 };

function stance(actor: string, statements: readonly Statement[]): Stance {
  const own = statements.map((statement) => ({ ...statement, id: `${actor}-${statement.id}`, actor }));
  return stanceWith(own, { actor, scale: STEPS, settings: SETTINGS });
}

/** All that time drives on two actors' lines. */
function overTime([one, other]: readonly [readonly Statement[], readonly Statement[]], asOf: number): ComputedShift[] {
  const stances = [stance('ukraine', one), stance('russia', other)];
  return [
    ...stances.flatMap((each) => [...silencesOf(each, asOf), ...driftsOf(each, asOf)]),
    ...distanceShiftsOf(stances, asOf),
  ];
}

/** Lines with order words of all kinds, circles included. */
const worded = fc
  .tuple(line, fc.array(fc.record({ of: fc.nat(9), to: fc.nat(9), isAfter: fc.boolean() }), { maxLength: 3 }))
  .map(([statements, words]) =>
    statements.map((statement, n) => {
      const own = words.filter(({ of }) => of === n);
      const named = (isAfter: boolean): ReturnType<typeof word>[] =>
        own.filter((each) => each.isAfter === isAfter).map(({ to }) => word(`ukraine-s${to}`));
      return { ...statement, after: named(true), before: named(false) };
    }),
  );
const lines = fc.tuple(worded, line);

describe('laws of what time drives', () => {
  it('the order of arrival does not matter', () => {
    const arrived = lines.chain((given) => fc.tuple(fc.constant(given), rearranged(given[0]), rearranged(given[1])));
    fc.assert(
      fc.property(arrived, day, ([given, one, other], asOf) => {
        expect(overTime([one, other], asOf)).toEqual(overTime(given, asOf));
        const stances = [stance('ukraine', given[0]), stance('russia', given[1])];
        expect(distanceShiftsOf(stances.toReversed(), asOf)).toEqual(distanceShiftsOf(stances, asOf));
      }),
      { numRuns: 300 },
    );
  });

  it('what is found as of a day is what is found as of any later day and was due by then', () => {
    fc.assert(
      fc.property(lines, day, day, (given, one, other) => {
        const [asOf, later] = [Math.min(one, other), Math.max(one, other)];
        const due = overTime(given, later).filter(({ dated }) => dated === null || dated <= dayOf(asOf));
        expect(due).toEqual(overTime(given, asOf));
      }),
      { numRuns: 400 },
    );
  });

  it('what is stated later changes nothing, where dates alone tell the order', () => {
    fc.assert(
      fc.property(fc.tuple(line, line), day, ([one, other], asOf) => {
        const until = (statements: readonly Statement[]): Statement[] =>
          statements.filter(({ stated }) => stated.from <= asOf);
        expect(overTime([until(one), until(other)], asOf)).toEqual(overTime([one, other], asOf));
      }),
      { numRuns: 400 },
    );
  });

  it('no two shifts are the same', () => {
    fc.assert(
      fc.property(lines, day, (given, asOf) => {
        const keys = overTime(given, asOf).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 300 },
    );
  });

  it('hold over lines on which there is something to find', () => {
    const drawn = fc.sample(fc.tuple(lines, day), { numRuns: 300, seed: 7 });
    const kinds = new Set(drawn.flatMap(([given, asOf]) => overTime(given, asOf)).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['convergence', 'divergence', 'drift', 'silence']);
  });
});
