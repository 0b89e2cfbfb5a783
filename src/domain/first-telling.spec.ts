import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { slot } from './any-slot.fixture.js';
import { detectShifts } from './detect-shifts.js';
import { NEGOTIATIONS, stated } from './given.fixture.js';
import { orderOf } from './order.js';
import { byStart } from './reading-order.js';
import type { Statement } from './statement.js';

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

  it('does not touch what holds to its position: two reports of one signing stay two', () => {
    const signed = (id: string): Statement => stated(id, 'dialogue', '2026-11-23', { commitment: 4 });
    expect(told(before, signed('a'), signed('b'))).toEqual(['d → a softening', 'd → b softening']);
  });
});

describe('laws of the first telling', () => {
  it('no movement is told twice, and none is lost', () => {
    fc.assert(
      fc.property(slot, ({ scale, statements }) => {
        const named = new Map(statements.map((statement) => [statement.id, statement]));
        const destination = (from: string, to: Statement | undefined): string =>
          JSON.stringify([from, to?.position, to?.scope]);
        const { shifts } = detectShifts({ scale, statements });
        const made = shifts.filter(({ rule }) => rule === '4').map(({ from, to }) => destination(from, named.get(to)));
        const codes = scale.positions.map(({ code }) => code);
        const taking = statements.filter(
          ({ position, commitment }) => commitment >= 2 && codes.includes(position ?? ''),
        );
        const order = orderOf(taking);
        const moved = taking.flatMap((later) => {
          const chosen = order.chosenBefore(later);
          if (!chosen?.determined || later.dating === 'standing') return [];
          return chosen.statement.position === later.position ? [] : [destination(chosen.statement.id, later)];
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
