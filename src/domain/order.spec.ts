import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stated, word } from './given.fixture.js';
import { findOrderCycle, type OrderEdge } from './order-cycle.js';
import { orderOf } from './order.js';
import type { Statement } from './statement.js';

const ids = (statements: Iterable<Statement>): string[] => [...statements].map(({ id }) => id).sort();

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
    expect([...order.undeterminedPairs()].map(ids)).toEqual([['a', 'b']]);
  });

  it('believes "after" and "before" where dates say nothing', () => {
    const first = stated('a', 'dialogue', '2022', { before: [word('b')] });
    const second = stated('b', 'terminated', '2022');
    const third = stated('c', 'dialogue', '2022', { after: [word('b')] });
    const order = orderOf([third, second, first]);
    expect(order.precedes(first, third)).toBe(true);
    expect(ids(order.maximalPredecessors(third))).toEqual(['b']);
    expect(ids(order.latest())).toEqual(['c']);
    expect([...order.undeterminedPairs()]).toEqual([]);
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

  it('orders 10,000 exactly dated statements without comparing each with each', () => {
    const day = 86_400_000;
    const slot = Array.from({ length: 10_000 }, (_, n) =>
      stated(`s${n}`, 'dialogue', '2022', { stated: { from: n * day, to: n * day + day - 1 } }),
    );
    const started = performance.now();
    const order = orderOf(slot);
    expect(slot.slice(1).every((each, n) => order.maximalPredecessors(each)[0] === slot[n])).toBe(true);
    expect([...order.undeterminedPairs()]).toEqual([]);
    // Each with each would be 10^8 steps; this takes some 50 ms on a slow machine.
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

/** The definition, written down naively: dates and words, closed by Warshall's algorithm. */
function closureOf(slot: readonly Statement[]): boolean[][] {
  const before = slot.map((a) =>
    slot.map(
      (b) =>
        a.stated.to < b.stated.from ||
        b.after.some(({ statement }) => statement === a.id) ||
        a.before.some(({ statement }) => statement === b.id),
    ),
  );
  slot.forEach((_, via) =>
    slot.forEach((_a, a) =>
      slot.forEach((_b, b) => {
        const row = before[a];
        if (row && row[via] && before[via]?.[b]) row[b] = true;
      }),
    ),
  );
  return before;
}

/** Slots whose words were recorded one by one, those that would close a circle refused. */
const wordedSlot = fc
  .array(
    fc.record({
      from: fc.integer({ min: 0, max: 12 }),
      length: fc.integer({ min: 0, max: 8 }),
      open: fc.constantFrom(false, false, false, 'from', 'to'),
      names: fc.array(fc.record({ index: fc.nat(9), isAfter: fc.boolean() }), { maxLength: 2 }),
    }),
    { maxLength: 10 },
  )
  .map((drafts) => {
    const slot: Statement[] = [];
    const edges: OrderEdge[] = [];
    drafts.forEach(({ from, length, open, names }, n) => {
      const bounds = {
        from: open === 'from' ? -Infinity : from,
        to: open === 'to' ? Infinity : from + length,
      };
      const pick = (isAfter: boolean): Statement[] =>
        names.filter((name) => name.isAfter === isAfter).flatMap(({ index }) => slot.slice(index, index + 1));
      const after = pick(true);
      const before = pick(false);
      const plain = stated(`s${n}`, 'dialogue', '2022', { stated: bounds });
      if (findOrderCycle({ id: plain.id, stated: bounds, after, before }, edges)) {
        slot.push(plain);
        return;
      }
      edges.push(...after.map((other) => ({ from: other, to: plain })));
      edges.push(...before.map((other) => ({ from: plain, to: other })));
      slot.push({ ...plain, after: after.map(({ id }) => word(id)), before: before.map(({ id }) => word(id)) });
    });
    return slot;
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

  it('the undetermined pairs are all those that neither precedes, each once', () => {
    fc.assert(
      fc.property(wordedSlot, (slot) => {
        const order = orderOf(slot);
        const unordered = slot.flatMap((a, i) =>
          slot
            .slice(i + 1)
            .filter((b) => !order.precedes(a, b) && !order.precedes(b, a))
            .map((b) => ids([a, b]).join()),
        );
        expect([...order.undeterminedPairs()].map((pair) => ids(pair).join()).sort()).toEqual(unordered.sort());
      }),
      { numRuns: 500 },
    );
  });
});
