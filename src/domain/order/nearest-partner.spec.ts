import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stated, word } from '../given.fixture.js';
import type { PartnerSearch } from './nearest-partner.js';
import { orderOf } from './order.js';
import { byStart } from './reading-order.js';
import type { Statement } from '../statement.js';
import { closureOf, wordedSlot } from './worded-slot.fixture.js';

const POSITIONS = ['dialogue', 'diplomacy-on-conditions', 'terminated'];
const differing: PartnerSearch = {
  groupOf: ({ position }) => position,
  partnersOf: (position) => POSITIONS.filter((each) => each !== position),
  span: Infinity,
};
/** Undisputed ones at the ends of the scale, together within a few milliseconds. */
const opposite = (span: number): PartnerSearch => ({
  groupOf: ({ disputed, position }) => (disputed || position === 'diplomacy-on-conditions' ? null : position),
  partnersOf: (position) => [position === 'dialogue' ? 'terminated' : 'dialogue'],
  span,
});

const within = (id: string, position: string, from: number, to: number): Statement =>
  stated(id, position, '2022', { stated: { from, to } });
const pairs = (slot: readonly Statement[], search = differing): string[] =>
  orderOf(slot)
    .unorderedPairs(search)
    .map((pair) => pair.map(({ id }) => id).join(' ? '));

describe('the nearest partner that nothing orders against a statement', () => {
  const year = stated('y', 'dialogue', '2022');
  const june = stated('j', 'dialogue', '2022-06');
  const day = stated('d', 'terminated', '2022-06-10');

  it('is the last one read before it', () => {
    expect(pairs([day, june, year])).toEqual(['y ? d', 'j ? d']);
    expect(pairs([day, stated('x', 'diplomacy-on-conditions', '2022-06-03/2022-06-20'), june])).toEqual([
      'j ? x',
      'x ? d',
    ]);
  });

  it('else the first one read after it', () => {
    const another = stated('e', 'terminated', '2022-06-20');
    expect(pairs([another, day, june])).toEqual(['j ? d', 'j ? e']);
  });

  it('is none that a word orders against it', () => {
    const worded = { ...day, after: [word('j')] };
    expect(pairs([year, june, worded])).toEqual(['y ? d']);
    expect(pairs([june, worded])).toEqual([]);
  });

  it('is none where all are of one position', () => {
    expect(pairs([year, june, stated('z', 'dialogue', '2022')])).toEqual([]);
  });

  it('does not reach beyond the span', () => {
    const slot = [within('a', 'dialogue', 0, 4), within('b', 'terminated', 3, 9)];
    expect(pairs(slot, opposite(9))).toEqual(['a ? b']);
    expect(pairs(slot, opposite(8))).toEqual([]);
  });

  it('is the next one if the first does not fit into the span', () => {
    const yes = [within('a', 'dialogue', 0, 3), within('b', 'dialogue', 1, 3)];
    const slot = [...yes, within('x', 'terminated', 2, 9), within('y', 'terminated', 3, 5)];
    expect(pairs(slot, opposite(7))).toEqual(['a ? y', 'b ? y']);
  });
});

/** The definition, written down naively: each statement asks each other. */
function naivePairs(slot: readonly Statement[], search: PartnerSearch): string[] {
  const closure = closureOf(slot);
  const read = [...slot].sort(byStart);
  const partnersOf = (a: Statement): Statement[] =>
    read.filter((b) => {
      const [i, j] = [slot.indexOf(a), slot.indexOf(b)];
      const [group, other] = [search.groupOf(a), search.groupOf(b)];
      if (i === j || closure[i]?.[j] || closure[j]?.[i] || group === null || other === null) return false;
      const together = Math.max(a.stated.to, b.stated.to) - Math.min(a.stated.from, b.stated.from);
      return search.partnersOf(group).includes(other) && together <= search.span;
    });
  const found = read.flatMap((statement) => {
    const partners = partnersOf(statement);
    const partner = partners.findLast((other) => byStart(other, statement) < 0) ?? partners[0];
    return partner ? [[statement, partner].sort(byStart)] : [];
  });
  return [...new Set(found.map((pair) => pair.map(({ id }) => id).join(' ? ')))].sort();
}

describe('laws of the nearest partner', () => {
  const searches = fc.oneof(fc.constant(differing), fc.integer({ min: 0, max: 14 }).map(opposite));

  it('it is the one that the naive definition finds, for every statement, each pair once', () => {
    fc.assert(
      fc.property(wordedSlot, searches, (slot, search) => {
        expect(pairs(slot, search).sort()).toEqual(naivePairs(slot, search));
      }),
      { numRuns: 3_000 },
    );
  });

  it('whoever has a partner of another position is in a pair, and there are no more pairs than statements', () => {
    fc.assert(
      fc.property(wordedSlot, (slot) => {
        const order = orderOf(slot);
        const found = order.unorderedPairs(differing);
        const has = (a: Statement, b: Statement): boolean =>
          a.position !== b.position && !order.precedes(a, b) && !order.precedes(b, a);
        const having = slot.filter((a) => slot.some((b) => has(a, b)));
        expect(new Set(found.flat())).toEqual(new Set(having));
        expect(found.length).toBeLessThanOrEqual(having.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it('the order of arrival does not matter', () => {
    const shuffled = wordedSlot.chain((slot) =>
      fc.tuple(fc.constant(slot), fc.shuffledSubarray(slot, { minLength: slot.length })),
    );
    fc.assert(
      fc.property(shuffled, searches, ([slot, arrived], search) => {
        expect(pairs(arrived, search)).toEqual(pairs(slot, search));
      }),
      { numRuns: 500 },
    );
  });
});
