import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DatedStatement, findOrderCycle, type OrderEdge } from './order-cycle.js';
import { statedBounds } from '../dates/stated-date.js';

const dated = (id: string, edtf: string): DatedStatement => ({ id, stated: statedBounds(edtf) });

describe('a circle of order words is refused', () => {
  it('finds none where words agree with dates', () => {
    const march = dated('a', '2022-03');
    expect(findOrderCycle({ ...dated('b', '2022'), after: [march], before: [] }, [])).toBeNull();
  });

  it('finds a statement said to come after one that its date puts later', () => {
    const cycle = findOrderCycle({ ...dated('new', '2022-03'), after: [dated('a', '2024')], before: [] }, []);
    expect(cycle).toEqual(['new', 'a']);
  });

  it('finds a circle of words alone', () => {
    const [a, b] = [dated('a', '2022'), dated('b', '2022')];
    const cycle = findOrderCycle({ ...dated('new', '2022'), after: [b], before: [a] }, [{ from: a, to: b }]);
    expect(cycle).toEqual(['new', 'a', 'b']);
  });

  it('finds a circle that goes through a date', () => {
    // a (March) is dated before c (May); words put c before b, and the new one between b and a.
    const [a, b, c] = [dated('a', '2022-03'), dated('b', '2022'), dated('c', '2022-05')];
    const cycle = findOrderCycle({ ...dated('new', '2022'), after: [b], before: [a] }, [{ from: c, to: b }]);
    expect(cycle).toEqual(['new', 'a', 'c', 'b']);
  });

  it('finds a statement that names itself', () => {
    const self = dated('new', '2022');
    expect(findOrderCycle({ ...self, after: [self], before: [] }, [])).toEqual(['new']);
  });

  it('answers a true circle, each step told by a word or a date, exactly when there is one', () => {
    const end = fc.record({ from: fc.nat(10), length: fc.nat(6) });
    const slot = fc.array(end, { minLength: 2, maxLength: 7 });
    const words = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 8 });
    fc.assert(
      fc.property(slot, words, (ends, pairs) => {
        const statements = ends.map(({ from, length }, n) => ({ id: `s${n}`, stated: { from, to: from + length } }));
        const edges: OrderEdge[] = [];
        const precedes = (a: DatedStatement, b: DatedStatement): boolean =>
          a.stated.to < b.stated.from || edges.some(({ from, to }) => from.id === a.id && to.id === b.id);
        const isCircular = (): boolean => {
          // Kahn's algorithm: whatever cannot be taken away first to last stands on or behind a circle.
          let left: DatedStatement[] = statements;
          for (let before = -1; before !== left.length; ) {
            before = left.length;
            left = left.filter((b) => left.some((a) => precedes(a, b)));
          }
          return left.length > 0;
        };
        for (const [i, j] of pairs) {
          const [from, to] = [statements[i], statements[j]];
          if (!from || !to) continue;
          const cycle = findOrderCycle({ ...to, after: [from], before: [] }, edges);
          edges.push({ from, to });
          expect(cycle !== null).toBe(isCircular());
          if (!cycle) continue;
          const around = cycle.map((id) => statements.find((each) => each.id === id));
          around.forEach((each, n) => {
            const next = around[(n + 1) % around.length];
            expect(each && next && precedes(each, next)).toBe(true);
          });
          edges.pop();
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
