import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rearranged, slot } from '../order/any-slot.fixture.js';
import { currentOf } from '../stances/current-stance.js';
import { detectShifts } from './detect-shifts.js';
import { orderOf } from '../order/order.js';
import type { Statement } from '../statement.js';

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

  it('precedence is a strict partial order, even where words run in circles', () => {
    fc.assert(
      fc.property(slot, ({ statements }) => {
        const order = orderOf(statements);
        for (const a of statements) {
          expect(order.precedes(a, a)).toBe(false);
          for (const b of statements) {
            if (!order.precedes(a, b)) continue;
            expect(order.precedes(b, a)).toBe(false);
            for (const c of statements) if (order.precedes(b, c)) expect(order.precedes(a, c)).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('each statement is the later side of one comparison at most, with what precedes it or tells the same', () => {
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
          const [earlier, later] = [named.get(from ?? ''), named.get(to ?? '')];
          const tellsTheSame = shifts.some((shift) => shift.to === from && shift.rule !== '1' && shift.from !== to);
          const areUnordered = earlier && later && !order.precedes(earlier, later) && !order.precedes(later, earlier);
          if (areUnordered) {
            expect([tellsTheSame, later.position, later.scope]).toEqual([true, earlier.position, earlier.scope]);
          } else {
            expect(earlier && later && order.precedes(earlier, later)).toBe(true);
          }
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

  it('no list of the reading outgrows the statements', () => {
    fc.assert(
      fc.property(slot, ({ scale, statements }) => {
        const { shifts, reaffirmations, undetermined, suppressed } = detectShifts({ scale, statements });
        const contradictions = shifts.filter(({ kind }) => kind === 'contradiction').length;
        const compared = shifts.length - contradictions + reaffirmations.length + suppressed.length;
        for (const size of [contradictions, compared, undetermined.length]) {
          expect(size).toBeLessThanOrEqual(statements.length);
        }
      }),
    );
  });
});
