import { describe, expect, it } from '@jest/globals';
import type { CorrectedFields } from '../facts/statement-facts.js';
import type { DomainEvent } from '../events.js';
import { decided, faultsOf, given, type Happened, pointersOf, said } from './given-facts.fixture.js';

const SAID: Happened = ['s1', said()];

function corrected(fields: CorrectedFields, statement = 's1'): DomainEvent {
  return { type: 'statement.corrected', data: { statement, corrected: fields, why: 'misread' } };
}

describe('A correction', () => {
  it('goes to the stream of its statement', () => {
    expect(decided(given(SAID), corrected({ position: 'terminated' })).stream).toBe('statement/s1');
  });

  it('is refused of a statement that nobody made, or that is retracted', () => {
    const retracted: Happened = ['r1', { type: 'statement.retracted', data: { statement: 's1', why: 'invented' } }];
    expect(pointersOf(given(SAID), corrected({ summary: 'Other.' }, 's2'))).toEqual(['/data/statement']);
    expect(pointersOf(given(SAID, retracted), corrected({ summary: 'Other.' }))).toEqual(['/data/statement']);
  });

  it('names at least one field, and leaves no statement without what it needs', () => {
    expect(pointersOf(given(SAID), corrected({}))).toEqual(['/data/corrected']);
    expect(pointersOf(given(SAID), corrected({ actor: null, stated: null }))).toEqual(['/data/corrected/actor', '/data/corrected/stated']);
  });

  it('is checked as the whole that comes out, all faults at once', () => {
    const fields = { actor: 'nobody', modality: 'enacted', disclosed: 'soon', absence: { of: 'demand' } } as const;
    expect(pointersOf(given(SAID), corrected(fields)).sort()).toEqual([
      '/data/corrected/actor',
      '/data/corrected/deed',
      '/data/corrected/disclosed',
      '/data/corrected/position',
    ]);
  });

  it('to another issue needs a position on that issue’s scale', () => {
    expect(pointersOf(given(SAID), corrected({ issue: 'formats' }))).toEqual(['/data/corrected/position']);
    expect(faultsOf(given(SAID), corrected({ issue: 'formats', position: 'summit' }))).toEqual([]);
    expect(faultsOf(given(SAID), corrected({ issue: 'formats', position: null }))).toEqual([]);
  });

  it('lets later lines of the batch refer to what came out', () => {
    const known = given(SAID, ['c1', corrected({ issue: 'formats', position: 'summit' })]);
    expect(known.statements.get('s1')).toMatchObject({ issue: 'formats', position: 'summit' });
    expect(pointersOf(known, corrected({ position: 'dialogue' }))).toEqual(['/data/corrected/position']);
  });
});

describe('The order after a correction', () => {
  const first: Happened = ['first', said({ stated: '2022' })];
  const second: Happened = ['second', said({ stated: '2022', after: [{ statement: 'first', words: 'no longer' }] })];

  it('may not go in a circle by its new words', () => {
    const fields = { after: [{ statement: 'second', words: 'later' }] };
    expect(pointersOf(given(first, second), corrected(fields, 'first'))).toEqual(['/data/corrected/after']);
  });

  it('may not go in a circle by its new date and the words of others', () => {
    expect(pointersOf(given(first, second), corrected({ stated: '2023' }, 'first'))).toEqual(['/data/corrected/stated']);
    expect(faultsOf(given(first, second), corrected({ stated: '2021' }, 'first'))).toEqual([]);
  });

  it('is free of its own words of before, once they are corrected away', () => {
    const freed: Happened = ['c1', corrected({ after: null }, 'second')];
    const known = given(first, second, freed);
    expect(faultsOf(known, corrected({ stated: '2023' }, 'first'))).toEqual([]);
    expect(faultsOf(known, corrected({ after: [{ statement: 'second', words: 'later' }] }, 'first'))).toEqual([]);
  });

  it('is kept where a correction of something else leaves the words alone', () => {
    const known = given(first, second, ['c1', corrected({ summary: 'Other.' }, 'second')]);
    expect(pointersOf(known, corrected({ stated: '2023' }, 'first'))).toEqual(['/data/corrected/stated']);
    expect(pointersOf(known, corrected({ stated: '2021' }, 'second'))).toEqual(['/data/corrected/stated']);
  });
});
