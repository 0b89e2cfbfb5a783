import { describe, expect, it } from '@jest/globals';
import type { PlanVersion } from './plan.js';
import { point, version } from './plan.fixture.js';
import { unmatchedDemandsOf } from './unmatched-demands.js';

const told = (...versions: readonly PlanVersion[]): unknown =>
  unmatchedDemandsOf(versions).map(({ point: { demand }, candidates }) =>
    `${demand} ← ${candidates.map((each) => each.demand).join(', ')}`,
  );

describe('a demand that may be another by its name', () => {
  it('is one that came while another went', () => {
    const first = version(1, [point('army-cap'), point('neutrality')]);
    expect(told(first, version(2, [point('troop-limit'), point('neutrality')]))).toEqual(['troop-limit ← army-cap']);
  });

  it('is none where nothing went, or nothing came', () => {
    const [short, long] = [[point('neutrality')], [point('neutrality'), point('elections')]];
    expect(told(version(1, short), version(2, long))).toEqual([]);
    expect(told(version(1, long), version(2, short))).toEqual([]);
  });

  it('is on the same issue, or one of them on none', () => {
    const first = version(1, [point('army-cap', { issue: 'army' }), point('elections', { issue: 'votes' }), point('reparations')]);
    const second = version(2, [point('troop-limit', { issue: 'army' })]);
    expect(told(first, second)).toEqual(['troop-limit ← army-cap, reparations']);
  });

  it('is none whose code its holders use in another plan, nor one of a branch', () => {
    const first = version(1, [point('army-cap')]);
    const second = version(2, [point('troop-limit')]);
    const other = { plan: 'other-plan' };
    expect(told(first, second, version(1, [point('troop-limit')], other))).toEqual([]);
    expect(told(first, second, version(1, [point('army-cap')], other))).toEqual([]);
    expect(told(first, second, version(1, [point('army-cap')], other, { holders: ['russia'] }))).toEqual([
      'troop-limit ← army-cap',
    ]);
    expect(told(first, version(2, [point('troop-limit', { branch: 'b' })]))).toEqual([]);
  });

  it('is found between a plan and the one that it supersedes', () => {
    const successor = version(1, [point('troop-limit')], { plan: 'new-plan', supersedes: 'peace-plan' });
    expect(told(version(1, [point('army-cap')]), successor)).toEqual(['troop-limit ← army-cap']);
  });
});
