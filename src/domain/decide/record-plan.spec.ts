import { describe, expect, it } from '@jest/globals';
import type { PlanPoint } from '../facts/plan-facts.js';
import { decided, faultsOf, given, type Happened, planned, pointersOf, said, SOURCES } from './given-facts.fixture.js';

const TALKS: PlanPoint = { demand: 'talks', text: 'Talks begin.', issue: 'negotiations', position: 'dialogue' };

describe('A plan', () => {
  it('has a slug of its own, and its next version is a revision by the same holder', () => {
    const known = given(['p1', planned()]);
    expect(pointersOf(known, planned())).toEqual(['/data/plan']);
    expect(decided(known, planned({}, 'plan.revised')).stream).toBe('plan/formula');
    expect(pointersOf(known, planned({ actor: 'russia' }, 'plan.revised'))).toEqual(['/data/actor']);
    expect(pointersOf(given(), planned({}, 'plan.revised'))).toEqual(['/data/plan']);
  });

  it('lists no more points than it says it has, unless it is known in part', () => {
    const points = [TALKS, { demand: 'borders', text: 'Borders.' }, { demand: 'border-posts', text: 'Posts.', parent: 'borders' }];
    expect(pointersOf(given(), planned({ declaredPoints: 2, points }))).toEqual([]);
    expect(pointersOf(given(), planned({ declaredPoints: 1, points }))).toEqual(['/data/declaredPoints']);
    expect(pointersOf(given(), planned({ declaredPoints: 1, points, completeness: 'partial' }))).toEqual([]);
  });

  it('supersedes another that there is, and in the end not itself', () => {
    const draft: Happened = ['p0', planned({ plan: 'draft' })];
    expect(pointersOf(given(), planned({ supersedes: 'draft' }))).toEqual(['/data/supersedes']);
    expect(pointersOf(given(), planned({ supersedes: 'formula' }))).toEqual(['/data/supersedes']);
    const known = given(draft, ['p1', planned({ supersedes: 'draft' })]);
    expect(pointersOf(known, planned({ plan: 'draft', supersedes: 'formula' }, 'plan.revised'))).toEqual(['/data/supersedes']);
  });

  it('relies on every plan on the way, for one of them could be made to supersede it meanwhile', () => {
    const known = given(
      ['p0', planned({ plan: 'first' })],
      ['p1', planned({ plan: 'second', supersedes: 'first' })],
    );
    const { reliesOn } = decided(known, planned({ supersedes: 'second' }));
    expect(reliesOn.map(({ stream }) => stream)).toEqual(expect.arrayContaining(['plan/first', 'plan/second', 'plan/formula']));
  });

  it('is refused with all faults at once', () => {
    const authors = [{ actor: 'nobody', role: 'mediator' as const }];
    const fact = planned({ stated: 'soon', jointWith: ['ukraine'], authors, modality: 'enacted', points: [{ ...TALKS, position: 'summit' }] });
    expect(pointersOf(given(), fact).sort()).toEqual([
      '/data/authors/0/actor',
      '/data/deed',
      '/data/jointWith',
      '/data/points/0/position',
      '/data/stated',
    ]);
  });
});

