import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ReadPoint } from './plan.js';
import { point, version } from './plan.fixture.js';
import { planDiffOf, type PointDifference } from './plan-diff.js';
import type { Completeness } from '../terms.js';

const told = (differences: readonly PointDifference[]): unknown =>
  differences.map((each) => [each.change, each.demand, ...(each.change === 'changed' ? each.fields : [])].join(' '));

describe('the difference of two plans, point by point', () => {
  it('matches points by their demand, whatever their numbers', () => {
    const [first, second] = [point('neutrality', { number: '1' }), point('army-cap', { number: '2' })];
    const a = version(1, [first, second, point('reparations')]);
    const b = version(2, [point('army-cap', { number: '1' }), point('elections'), point('neutrality')]);
    expect(told(planDiffOf(a, b))).toEqual([
      'kept army-cap',
      'added elections',
      'kept neutrality',
      'dropped reparations',
    ]);
  });

  it('says what of a point changed, besides its number', () => {
    const cap = { value: 50_000, unit: 'people', measure: 'army-cap' };
    const coded = { position: 'capped', issue: 'army' };
    const a = version(1, [point('army-cap', { ...coded, quantity: cap, addressees: ['usa', 'uk'] })]);
    const other: Partial<ReadPoint> = {
      text: 'another',
      quantity: { ...cap, value: 80_000 },
      addressees: ['uk'],
      position: 'free',
      issue: 'army',
      branch: 'b',
      scope: 'in-peace',
      inExchangeFor: ['neutrality'],
    };
    const b = version(2, [point('army-cap', other)]);
    expect(told(planDiffOf(a, b))).toEqual([
      'changed army-cap text position quantity scope branch inExchangeFor addressees',
    ]);
    const same = { ...coded, quantity: { ...cap, comparator: '=' }, addressees: ['uk', 'usa'] } as const;
    expect(told(planDiffOf(a, version(2, [point('army-cap', same)])))).toEqual(['kept army-cap']);
  });

  it('concludes nothing from what a summary or part leaves out', () => {
    const diff = (...[a, b]: readonly [Completeness, Completeness]): unknown => {
      const earlier = version(1, [point('neutrality')], { completeness: a });
      return told(planDiffOf(earlier, version(2, [point('army-cap')], { completeness: b })));
    };
    expect(diff('document', 'summary')).toEqual(['added army-cap', 'not-mentioned neutrality']);
    expect(diff('partial', 'document')).toEqual(['not-mentioned army-cap', 'dropped neutrality']);
  });

  it('holds branches of one demand against each other by their names first', () => {
    const a = version(1, [point('nato', { branch: 'x', text: 'in' }), point('nato', { branch: 'y', text: 'out' })]);
    const renamed = point('nato', { branch: 'z', text: 'in' });
    const b = version(2, [point('nato', { branch: 'y', text: 'out' }), renamed, point('nato')]);
    expect(told(planDiffOf(a, b))).toEqual(['kept nato', 'added nato', 'changed nato text branch']);
    const only = version(2, [point('nato', { branch: 'y', text: 'out' })]);
    expect(told(planDiffOf(a, only))).toEqual(['kept nato', 'dropped nato']);
  });

  it('the other way round is its mirror image', () => {
    const points = fc.array(
      fc.record({
        demand: fc.constantFrom('neutrality', 'army-cap', 'elections'),
        text: fc.constantFrom('one', 'two'),
        branch: fc.constantFrom('x', 'y', ''),
        addressees: fc.subarray(['usa', 'uk']),
      }),
      { maxLength: 6 },
    );
    const completeness = fc.constantFrom('document' as const, 'summary' as const);
    const turned: Record<PointDifference['change'], PointDifference['change']> = {
      kept: 'kept',
      changed: 'changed',
      added: 'dropped',
      dropped: 'added',
      'not-mentioned': 'not-mentioned',
    };
    fc.assert(
      fc.property(points, points, completeness, completeness, (one, other, first, second) => {
        const read = (drafts: typeof one): ReadPoint[] =>
          drafts.map(({ branch, ...rest }, n) =>
            point(rest.demand, { ...rest, number: `${n}`, ...(branch && { branch }) }),
          );
        const a = version(1, read(one), { completeness: first });
        const b = version(2, read(other), { completeness: second });
        const sorted = (lines: readonly unknown[]): string[] => lines.map((each) => JSON.stringify(each)).sort();
        const there = planDiffOf(a, b).map(({ change, demand, before, after }) => [change, demand, before, after]);
        const back = planDiffOf(b, a).map((each) => [turned[each.change], each.demand, each.after, each.before]);
        expect(sorted(back)).toEqual(sorted(there));
        expect(there.filter(([, , before]) => before)).toHaveLength(one.length);
        expect(there.filter(([, , , after]) => after)).toHaveLength(other.length);
      }),
      { numRuns: 500 },
    );
  });
});
