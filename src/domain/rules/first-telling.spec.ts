import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { slot } from '../order/any-slot.fixture.js';
import { detectShifts } from './detect-shifts.js';
import { NEGOTIATIONS, stated } from '../given.fixture.js';
import { orderOf } from '../order/order.js';
import { byStart } from '../order/reading-order.js';
import type { Statement } from '../statement.js';

function told(...statements: Statement[]): string[] {
  const { shifts, reaffirmations } = detectShifts({ scale: NEGOTIATIONS, statements });
  return [
    ...shifts.map(({ from, to, kind }) => `${from} → ${to} ${kind}`),
    ...reaffirmations.map(({ from, to }) => `${from} = ${to}`),
  ];
}

describe('rule 4: one movement told by several is one shift', () => {
  const before = stated('d', 'dialogue', '2022');
  const one = stated('a', 'terminated', '2026-11-23');
  const other = stated('b', 'terminated', '2026-11-23');

  it('made by the first by start, then by id, which the others reaffirm', () => {
    expect(told(other, before, one)).toEqual(['d → a reversal', 'a = b']);
    const month = stated('m', 'terminated', '2026-11');
    expect(told(one, month, other, before)).toEqual(['d → m reversal', 'm = a', 'm = b']);
  });

  it('made by the other once the first is taken back', () => {
    expect(told(before, other)).toEqual(['d → b reversal']);
  });

  it('made by one that nobody disputes, if there is one', () => {
    expect(told(before, { ...one, disputed: true }, other)).toEqual(['d → b reversal', 'b = a']);
    const bothDisputed = [one, other].map((each) => ({ ...each, disputed: true }));
    expect(told(before, ...bothDisputed)).toEqual(['d → a reversal', 'a = b']);
  });

  it('not made by a standing one', () => {
    expect(told(before, { ...one, dating: 'standing' }, other)).toEqual(['d → b reversal']);
  });

  it('is two where they go to different positions, or under different scopes', () => {
    const law = stated('b', 'ruled-out-by-law', '2026-11-23');
    expect(told(before, one, law)).toEqual(['d → a reversal', 'd → b reversal']);
    const scoped = { ...other, scope: 'with-putin-personally' };
    expect(told(before, one, scoped)).toEqual(['d → a reversal', 'd → b reversal']);
  });

  it('is two where the second comes after the first, as after a return', () => {
    const back = stated('back', 'dialogue', '2026-12-01');
    const again = stated('again', 'terminated', '2026-12-05');
    expect(told(before, one, other, back, again)).toEqual([
      'd → a reversal',
      'a → back reversal',
      'back → again reversal',
      'a = b',
    ]);
  });

});

describe('rule 5: one deed told by several is one shift', () => {
  const before = stated('d', 'dialogue', '2022');
  const twice = (rest: Partial<Statement>, other: Partial<Statement> = rest): string[] =>
    told(before, stated('a', 'dialogue', '2026-11-23', rest), stated('b', 'dialogue', '2026-11-23', other));
  const cap = (value: number): Partial<Statement> => ({
    quantity: { value, unit: 'people', comparator: '=', measure: 'army-cap', relativeTo: null },
  });
  const on = (...demands: string[]): Partial<Statement> => ({ conditions: { demands, complete: true } });

  it('two reports of one signing: the second reaffirms', () => {
    expect(twice({ commitment: 4 })).toEqual(['d → a softening', 'a = b']);
    expect(twice({ commitment: 4, disputed: true }, { commitment: 4 })).toEqual(['d → b softening', 'b = a']);
  });

  it('a signing and a coming into force are two, and so are signings under different scopes', () => {
    expect(twice({ commitment: 4 }, { commitment: 5 })).toEqual(['d → a softening', 'd → b softening']);
    const scoped = { commitment: 4, scope: 'with-putin-personally' } as const;
    expect(twice({ commitment: 4 }, scoped)).toEqual(['d → a softening', 'd → b softening']);
  });

  it('the same figure is one, another is another', () => {
    const given = (one: number, other: number): string[] =>
      told(
        { ...before, ...cap(10) },
        stated('a', 'dialogue', '2026-11-23', cap(one)),
        stated('b', 'dialogue', '2026-11-23', cap(other)),
      );
    expect(given(20, 20)).toEqual(['d → a quantity-change', 'a = b']);
    expect(given(20, 30)).toEqual(['d → a quantity-change', 'd → b quantity-change']);
  });

  it('the same conditions, in whatever order, are one', () => {
    const free = { ...before, ...on() };
    const given = (...others: string[]): string[] =>
      told(
        free,
        stated('a', 'dialogue', '2026-11-23', on('withdrawal', 'neutrality')),
        stated('b', 'dialogue', '2026-11-23', on(...others)),
      );
    expect(given('neutrality', 'withdrawal')).toEqual(['d → a new-condition', 'a = b']);
    expect(given('neutrality')).toEqual(['d → a new-condition', 'd → b new-condition']);
  });
});

describe('laws of the first telling', () => {
  it('no movement is told twice, and none is lost', () => {
    fc.assert(
      fc.property(slot, ({ scale, statements }) => {
        const named = new Map(statements.map((statement) => [statement.id, statement]));
        const destination = (from: string | null, to: Statement | undefined): string =>
          JSON.stringify([from, to?.position, to?.scope]);
        const { shifts } = detectShifts({ scale, statements });
        const made = shifts.filter(({ rule }) => rule === '4').map(({ from, to }) => destination(from, named.get(to ?? '')));
        const codes = scale.positions.map(({ code }) => code);
        const taking = statements.filter(
          ({ position, commitment }) => commitment >= 2 && codes.includes(position ?? ''),
        );
        const order = orderOf(taking);
        /** Of a chain of descriptions, the event before it; where there is none, the last description. */
        const heldAgainst = (later: Statement, of: Statement): Statement | null => {
          const chosen = order.chosenBefore(of);
          if (!chosen?.determined) return null;
          const { statement } = chosen;
          const isHidden = statement.dating === 'standing' && (of !== later || statement.position === later.position);
          return isHidden ? (heldAgainst(later, statement) ?? (of === later ? statement : null)) : statement;
        };
        const moved = taking.flatMap((later) => {
          const earlier = later.dating === 'standing' ? null : heldAgainst(later, later);
          return !earlier || earlier.position === later.position ? [] : [destination(earlier.id, later)];
        });
        expect(made.toSorted()).toEqual([...new Set(moved)].sort());
      }),
      { numRuns: 1_000 },
    );
  });

  it('a movement is told by an undisputed statement first, if there is one', () => {
    fc.assert(
      fc.property(slot, ({ scale, statements }) => {
        const codes = scale.positions.map(({ code }) => code);
        const taking = statements.filter(
          ({ position, commitment }) => commitment >= 2 && codes.includes(position ?? ''),
        );
        const order = orderOf(taking);
        const named = new Map(taking.map((statement) => [statement.id, statement]));
        for (const { from, to } of detectShifts({ scale, statements }).reaffirmations) {
          const [first, other] = [named.get(from), named.get(to)];
          if (!first || !other || order.precedes(first, other)) continue;
          expect([first.disputed, other.disputed]).not.toEqual([true, false]);
          expect(first.disputed === other.disputed ? byStart(first, other) : -1).toBeLessThan(0);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
