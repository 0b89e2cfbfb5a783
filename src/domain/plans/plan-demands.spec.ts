import { describe, expect, it } from '@jest/globals';
import type { PlanVersion } from './plan.js';
import { point, version } from './plan.fixture.js';
import { demandShiftsOf } from './plan-demands.js';

const CODED = { issue: 'nato', position: 'no-entry', statement: 'stmt-1' };
const told = (versions: readonly PlanVersion[]): unknown =>
  demandShiftsOf(versions).map(({ kind, actor, subject }) => {
    if (subject?.kind !== 'demand') return null;
    const { demand, earlier, later } = subject;
    return [kind, actor, demand, `${earlier.plan} ${earlier.version}`, `${later.plan} ${later.version}`].join(' ');
  });

describe('rule 6: plans, by `demand`', () => {
  it('a demand that the next version no longer has was dropped', () => {
    const earlier = version(1, [point('neutrality', CODED), point('army-cap')]);
    const later = version(2, [point('army-cap')], {}, { grade: 'C3' });
    expect(demandShiftsOf([earlier, later])).toEqual([
      {
        key: 'demand|ukraine|peace-plan|1|peace-plan|2|neutrality',
        actor: 'ukraine',
        issue: 'nato',
        track: 'line',
        kind: 'dropped-demand',
        facets: [],
        direction: null,
        magnitude: null,
        grade: 'C3',
        provisional: false,
        from: 'stmt-1',
        to: null,
        subject: {
          kind: 'demand',
          demand: 'neutrality',
          earlier: { plan: 'peace-plan', version: 1 },
          later: { plan: 'peace-plan', version: 2 },
        },
        dated: '2024-02-10',
        rule: '6',
        explanation:
          'ukraine: peace-plan version 1 (2024-01-10) has neutrality, peace-plan version 2 (2024-02-10), a document, ' +
          'does not: dropped-demand.',
      },
    ]);
  });

  it('a demand that the version before did not have is new; one coded on no issue has no statement', () => {
    expect(demandShiftsOf([version(1, []), version(2, [point('neutrality')])])).toMatchObject([
      { kind: 'new-demand', issue: null, from: null, to: null },
    ]);
    expect(demandShiftsOf([version(1, []), version(2, [point('neutrality', CODED)])])).toMatchObject([
      { kind: 'new-demand', issue: 'nato', from: null, to: 'stmt-1' },
    ]);
  });

  it.each(['summary', 'partial'] as const)('"from a summary or part, absence is no evidence": %s', (completeness) => {
    const [one, other] = [[point('neutrality')], [point('army-cap')]];
    expect(told([version(1, one), version(2, other, { completeness })])).toEqual([
      'new-demand ukraine army-cap peace-plan 1 peace-plan 2',
    ]);
    expect(told([version(1, one, { completeness }), version(2, other)])).toEqual([
      'dropped-demand ukraine neutrality peace-plan 1 peace-plan 2',
    ]);
    expect(told([version(1, one, { completeness }), version(2, other, { completeness })])).toEqual([]);
  });

  it('holds each version against the one before it, in the order of their numbers', () => {
    const [one, two, three] = [version(1, [point('neutrality')]), version(2, []), version(3, [point('neutrality')])];
    expect(told([three, one, two])).toEqual([
      'dropped-demand ukraine neutrality peace-plan 1 peace-plan 2',
      'new-demand ukraine neutrality peace-plan 2 peace-plan 3',
    ]);
  });

  it('holds the first version of a superseding plan against the last of the superseded', () => {
    const old = [version(1, [point('reparations')]), version(2, [point('neutrality')])];
    const later = { stated: { from: Date.UTC(2024, 5, 1), to: Date.UTC(2024, 6, 1) - 1 } };
    const next = [version(1, [point('army-cap')], { plan: 'victory-plan', supersedes: 'peace-plan' }, later)];
    expect(told([...next, ...old])).toEqual([
      'dropped-demand ukraine reparations peace-plan 1 peace-plan 2',
      'new-demand ukraine neutrality peace-plan 1 peace-plan 2',
      'dropped-demand ukraine neutrality peace-plan 2 victory-plan 1',
      'new-demand ukraine army-cap peace-plan 2 victory-plan 1',
    ]);
    expect(told([version(1, [point('neutrality')]), version(1, [], { plan: 'victory-plan' })])).toEqual([]);
  });

  it.each(['under-discussion', 'alternative'] as const)('leaves out what is only %s', (status) => {
    const tentative = version(2, [], { status });
    expect(told([version(1, [point('neutrality')]), tentative, version(3, [point('neutrality')])])).toEqual([]);
  });

  it('leaves out what was only floated, as rule 0 does in a slot', () => {
    const floated = version(2, [point('army-cap')], { commitment: 1 });
    expect(told([version(1, [point('neutrality')]), floated, version(3, [point('neutrality')])])).toEqual([]);
  });

  it('never has a description of what is held (`standing`) for the later side', () => {
    const described = version(2, [point('neutrality')], { dating: 'standing' });
    expect(told([version(1, [point('neutrality'), point('army-cap')]), described])).toEqual([]);
    expect(told([described, version(3, [])])).toEqual(['dropped-demand ukraine neutrality peace-plan 2 peace-plan 3']);
  });

  it('holds no version against one that was surely stated after it, such as an old draft entered late', () => {
    const draft = version(3, [], {}, { stated: { from: Date.UTC(2023, 4, 1), to: Date.UTC(2023, 5, 1) - 1 } });
    expect(told([version(1, [point('neutrality')]), version(2, [point('neutrality')]), draft])).toEqual([]);
  });

  it('takes no point of a branch for a demand, nor a demand in a branch for dropped', () => {
    const branch = { branch: 'without-nato' };
    expect(told([version(1, [point('neutrality', branch)]), version(2, [])])).toEqual([]);
    expect(told([version(1, [point('neutrality')]), version(2, [point('neutrality', branch)])])).toEqual([]);
  });

  it('compares no leaked version with an announced one', () => {
    const leaked = version(2, [], { modality: 'leaked' });
    expect(told([version(1, [point('neutrality')]), leaked])).toEqual([]);
    expect(told([version(1, [point('neutrality')]), leaked, version(3, [])])).toEqual([
      'dropped-demand ukraine neutrality peace-plan 1 peace-plan 3',
    ]);
    const superseding = version(1, [], { plan: 'victory-plan', supersedes: 'peace-plan', modality: 'leaked' });
    expect(told([version(1, [point('neutrality')]), superseding])).toEqual([]);
    const draft = version(1, [], { modality: 'leaked' });
    expect(demandShiftsOf([draft, version(2, [point('neutrality')], { modality: 'leaked' })])).toMatchObject([
      { track: 'leaked' },
    ]);
  });

  it('is a shift of each who holds both versions, and of nobody else', () => {
    const earlier = version(1, [point('neutrality')], {}, { holders: ['ukraine', 'turkey'] });
    const later = version(2, [], {}, { holders: ['turkey', 'usa'] });
    expect(demandShiftsOf([earlier, later])).toMatchObject([{ actor: 'turkey', facets: ['joint'] }]);
  });

  it('is provisional while either version is denied', () => {
    const denied = version(1, [point('neutrality')], {}, { disputed: true });
    expect(demandShiftsOf([denied, version(2, [])])).toMatchObject([{ provisional: true }]);
  });

  it('tells a demand once, though several points make it', () => {
    const points = [point('army-cap', { number: '2a' }), point('army-cap', { number: '2b', ...CODED })];
    expect(demandShiftsOf([version(1, points), version(2, [])])).toMatchObject([{ from: 'stmt-1' }]);
  });
});
