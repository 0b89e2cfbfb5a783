import fc from 'fast-check';
import { dayOf } from '../dates/day.js';
import { NEGOTIATIONS, stated } from '../given.fixture.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import type { Stance } from '../stance.js';
import { statedBounds } from '../dates/stated-date.js';
import type { Statement } from '../statement.js';

/** A stance of ukraine on negotiations with these statements; `rest` overrides what a spec is about. */
export function stanceWith(statements: readonly Statement[], rest: Partial<Stance> = {}): Stance {
  return {
    actor: 'ukraine',
    actorKind: 'state',
    issue: 'negotiations',
    silenceAfter: null,
    scale: NEGOTIATIONS,
    settings: DEFAULT_SETTINGS,
    statements,
    affiliations: [],
    ...rest,
  };
}

/** A scale of ten points a position: `at-0` to `at-100`. */
export const STEPS = {
  orientation: 'directed',
  softEnd: 'high',
  positions: Array.from({ length: 11 }, (_, n) => ({ code: `at-${n * 10}`, label: `at ${n * 10}`, value: n * 10 })),
} as const;

/** The last instant of a day, as of which jobs evaluate. */
export function endOf(day: string): number {
  return statedBounds(day).to;
}

/** Any statements of one actor's line on `STEPS` in 2024, some of them loosely dated, described or denied. */
export const line: fc.Arbitrary<Statement[]> = fc
  .array(
    fc.record({
      position: fc.constantFrom(...STEPS.positions.map(({ code }) => code), null),
      day: fc.integer({ min: 0, max: 365 }),
      length: fc.constantFrom(0, 0, 0, 0, 3, 40),
      isOpen: fc.constantFrom(false, false, false, false, false, false, false, true),
      dating: fc.constantFrom('event' as const, 'event' as const, 'event' as const, 'standing' as const),
      disputed: fc.boolean(),
      grade: fc.constantFrom(null, 'A1', 'C3'),
    }),
    { maxLength: 10 },
  )
  .map((drafts) =>
    drafts.map(({ position, day, length, isOpen, ...rest }, n) => {
      const [first, last] = [day, day + length].map((days) => dayOf(Date.parse('2024-01-01') + days * 86_400_000));
      return stated(`s${n}`, position, isOpen ? `../${last}` : `${first}/${last}`, { ...rest, sequence: n + 1 });
    }),
  );

/** The same statements, recorded in another order. */
export function rearranged(statements: readonly Statement[]): fc.Arbitrary<Statement[]> {
  return fc
    .shuffledSubarray([...statements], { minLength: statements.length })
    .map((arrived) => arrived.map((statement, n) => ({ ...statement, sequence: 100 + n })));
}

/** A day of 2024, or up to three months after it. */
export const day: fc.Arbitrary<number> = fc
  .integer({ min: 0, max: 455 })
  .map((days) => endOf(dayOf(Date.parse('2024-01-01') + days * 86_400_000)));
