import { describe, expect, it } from '@jest/globals';
import type { DomainEvent } from '../events.js';
import type { ConditionRecorded, ConditionReference, ConditionResolved } from '../facts/condition-facts.js';
import type { ReactionTarget } from '../facts/reaction-facts.js';
import { decided, given, type Happened, planned, pointersOf, said, SOURCES } from './given-facts.fixture.js';

const PLAN: Happened = ['p1', planned({ points: [{ demand: 'talks', text: 'Talks.' }] })];

function recorded(rest: Partial<ConditionRecorded> = {}): DomainEvent {
  const data = { condition: 'withdrawal-first', actor: 'ukraine', kind: 'precondition' as const, text: 'Withdrawal first.' };
  return {
    type: 'condition.recorded',
    data: { ...data, refersTo: [], logic: 'all', addressees: ['russia'], stated: '2022-03', sources: SOURCES, ...rest },
  };
}

describe('A condition', () => {
  it('is recorded once under its slug', () => {
    expect(decided(given(), recorded()).stream).toBe('condition/withdrawal-first');
    expect(pointersOf(given(['c1', recorded()]), recorded())).toEqual(['/data/condition']);
  });

  it.each<[string, ConditionReference, string[]]>([
    ['a position', { issue: 'negotiations', position: 'dialogue' }, []],
    ['a position that there is', { issue: 'negotiations', position: 'summit' }, ['/data/refersTo/0/position']],
    ['a plan’s point', { plan: 'formula', demand: 'talks' }, []],
    ['a point that the plan has', { plan: 'formula', demand: 'peace' }, ['/data/refersTo/0/demand']],
    ['a plan that there is', { plan: 'other', demand: 'talks' }, ['/data/refersTo/0/plan']],
    ['not half of one', { plan: 'formula' } as ConditionReference, ['/data/refersTo/0']],
  ])('refers to %s', (_, reference, pointers) => {
    expect(pointersOf(given(PLAN), recorded({ refersTo: [reference] }))).toEqual(pointers);
  });

  it('is its holder’s own word, addressed to known actors, each once, by a date', () => {
    const known = given(['s1', said({ actor: 'russia' })]);
    const fact = recorded({ statement: 's1', addressees: ['russia', 'russia', 'nobody'], deadline: 'soon' });
    expect(pointersOf(known, fact).sort()).toEqual(['/data/addressees/1', '/data/addressees/2', '/data/deadline', '/data/statement']);
  });

  it('has a deadline that had not passed when it was stated', () => {
    const by = (deadline: string): string[] => pointersOf(given(), recorded({ stated: '2022-04', deadline }));
    expect(by('2022-03')).toEqual(['/data/deadline']);
    expect(by('2022-04-01')).toEqual([]);
  });

  it('is resolved for one of its addressees', () => {
    const resolved = (rest: Partial<ConditionResolved> = {}): DomainEvent => ({
      type: 'condition.resolved',
      data: { condition: 'withdrawal-first', addressee: 'russia', status: 'refused', stated: '2022-04', ...rest },
    });
    const known = given(['c1', recorded()]);
    expect(decided(known, resolved()).stream).toBe('condition/withdrawal-first');
    expect(pointersOf(known, resolved({ addressee: 'ukraine' }))).toEqual(['/data/addressee']);
    expect(pointersOf(known, resolved({ condition: 'other', statement: 's9', stated: 'soon' }))).toEqual([
      '/data/condition',
      '/data/stated',
      '/data/statement',
    ]);
  });
});

describe('A reaction', () => {
  const reacted = (target: object): DomainEvent => ({
    type: 'reaction.stated',
    data: {
      actor: 'russia',
      target: target as ReactionTarget,
      reaction: 'reject',
      stated: '2022-12',
      modality: 'official',
      summary: 'No.',
      sources: SOURCES,
    },
  });

  it.each<[string, object, string[]]>([
    ['a plan', { plan: 'formula' }, []],
    ['one point of it', { plan: 'formula', demand: 'talks' }, []],
    ['a point that it has', { plan: 'formula', demand: 'peace' }, ['/data/target/demand']],
    ['a statement', { statement: 's1' }, []],
    ['a statement that there is', { statement: 's2' }, ['/data/target/statement']],
    ['a condition', { condition: 'withdrawal-first' }, []],
    ['a condition that there is', { condition: 'other' }, ['/data/target/condition']],
    ['a process, whatever it is called', { process: 'energy-truce-talks' }, []],
    ['one thing, not two', { plan: 'formula', process: 'talks' }, ['/data/target']],
    ['something', {}, ['/data/target']],
  ])('is to %s', (_, target, pointers) => {
    expect(pointersOf(given(PLAN, ['s1', said()], ['c1', recorded()]), reacted(target))).toEqual(pointers);
  });

  it('has a stream of its own', () => {
    expect(decided(given(), reacted({ process: 'talks' })).stream).toBe('reaction/new');
  });
});
