import { describe, expect, it } from '@jest/globals';
import { detectShifts } from './detect-shifts.js';
import { FORMATS, NEGOTIATIONS, stated, TERRITORIES } from '../given.fixture.js';
import type { Scale } from '../scale.js';
import type { Quantity, Statement } from '../statement.js';

/** Two statements of one position, the first in 2023, the second in 2024. */
function restated(scale: Scale, position: string, before: Partial<Statement>, after: Partial<Statement>): unknown {
  const statements = [stated('a', position, '2023', before), stated('b', position, '2024', after)];
  const { shifts, reaffirmations } = detectShifts({ scale, statements });
  expect(shifts.length + reaffirmations.length).toBe(1);
  const [shift] = shifts;
  if (!shift) return 'reaffirmation';
  expect([shift.rule, shift.direction, shift.magnitude]).toEqual(['5', null, null]);
  return [shift.kind, ...shift.facets];
}

const cap = (rest: Partial<Quantity>): Partial<Statement> => ({
  quantity: { value: 50_000, unit: 'people', comparator: '<=', measure: 'army-cap', relativeTo: null, ...rest },
});
const on = (complete: boolean, ...demands: string[]): Partial<Statement> => ({ conditions: { demands, complete } });

describe('rule 5: the same position again', () => {
  it('is a reaffirmation if nothing else changed', () => {
    expect(restated(TERRITORIES, 'ukrainian', {}, {})).toBe('reaffirmation');
  });

  describe('commitment reaches 4, or goes from 4 to 5', () => {
    it.each([
      [2, 3, 'reaffirmation'],
      [3, 4, ['hardening', 'commitment']],
      [2, 5, ['hardening', 'commitment']],
      [4, 5, ['hardening', 'commitment']],
      [4, 4, 'reaffirmation'],
      [5, 4, 'reaffirmation'],
      [5, 2, 'reaffirmation'],
    ] as const)('%d, then %d: %j', (before, after, outcome) => {
      expect(restated(TERRITORIES, 'ukrainian', { commitment: before }, { commitment: after })).toEqual(outcome);
    });

    it.each([
      ['russia', 'recognised', ['hardening', 'commitment']],
      ['russia', 'postponed', ['softening', 'commitment', 'concession']],
      ['russia', 'ukrainian', ['softening', 'commitment', 'concession']],
      ['germany', 'ukrainian', ['hardening', 'commitment']],
      ['germany', 'postponed', ['softening', 'commitment']],
    ])('on a bipolar scale %s binding itself to %s: %j', (actor, position, outcome) => {
      expect(restated(TERRITORIES, position, { actor }, { actor, commitment: 4 })).toEqual(outcome);
    });

    it.each([
      ['dialogue', ['softening', 'commitment']],
      ['terminated', ['hardening', 'commitment']],
      ['diplomacy-on-conditions', ['hardening', 'commitment']],
    ])('on a directed scale binding oneself to %s: %j', (position, outcome) => {
      expect(restated(NEGOTIATIONS, position, {}, { commitment: 4 })).toEqual(outcome);
    });

    it('on a directed scale without sides the half of the scale tells', () => {
      const positions = NEGOTIATIONS.positions.map(({ side: _, ...rest }) => rest);
      const scale = { ...NEGOTIATIONS, positions };
      expect(restated(scale, 'diplomacy-on-conditions', {}, { commitment: 4 })).toEqual(['softening', 'commitment']);
      expect(restated(scale, 'terminated', {}, { commitment: 4 })).toEqual(['hardening', 'commitment']);
    });

    it('on a nominal scale to be bound is to be harder to move', () => {
      expect(restated(FORMATS, 'summit', {}, { commitment: 4 })).toEqual(['hardening', 'commitment']);
    });

    it('goes before another figure, which becomes a facet', () => {
      expect(restated(TERRITORIES, 'ukrainian', cap({}), { ...cap({ value: 80_000 }), commitment: 4 })).toEqual([
        'hardening',
        'commitment',
        'quantity',
      ]);
    });
  });

  describe('figures are compared only for equal measure and unit', () => {
    it.each<[string, Partial<Quantity>, unknown]>([
      ['another value', { value: 80_000 }, ['quantity-change']],
      ['another comparator', { comparator: '=' }, ['quantity-change']],
      ['the same figure', {}, 'reaffirmation'],
      ['another unit', { value: 50, unit: 'thousands' }, 'reaffirmation'],
      ['another measure', { value: 80_000, measure: 'reserve-cap' }, 'reaffirmation'],
      ['the same figure set against another', { relativeTo: 'before-2022' }, 'reaffirmation'],
    ])('%s', (_, later, outcome) => {
      expect(restated(TERRITORIES, 'ukrainian', cap({}), cap(later))).toEqual(outcome);
    });

    it('two relations without a figure differ in what they relate to', () => {
      const below = (relativeTo: string): Partial<Statement> => cap({ value: null, comparator: '<', relativeTo });
      expect(restated(TERRITORIES, 'ukrainian', below('belarus'), below('poland'))).toEqual(['quantity-change']);
      expect(restated(TERRITORIES, 'ukrainian', below('belarus'), below('belarus'))).toBe('reaffirmation');
    });

    it('a figure that is given once only is not compared', () => {
      expect(restated(TERRITORIES, 'ukrainian', cap({}), {})).toBe('reaffirmation');
    });
  });

  describe('conditions are matched by demand, both sets complete', () => {
    it.each([
      ['a new one', on(true, 'a'), on(true, 'a', 'b'), ['new-condition']],
      ['one dropped', on(true, 'a', 'b'), on(true, 'a'), ['dropped-condition']],
      ['one for another', on(true, 'a'), on(true, 'b'), ['new-condition', 'dropped-condition']],
      ['the same', on(true, 'a'), on(true, 'a'), 'reaffirmation'],
      ['an earlier list that is incomplete', on(false, 'a'), on(true, 'b'), 'reaffirmation'],
      ['a later list that is incomplete', on(true, 'a'), on(false), 'reaffirmation'],
    ])('%s', (_, before, after, outcome) => {
      expect(restated(TERRITORIES, 'ukrainian', before, after)).toEqual(outcome);
    });
  });

  it('what else changed is a facet', () => {
    const before: Partial<Statement> = { ...cap({}), ...on(true) };
    const circumstances = { joint: true, scope: 'with-putin-personally', modality: 'enacted' } as const;
    const after: Partial<Statement> = { ...cap({ value: 1 }), ...on(true, 'x'), ...circumstances };
    expect(restated(TERRITORIES, 'ukrainian', before, after)).toEqual([
      'quantity-change',
      'conditions',
      'joint',
      'modality',
      'scope',
    ]);
  });
});
