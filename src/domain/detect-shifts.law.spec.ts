import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { currentOf } from './current-stance.js';
import { detectShifts } from './detect-shifts.js';
import { FORMATS, NEGOTIATIONS, stated, TERRITORIES, word } from './given.fixture.js';
import { orderOf } from './order.js';
import type { Scale } from './scale.js';
import type { Statement } from './statement.js';
import { COMMITMENTS } from './terms.js';

const DATES = [
  '2022',
  '2023',
  '2022-03',
  '2022-03-XX',
  '2022-03/2022-04',
  '2022-03-10',
  '2022-03-12',
  '2022-04-01',
  '2022-06~',
  '../2022-05-01',
  '2023-05-05/..',
  '2023-05-05',
  '2023-05-05T10:00:00Z',
  '2024-06-14',
];

const quantity = fc.option(
  fc.record({
    value: fc.constantFrom(null, 50_000, 80_000),
    unit: fc.constant('people'),
    comparator: fc.constantFrom('=' as const, '<' as const),
    measure: fc.constantFrom('army-cap', 'reserve-cap'),
    relativeTo: fc.constantFrom(null, 'belarus'),
  }),
);

/** Any slot of any actor on any kind of scale, with words that may name each other, and even run in circles. */
const slot: fc.Arbitrary<{ scale: Scale; statements: Statement[] }> = fc
  .tuple(fc.constantFrom(NEGOTIATIONS, TERRITORIES, FORMATS), fc.constantFrom('ukraine', 'russia', 'germany'))
  .chain(([scale, actor]) => {
    const draft = fc.record({
      position: fc.constantFrom(...scale.positions.map(({ code }) => code), null, 'no-longer-on-the-scale'),
      date: fc.constantFrom(...DATES),
      commitment: fc.constantFrom(...COMMITMENTS, 2 as const, 2 as const, 2 as const),
      dating: fc.constantFrom('event' as const, 'event' as const, 'event' as const, 'standing' as const),
      scope: fc.constantFrom(null, null, 'with-putin-personally'),
      conditions: fc.record({ demands: fc.subarray(['withdrawal', 'neutrality']), complete: fc.boolean() }),
      grade: fc.constantFrom(null, 'A1', 'C3'),
      disputed: fc.boolean(),
      joint: fc.boolean(),
      quantity,
      after: fc.array(fc.nat(11), { maxLength: 1 }),
      before: fc.array(fc.nat(11), { maxLength: 1 }),
    });
    return fc.array(draft, { maxLength: 12 }).map((drafts) => ({
      scale,
      statements: drafts.map(({ position, date, after, before, ...rest }, n) =>
        stated(`s${n}`, position, date, {
          ...rest,
          actor,
          sequence: n + 1,
          after: after.map((index) => word(`s${index}`)),
          before: before.map((index) => word(`s${index}`)),
        }),
      ),
    }));
  });

/** The same statements, recorded in another order. */
const rearranged = slot.chain(({ scale, statements }) => {
  const shuffled = fc.shuffledSubarray(statements, { minLength: statements.length });
  return shuffled.map((arrived) => ({
    scale,
    statements,
    arrived: arrived.map((statement, n) => ({ ...statement, sequence: 100 + n })),
  }));
});

describe('laws of the shifts', () => {
  it('the order of arrival does not matter', () => {
    fc.assert(
      fc.property(rearranged, ({ scale, statements, arrived }) => {
        expect(detectShifts({ scale, statements: arrived })).toEqual(detectShifts({ scale, statements }));
      }),
      { numRuns: 1_000 },
    );
  });

  it('nor does it for the current stance', () => {
    fc.assert(
      fc.property(rearranged, fc.constantFrom('2022-03-11', '2022-12-31', '2025-01-01'), (given, day) => {
        const held = (statements: readonly Statement[]): unknown => {
          const stance = currentOf(statements, Date.parse(day));
          return stance && { ...stance, statement: stance.statement.id };
        };
        expect(held(given.arrived)).toEqual(held(given.statements));
      }),
      { numRuns: 500 },
    );
  });

  it('a statement left out is as if it had never been, and words about it as if never uttered', () => {
    fc.assert(
      fc.property(slot, fc.nat(11), ({ scale, statements }, index) => {
        detectShifts({ scale, statements });
        const left = statements.filter((_, n) => n !== index);
        const never = left.map((statement) => ({
          ...statement,
          after: statement.after.filter((each) => each.statement !== `s${index}`),
          before: statement.before.filter((each) => each.statement !== `s${index}`),
        }));
        expect(detectShifts({ scale, statements: left })).toEqual(detectShifts({ scale, statements: never }));
      }),
    );
  });

  it('what rule 0 leaves out changes nothing for the rest', () => {
    fc.assert(
      fc.property(slot, ({ scale, statements }) => {
        const { suppressed, ...reading } = detectShifts({ scale, statements });
        const alone = new Set(suppressed.filter(({ pair: [a, b] }) => a === b).map(({ pair: [id] }) => id));
        const rest = statements.filter(({ id }) => !alone.has(id));
        expect(detectShifts({ scale, statements: rest })).toMatchObject(reading);
      }),
    );
  });

  it('precedence is a strict partial order where no words contradict dates', () => {
    fc.assert(
      fc.property(slot, ({ statements }) => {
        const wordless = statements.map((statement) => ({ ...statement, after: [], before: [] }));
        const order = orderOf(wordless);
        for (const a of wordless) {
          expect(order.precedes(a, a)).toBe(false);
          for (const b of wordless) {
            if (!order.precedes(a, b)) continue;
            expect(order.precedes(b, a)).toBe(false);
            for (const c of wordless) if (order.precedes(b, c)) expect(order.precedes(a, c)).toBe(true);
          }
        }
      }),
    );
  });

  it('each statement is the later side of one comparison at most, and its earlier side precedes it', () => {
    fc.assert(
      fc.property(slot, ({ scale, statements }) => {
        const { shifts, reaffirmations } = detectShifts({ scale, statements });
        const compared = [...shifts.filter(({ rule }) => rule !== '1'), ...reaffirmations];
        expect(new Set(compared.map(({ to }) => to)).size).toBe(compared.length);
        const taking = statements.filter(
          ({ position, commitment }) => commitment >= 2 && scale.positions.some(({ code }) => code === position),
        );
        const order = orderOf(taking);
        const named = new Map(taking.map((statement) => [statement.id, statement]));
        for (const { from, to } of compared) {
          const [earlier, later] = [named.get(from), named.get(to)];
          expect(earlier && later && order.precedes(earlier, later)).toBe(true);
          expect(later?.dating).toBe('event');
        }
      }),
    );
  });

  it('no two shifts of a slot are the same', () => {
    fc.assert(
      fc.property(slot, ({ scale, statements }) => {
        const keys = detectShifts({ scale, statements }).shifts.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
