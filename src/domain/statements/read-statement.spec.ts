import { describe, expect, it } from '@jest/globals';
import type { PositionStated } from '../facts/statement-facts.js';
import { type RecordedStatement, statementsOf } from './read-statement.js';
import { statedBounds } from '../dates/stated-date.js';
import { trackOf } from '../track.js';

function recorded(rest: Partial<PositionStated> = {}): RecordedStatement {
  return {
    type: 'position.stated',
    dossier: 'ukraine-peace-talks',
    sequence: 7,
    id: 'e7',
    stream: 'statement/e7',
    version: 1,
    schemaVersion: 1,
    notify: true,
    recordedAt: '2024-12-01T00:00:00.000Z',
    recordedBy: 'desk',
    causationId: null,
    correlationId: null,
    dataHash: '',
    previousHash: '',
    hash: '',
    data: {
      actor: 'russia',
      issue: 'territories',
      position: 'recognised',
      modality: 'official',
      stated: '2024-06-14',
      summary: 'demands recognition',
      sources: [],
      ...rest,
    },
  };
}

describe('a recorded statement as the rules see it', () => {
  it('has every default filled in', () => {
    expect(statementsOf(recorded())).toEqual([
      {
        id: 'e7',
        sequence: 7,
        actor: 'russia',
        joint: false,
        speaker: null,
        issue: 'territories',
        position: 'recognised',
        quantity: null,
        conditions: { demands: [], complete: false },
        modality: 'official',
        deed: null,
        track: 'line',
        commitment: 2,
        scope: null,
        stated: statedBounds('2024-06-14'),
        dating: 'event',
        absence: null,
        after: [],
        before: [],
        grade: null,
        disputed: false,
        point: null,
        tentative: false,
      },
    ]);
  });

  it('fills each holder’s slot once if held jointly', () => {
    const statements = statementsOf(recorded({ actor: 'usa', jointWith: ['uk', 'usa', 'france'] }));
    expect(statements.map(({ actor, joint, id }) => [actor, joint, id])).toEqual([
      ['usa', true, 'e7'],
      ['uk', true, 'e7'],
      ['france', true, 'e7'],
    ]);
  });

  it('takes the best grade of its sources, C2 before C3 before D1, ungraded ones aside', () => {
    const source = { outlet: 'o', title: 't' };
    const sources = [{ ...source, grade: 'D1' }, source, { ...source, grade: 'C3' }, { ...source, grade: 'C2' }];
    expect(statementsOf(recorded({ sources }))[0]?.grade).toBe('C2');
  });

  it('compares conditions by demand, whatever order they were listed in', () => {
    const conditions = [{ demand: 'no-nato', text: 'first' }, { demand: 'army-cap' }, { demand: 'no-nato' }];
    expect(statementsOf(recorded({ conditions, conditionsComplete: true }))[0]?.conditions).toEqual({
      demands: ['army-cap', 'no-nato'],
      complete: true,
    });
  });

  it('reads a figure as exact unless told otherwise, and a relation as no figure', () => {
    const quantity = { unit: 'people', measure: 'army-cap' };
    const figure = statementsOf(recorded({ quantity: { ...quantity, value: 50_000 } }))[0]?.quantity;
    expect(figure).toEqual({ ...quantity, value: 50_000, comparator: '=', relativeTo: null });
    const relation = statementsOf(recorded({ quantity: { ...quantity, comparator: '<', relativeTo: 'belarus' } }));
    expect(relation[0]?.quantity).toEqual({ ...quantity, value: null, comparator: '<', relativeTo: 'belarus' });
  });

  it('takes commitment 4 for a decision, 2 for everything else, and what is given above both', () => {
    const commitmentOf = (rest: Partial<PositionStated>): unknown => statementsOf(recorded(rest))[0]?.commitment;
    expect(commitmentOf({ modality: 'enacted', deed: 'decision' })).toBe(4);
    expect(commitmentOf({ modality: 'enacted', deed: 'conduct' })).toBe(2);
    expect(commitmentOf({ modality: 'enacted', deed: 'decision', commitment: 5 })).toBe(5);
    expect(commitmentOf({ commitment: 0 })).toBe(0);
  });
});

describe('the track: the line is what is on record and what is decided', () => {
  it.each([
    ['official', null, 'line'],
    ['enacted', 'decision', 'line'],
    ['enacted', 'conduct', 'conduct'],
    ['enacted', null, 'conduct'],
    ['reported', null, 'reported'],
    ['leaked', null, 'leaked'],
    ['inferred', null, 'inferred'],
  ] as const)('%s, deed %s: %s', (modality, deed, track) => {
    expect(trackOf(modality, deed)).toBe(track);
  });
});
