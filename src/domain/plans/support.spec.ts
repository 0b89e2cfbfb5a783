import { describe, expect, it } from '@jest/globals';
import { endOf } from '../over-time/line.fixture.js';
import { point, version } from './plan.fixture.js';
import { statedBounds } from '../dates/stated-date.js';
import { type PlanReaction, supportOf } from './support.js';
import type { ReactionKind } from '../terms.js';

function reacts(
  actor: string,
  demand: string | null,
  reaction: ReactionKind,
  edtf: string,
  rest: Partial<PlanReaction> = {},
): PlanReaction {
  return { id: `${actor}-${edtf}`, actor, demand, reaction, commitment: 2, stated: statedBounds(edtf), ...rest };
}
const PLAN = version(1, [point('neutrality'), point('army-cap'), point('army-cap', { branch: 'x' })]);

function table(reactions: readonly PlanReaction[], asOf = '2024-12-31'): unknown {
  const { actors, rows } = supportOf(PLAN, reactions, endOf(asOf));
  const cells = rows.map((row) => [row.demand, ...row.reactions.map((each) => each?.reaction ?? null)]);
  return [actors, ...cells];
}

describe('the support table of a plan', () => {
  it('has a row for the plan as a whole and one for each demand, a column for each who answered', () => {
    const reactions = [reacts('usa', null, 'welcome', '2024-02'), reacts('russia', 'neutrality', 'reject', '2024-03')];
    expect(table(reactions)).toEqual([
      ['russia', 'usa'],
      [null, null, 'welcome'],
      ['neutrality', 'reject', null],
      ['army-cap', null, null],
    ]);
  });

  it('shows the newest answer of each as of a date, whatever was recorded last', () => {
    const reactions = [reacts('usa', null, 'endorse', '2024-05-01'), reacts('usa', null, 'sceptical', '2024-02-01')];
    expect(table(reactions)).toMatchObject([['usa'], [null, 'endorse'], {}, {}]);
    expect(table(reactions, '2024-04-01')).toMatchObject([['usa'], [null, 'sceptical'], {}, {}]);
    expect(table(reactions, '2024-01-01')).toMatchObject([[], [null], {}, {}]);
  });

  it('breaks a tie by the narrower date, then by the lowest id', () => {
    const day = reacts('usa', null, 'accept', '2024-05-01');
    expect(table([reacts('usa', null, 'reject', '2024-05'), day])).toMatchObject([{}, [null, 'accept'], {}, {}]);
    const same = [reacts('usa', null, 'reject', '2024-05-01', { id: 'b' }), { ...day, id: 'a' }];
    expect(table(same)).toEqual(table(same.toReversed()));
    expect(table(same)).toMatchObject([{}, [null, 'accept'], {}, {}]);
  });

  it('leaves out what was only floated, and answers to points it does not have', () => {
    const reactions = [
      reacts('usa', null, 'accept', '2024-05-01', { commitment: 1 }),
      reacts('uk', 'elections', 'reject', '2024-05-01'),
    ];
    expect(table(reactions)).toMatchObject([[], [null], ['neutrality'], ['army-cap']]);
  });
});
