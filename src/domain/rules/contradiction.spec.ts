import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { detectShifts } from './detect-shifts.js';
import { NEGOTIATIONS, stated } from '../given.fixture.js';
import { orderOf } from '../order/order.js';
import { byStart } from '../order/reading-order.js';
import type { Statement } from '../statement.js';

function contradictions(...statements: Statement[]): string[] {
  const { shifts } = detectShifts({ scale: NEGOTIATIONS, statements });
  return shifts.filter(({ kind }) => kind === 'contradiction').map(({ from, to }) => `${from} ✗ ${to}`);
}

describe('rule 1: a statement contradicts its nearest opposite one, and not all of them', () => {
  const on = (id: string, day: string, position: string, rest: Partial<Statement> = {}): Statement =>
    stated(id, position, `2022-06-${day}`, rest);

  it('the last opposite one read before it, else the first one after it', () => {
    const yes = ['a', 'b', 'c'].map((id) => on(id, '01', 'dialogue'));
    const no = ['d', 'e', 'f'].map((id) => on(id, '01', 'terminated'));
    expect(contradictions(...no, ...yes)).toEqual(['a ✗ d', 'b ✗ d', 'c ✗ d', 'c ✗ e', 'c ✗ f']);
  });

  it('passing over those that are disputed, of another scope or on other conditions', () => {
    const slot = [
      on('a', '01', 'dialogue'),
      on('b', '01', 'dialogue', { disputed: true }),
      on('c', '01', 'dialogue', { scope: 'with-putin-personally' }),
      on('d', '01', 'dialogue', { conditions: { demands: ['withdrawal'], complete: false } }),
      on('e', '01', 'terminated'),
    ];
    expect(contradictions(...slot)).toEqual(['a ✗ e']);
  });

  it('conditions are equal in whatever order they are listed', () => {
    const under = (...demands: string[]): Partial<Statement> => ({ conditions: { demands, complete: false } });
    const slot = [
      on('a', '01', 'dialogue', under('withdrawal', 'neutrality')),
      on('b', '01', 'terminated', under('neutrality', 'withdrawal')),
    ];
    expect(contradictions(...slot)).toEqual(['a ✗ b']);
  });

  it('one taken back leaves its place to the next', () => {
    const [a, b, c] = [on('a', '01', 'dialogue'), on('b', '01', 'dialogue'), on('c', '01', 'terminated')];
    expect(contradictions(a, b, c)).toEqual(['a ✗ c', 'b ✗ c']);
    expect(contradictions(a, c)).toEqual(['a ✗ c']);
  });
});

describe('law of the contradictions', () => {
  const DAY_MS = 86_400_000;
  const draft = fc.record({
    position: fc.constantFrom('dialogue', 'terminated', 'ruled-out-by-law', 'diplomacy-on-conditions'),
    from: fc.integer({ min: 0, max: 12 }),
    length: fc.constantFrom(0, 0, 1, 3, 6, 7, 9),
    rest: fc.record({
      disputed: fc.constantFrom(false, false, true),
      dating: fc.constantFrom('event' as const, 'event' as const, 'standing' as const),
      scope: fc.constantFrom(null, null, 'with-putin-personally'),
      conditions: fc.record({ demands: fc.subarray(['withdrawal']), complete: fc.boolean() }),
    }),
  });
  const slot = fc.array(draft, { maxLength: 12 }).map((drafts) =>
    drafts.map(({ position, from, length, rest }, n) =>
      stated(`s${n}`, position, '2022', { ...rest, stated: { from: from * DAY_MS, to: (from + length) * DAY_MS } }),
    ),
  );
  const isHigh = ({ position }: Statement): boolean => position === 'dialogue';
  const isLow = ({ position }: Statement): boolean => position === 'terminated' || position === 'ruled-out-by-law';

  /** Rule 1 word for word. */
  const contradict = (a: Statement, b: Statement): boolean =>
    ((isHigh(a) && isLow(b)) || (isLow(a) && isHigh(b))) &&
    [a, b].every((each) => !each.disputed && each.dating === 'event') &&
    Math.max(a.stated.to, b.stated.to) - Math.min(a.stated.from, b.stated.from) <= 7 * DAY_MS &&
    a.scope === b.scope &&
    a.conditions.demands.join() === b.conditions.demands.join();

  it('each statement that contradicts any stands against its nearest one', () => {
    fc.assert(
      fc.property(slot, (statements) => {
        const order = orderOf(statements);
        const read = statements.toSorted(byStart);
        const expected = read.flatMap((statement) => {
          const opposite = read.filter(
            (other) =>
              contradict(other, statement) && !order.precedes(other, statement) && !order.precedes(statement, other),
          );
          const nearest = opposite.findLast((other) => byStart(other, statement) < 0) ?? opposite[0];
          return nearest ? [[statement, nearest].sort(byStart).map(({ id }) => id).join(' ✗ ')] : [];
        });
        expect(contradictions(...statements).sort()).toEqual([...new Set(expected)].sort());
      }),
      { numRuns: 2_000 },
    );
  });
});