describe('The points of a plan', () => {
  it.each<[string, readonly PlanPoint[], string]>([
    ['are told apart by their demands', [TALKS, TALKS], '/data/points/1/demand'],
    ['are parts of points that there are', [{ ...TALKS, parent: 'peace' }], '/data/points/0/parent'],
    ['are no parts of themselves', [{ ...TALKS, parent: 'talks' }], '/data/points/0/parent'],
    ['are offered for points that there are', [{ ...TALKS, inExchangeFor: ['peace'] }], '/data/points/0/inExchangeFor/0'],
    ['are not offered for themselves', [{ ...TALKS, inExchangeFor: ['talks'] }], '/data/points/0/inExchangeFor/0'],
    ['stand on a scale if they have a position', [{ demand: 'talks', text: 'T', position: 'dialogue' }], '/data/points/0/issue'],
    ['have a position if they stand on a scale', [{ demand: 'talks', text: 'T', issue: 'negotiations' }], '/data/points/0/position'],
    ['are addressed to known actors', [{ ...TALKS, addressees: ['nobody'] }], '/data/points/0/addressees/0'],
  ])('%s', (_, points, pointer) => {
    expect(pointersOf(given(), planned({ points }))).toEqual([pointer]);
  });

  it('do not contain each other in a circle', () => {
    const points = [{ ...TALKS, parent: 'peace' }, { demand: 'peace', text: 'Peace.', parent: 'talks' }];
    expect(pointersOf(given(), planned({ points }))).toEqual(['/data/points/0/parent', '/data/points/1/parent']);
  });

  it('may name a statement of the plan’s holder on their issue', () => {
    const known = given(['s1', said()], ['s2', said({ actor: 'russia' })]);
    expect(faultsOf(known, planned({ points: [{ ...TALKS, statement: 's1' }] }))).toEqual([]);
    expect(pointersOf(known, planned({ points: [{ ...TALKS, statement: 's2' }] }))).toEqual(['/data/points/0/statement']);
    const elsewhere = { ...TALKS, issue: 'formats', position: 'summit', statement: 's1' };
    expect(pointersOf(known, planned({ points: [elsewhere] }))).toEqual(['/data/points/0/statement']);
  });
});

describe('A coded point', () => {
  it('makes a statement of the plan’s holders, said as the plan was', () => {
    const cap = { unit: 'people', measure: 'army', value: 50_000 };
    const plan = planned({ jointWith: ['russia'], points: [{ demand: 'army', text: 'An army.' }, { ...TALKS, quantity: cap, scope: 'in-istanbul' }] });
    expect(decided(given(), plan).derived).toEqual([
      {
        id: 'new, point 1',
        stream: 'statement/new, point 1',
        event: {
          type: 'position.stated',
          data: {
            actor: 'ukraine',
            jointWith: ['russia'],
            issue: 'negotiations',
            position: 'dialogue',
            quantity: cap,
            scope: 'in-istanbul',
            modality: 'official',
            stated: '2022-11',
            summary: 'Talks begin.',
            plan: 'formula',
            point: { demand: 'talks', version: 1, tentative: false },
            sources: SOURCES,
          },
        },
      },
    ]);
  });

  it('makes none if it names the one that says it', () => {
    const point = { ...TALKS, statement: 's1' };
    expect(decided(given(['s1', said()]), planned({ points: [point] })).derived).toEqual([]);
  });

  it('makes another in the plan’s next version', () => {
    const [derived] = decided(given(['p1', planned({ points: [TALKS] })]), planned({ points: [TALKS] }, 'plan.revised')).derived ?? [];
    expect(derived).toMatchObject({ id: 'new, point 0', event: { data: { point: { version: 2 } } } });
  });

  it.each([
    ['of a branch', planned({ points: [{ ...TALKS, branch: 'a' }] })],
    ['of a plan only discussed', planned({ status: 'under-discussion', points: [TALKS] })],
    ['of an alternative', planned({ status: 'alternative', points: [TALKS] })],
  ])('%s makes a tentative one', (_, fact) => {
    expect(decided(given(), fact).derived?.[0]?.event.data).toMatchObject({ point: { tentative: true } });
  });

  it('makes one that the next line of the batch can name', () => {
    const known = given(['p1', planned({ points: [TALKS] })]);
    expect(pointersOf(known, said({ after: [{ statement: 'p1, point 0', words: 'later' }], stated: '2023' }))).toEqual([]);
  });

  it('is never sent from outside', () => {
    const known = given(['p1', planned()]);
    expect(pointersOf(known, said({ plan: 'formula', point: { demand: 'talks', version: 1, tentative: false } }))).toEqual(['/data/point']);
  });
});
