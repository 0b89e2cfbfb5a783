import fc from 'fast-check';
import { stated, word } from '../given.fixture.js';
import { findOrderCycle, type OrderEdge } from './order-cycle.js';
import type { Statement } from '../statement.js';

/** Who precedes whom, by the definition written down naively: dates and words, closed by Warshall's algorithm. */
export function closureOf(slot: readonly Statement[]): boolean[][] {
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
export const wordedSlot = fc
  .array(
    fc.record({
      position: fc.constantFrom('dialogue', 'diplomacy-on-conditions', 'terminated'),
      disputed: fc.boolean(),
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
    drafts.forEach(({ position, disputed, from, length, open, names }, n) => {
      const bounds = {
        from: open === 'from' ? -Infinity : from,
        to: open === 'to' ? Infinity : from + length,
      };
      const pick = (isAfter: boolean): Statement[] =>
        names.filter((name) => name.isAfter === isAfter).flatMap(({ index }) => slot.slice(index, index + 1));
      const after = pick(true);
      const before = pick(false);
      const plain = stated(`s${n}`, position, '2022', { stated: bounds, disputed });
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
