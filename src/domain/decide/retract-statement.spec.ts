import { describe, expect, it } from '@jest/globals';
import type { DomainEvent } from '../events.js';
import { decided, given, type Happened, planned, pointersOf, said, SOURCES } from './given-facts.fixture.js';

const SAID: Happened = ['s1', said()];
const DENIED: Happened = [
  'd1',
  { type: 'claim.denied', data: { target: { plan: 'formula' }, aspect: 'existence', by: 'russia', stated: '2022-12', summary: 'No.', sources: SOURCES } },
];
const REACTED: Happened = [
  'r1',
  {
    type: 'reaction.stated',
    data: { actor: 'russia', target: { plan: 'formula' }, reaction: 'reject', stated: '2022-12', modality: 'official', summary: 'No.', sources: SOURCES },
  },
];
const ASSERTED: Happened = [
  'a1',
  { type: 'shift.stated', data: { actor: 'ukraine', kind: 'resumption', from: [], to: [{ issue: 'negotiations', statement: 's1' }], sources: SOURCES } },
];

function retracted(statement: string): DomainEvent {
  return { type: 'statement.retracted', data: { statement, why: 'misread' } };
}

describe('A retraction', () => {
  it.each([
    ['a statement', 's1', 'statement/s1'],
    ['a denial, which stands with what it denies', 'd1', 'plan/formula'],
    ['a reaction', 'r1', 'reaction/r1'],
    ['an asserted shift', 'a1', 'shift/a1'],
  ])('takes back %s', (_, id, stream) => {
    const known = given(SAID, ['p1', planned()], DENIED, REACTED, ASSERTED);
    expect(decided(known, retracted(id))).toMatchObject({ stream, event: { type: 'statement.retracted' } });
  });

  it('takes back nothing twice, and nothing that nobody recorded', () => {
    const known = given(['p1', planned()], DENIED, ['x1', retracted('d1')]);
    expect(pointersOf(known, retracted('d1'))).toEqual(['/data/statement']);
    expect(pointersOf(known, retracted('p1'))).toEqual(['/data/statement']);
  });
});

describe('A denial', () => {
  const denied = (target: object): DomainEvent => {
    const [, fact] = DENIED;
    return { ...fact, data: { ...fact.data, target } } as DomainEvent;
  };

  it('is aimed at one thing that stands', () => {
    const known = given(SAID, ['p1', planned()], ['x1', retracted('s1')]);
    expect(pointersOf(known, denied({ plan: 'formula' }))).toEqual([]);
    expect(pointersOf(known, denied({ statement: 's1' }))).toEqual(['/data/target/statement']);
    expect(pointersOf(known, denied({ shift: 'a1' }))).toEqual(['/data/target/shift']);
    expect(pointersOf(known, denied({}))).toEqual(['/data/target']);
    expect(pointersOf(known, denied({ plan: 'formula', statement: 's1' }))).toEqual(['/data/target']);
  });
});

describe('A denial of a shift', () => {
  const [, denial] = DENIED;
  const denied = { ...denial, data: { ...denial.data, target: { shift: 'a1' } } } as DomainEvent;

  it('relies on the shift, which could be withdrawn meanwhile', () => {
    const known = given(SAID);
    known.shifts.set('a1', { isStanding: true, version: 2 });
    expect(decided(known, denied)).toMatchObject({ stream: 'shift/a1', reliesOn: expect.arrayContaining([{ stream: 'shift/a1', version: 2 }]) });
    known.shifts.set('a1', { isStanding: false, version: 3 });
    expect(pointersOf(known, denied)).toEqual(['/data/target/shift']);
  });
});

describe('A second coder’s reading', () => {
  it('lies on the scale of the statement’s issue', () => {
    const coded = (position: string | null): DomainEvent => ({ type: 'statement.coded', data: { statement: 's1', coder: 'second', position } });
    expect(pointersOf(given(SAID), coded('terminated'))).toEqual([]);
    expect(pointersOf(given(SAID), coded(null))).toEqual([]);
    expect(pointersOf(given(SAID), coded('summit'))).toEqual(['/data/position']);
  });
});

describe('A review', () => {
  it('is of a shift that there is', () => {
    const reviewed = (shift: string): DomainEvent => ({ type: 'shift.reviewed', data: { shift, verdict: 'dismissed', note: 'A slip.' } });
    expect(decided(given(SAID, ASSERTED), reviewed('a1')).stream).toBe('shift/a1');
    expect(pointersOf(given(SAID, ASSERTED), reviewed('a2'))).toEqual(['/data/shift']);
  });
});
