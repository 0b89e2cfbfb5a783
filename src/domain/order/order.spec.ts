import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stated, word } from '../given.fixture.js';
import type { Chosen } from './narrowest.js';
import type { PartnerSearch } from './nearest-partner.js';
import { orderOf } from './order.js';
import { byStart } from './reading-order.js';
import type { Statement } from '../statement.js';
import { closureOf, wordedSlot } from './worded-slot.fixture.js';

const ids = (statements: Iterable<Statement>): string[] => [...statements].map(({ id }) => id).sort();
/** Holds statements of different positions against each other. */
const differing: PartnerSearch = {
  groupOf: ({ position }) => position,
  partnersOf: (position) => ['dialogue', 'diplomacy-on-conditions', 'terminated'].filter((each) => each !== position),
  span: Infinity,
};

describe('the order of a slot is partial', () => {
  it('puts a before b if a’s latest bound lies before b’s earliest', () => {
    const [march, june] = [stated('a', 'dialogue', '2022-03'), stated('b', 'terminated', '2022-06-01')];
    const order = orderOf([june, march]);
    expect(order.precedes(march, june)).toBe(true);
    expect(order.precedes(june, march)).toBe(false);
  });

  it('leaves overlapping dates undetermined, whatever arrived first', () => {
    const [year, day] = [stated('a', 'dialogue', '2022'), stated('b', 'terminated', '2022-06-01')];
    const order = orderOf([year, day]);
    expect([order.precedes(year, day), order.precedes(day, year)]).toEqual([false, false]);
    expect(order.unorderedPairs(differing).map(ids)).toEqual([['a', 'b']]);
  });

  it('believes "after" and "before" where dates say nothing', () => {
    const first = stated('a', 'dialogue', '2022', { before: [word('b')] });
    const second = stated('b', 'terminated', '2022');
    const third = stated('c', 'dialogue', '2022', { after: [word('b')] });
    const order = orderOf([third, second, first]);
    expect(order.precedes(first, third)).toBe(true);
    expect(ids(order.maximalPredecessors(third))).toEqual(['b']);
    expect(ids(order.latest())).toEqual(['c']);
    expect(order.unorderedPairs(differing)).toEqual([]);
  });

  it('closes words and dates transitively: what is before a word’s early side is before its late side', () => {
    const march = stated('a', 'dialogue', '2022-03');
    const june = stated('b', 'terminated', '2022-06', { before: [word('c')] });
    const someday = stated('c', 'dialogue', '2022');
    const order = orderOf([march, june, someday]);
    expect(order.precedes(march, someday)).toBe(true);
    expect(ids(order.maximalPredecessors(someday))).toEqual(['b']);
  });

  it('reads an open bound as infinite', () => {
    const open = stated('a', 'dialogue', '../2024-11-20');
    const early = stated('b', 'terminated', '0001');
    const late = stated('c', 'terminated', '2024-11-21');
    const order = orderOf([open, early, late]);
    expect([order.precedes(early, open), order.precedes(open, early)]).toEqual([false, false]);
    expect(order.precedes(open, late)).toBe(true);
  });

  it('orders nothing by words that run in a circle, which recording refuses', () => {
    const a = stated('a', 'dialogue', '2022', { after: [word('b')] });
    const b = stated('b', 'terminated', '2022', { after: [word('a')] });
    const order = orderOf([a, b]);
    expect([order.precedes(a, b), order.precedes(b, a)]).toEqual([false, false]);
    expect(order.maximalPredecessors(a)).toEqual([]);
  });

  it('keeps the words beside such a circle', () => {
    const a = stated('a', 'dialogue', '2022', { after: [word('b')] });
    const b = stated('b', 'terminated', '2022', { after: [word('a')] });
    const c = stated('c', 'terminated', '2022', { after: [word('b')], before: [word('d')] });
    const d = stated('d', 'terminated', '2022');
    const order = orderOf([a, b, c, d]);
    expect([order.precedes(b, c), order.precedes(c, d), order.precedes(b, d)]).toEqual([true, true, true]);
    expect([order.precedes(a, b), order.precedes(a, c)]).toEqual([false, false]);
  });

  it('orders nothing by words that contradict dates', () => {
    const march = stated('a', 'dialogue', '2022-03', { after: [word('c')] });
    const june = stated('b', 'terminated', '2022-06', { before: [word('c')] });
    const order = orderOf([march, june, stated('c', 'dialogue', '2022')]);
    expect(order.precedes(march, june)).toBe(true);
    expect(order.precedes(june, march)).toBe(false);
    expect(ids(order.latest())).toEqual(['b', 'c']);
  });

  it('orders 10,000 exactly dated statements without comparing each with each', () => {
    const day = 86_400_000;
    const slot = Array.from({ length: 10_000 }, (_, n) =>
      stated(`s${n}`, n % 2 ? 'dialogue' : 'terminated', '2022', { stated: { from: n * day, to: n * day + day - 1 } }),
    );
    const started = performance.now();
    const order = orderOf(slot);
    expect(slot.slice(1).every((each, n) => order.maximalPredecessors(each)[0] === slot[n])).toBe(true);
    expect(order.unorderedPairs(differing)).toEqual([]);
    // Each with each would be 10^8 steps; this takes some 50 ms on a slow machine.
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('laws of the order', () => {
  it('it is the transitive closure of dates and words, and a strict partial order', () => {
    fc.assert(
      fc.property(wordedSlot, (slot) => {
        const order = orderOf(slot);
        const closure = closureOf(slot);
        slot.forEach((a, i) => {
          expect(order.precedes(a, a)).toBe(false);
          slot.forEach((b, j) => expect([a.id, b.id, order.precedes(a, b)]).toEqual([a.id, b.id, closure[i]?.[j]]));
        });
      }),
      { numRuns: 500 },
    );
  });

  it('the maximal predecessors are those that precede it and precede no other that does', () => {
    fc.assert(
      fc.property(wordedSlot, (slot) => {
        const order = orderOf(slot);
        const maximal = (among: readonly Statement[]): Statement[] =>
          among.filter((each) => !among.some((other) => order.precedes(each, other)));
        for (const statement of slot) {
          const preceding = slot.filter((other) => order.precedes(other, statement));
          expect(ids(order.maximalPredecessors(statement))).toEqual(ids(maximal(preceding)));
        }
        expect(ids(order.latest())).toEqual(ids(maximal(slot)));
      }),
      { numRuns: 500 },
    );
  });

  it('who speaks for the maximal ones is chosen among them as the naive definition says', () => {
    const naive = (among: readonly Statement[]): Chosen | null => {
      const width = ({ stated: { from, to } }: Statement): number => to - from;
      const areOne = (some: readonly Statement[]): boolean => new Set(some.map(({ position }) => position)).size === 1;
      const narrow = among.filter((each) => among.every((other) => width(each) <= width(other)));
      const eligible = areOne(among) ? among : narrow;
      const [statement] = [...eligible].sort((a, b) => byStart(b, a)).filter(
        (each, _, [last]) => each.stated.from === last?.stated.from,
      ).sort(byStart);
      return statement ? { statement, determined: areOne(eligible) } : null;
    };
    fc.assert(
      fc.property(wordedSlot, (slot) => {
        const order = orderOf(slot);
        for (const statement of slot) {
          expect(order.chosenBefore(statement)).toEqual(naive(order.maximalPredecessors(statement)));
        }
        expect(order.chosenLatest()).toEqual(naive(order.latest()));
      }),
      { numRuns: 500 },
    );
  });
});
