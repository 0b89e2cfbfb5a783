import fc from 'fast-check';
import { FORMATS, NEGOTIATIONS, stated, TERRITORIES, word } from '../given.fixture.js';
import type { Scale } from '../scale.js';
import type { Statement } from '../statement.js';
import { COMMITMENTS } from '../terms.js';

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
export const slot: fc.Arbitrary<{ scale: Scale; statements: Statement[] }> = fc
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
export const rearranged = slot.chain(({ scale, statements }) => {
  const shuffled = fc.shuffledSubarray(statements, { minLength: statements.length });
  return shuffled.map((arrived) => ({
    scale,
    statements,
    arrived: arrived.map((statement, n) => ({ ...statement, sequence: 100 + n })),
  }));
});
