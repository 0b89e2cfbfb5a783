import fc from 'fast-check';
import { slot } from '../order/any-slot.fixture.js';
import { stated } from '../given.fixture.js';
import { office, stanceOf } from './given-stance.fixture.js';
import type { Stance } from '../stance.js';
import type { Statement } from '../statement.js';
import { STANDINGS, TRACKS } from '../terms.js';

const SPEAKERS = ['zelensky', 'umerov', 'yermak', 'nobody-we-know'];

const affiliation = fc.record({
  actor: fc.constantFrom('zelensky', 'umerov', 'yermak', 'ukraine', 'russia', 'germany'),
  of: fc.constantFrom('ukraine', 'russia', 'germany'),
  role: fc.constantFrom('president', 'minister', 'backer'),
  portfolio: fc.constantFrom(null, 'defence', 'foreign-affairs'),
  rank: fc.constantFrom(null, 1, 2, 3),
  during: fc.constantFrom('../..', '2022/2023', '../2022-03-10', '2022-03-11/..', '2023/..'),
  standing: fc.constantFrom(...STANDINGS, 'in-office' as const, 'in-office' as const),
});

const extra = fc.record({
  track: fc.constantFrom(...TRACKS, 'line' as const, 'line' as const, 'line' as const),
  speaker: fc.constantFrom(null, null, ...SPEAKERS),
  tentative: fc.constantFrom(false, false, false, true),
  point: fc.constantFrom(null, null, ...[1, 2].map((version) => ({ plan: 'truce', version, demand: 'd' }))),
});

/** Any stance: several tracks, speakers with and without offices, descriptions, points of plans. */
export const anyStance: fc.Arbitrary<Stance> = fc
  .tuple(slot, fc.array(extra, { minLength: 12, maxLength: 12 }), fc.array(affiliation, { maxLength: 6 }))
  .map(([{ scale, statements }, extras, offices]) =>
    stanceOf(
      statements.map((statement, n) => ({ ...statement, ...extras[n] })),
      {
        actor: statements[0]?.actor ?? 'ukraine',
        scale,
        affiliations: offices.map(({ actor, during, ...rest }) => office(actor, during, rest)),
      },
    ),
  );

const OFFICES = [
  office('zelensky', '../..', { rank: 1 }),
  office('umerov', '../2022-03-20', { rank: 2, portfolio: 'defence' }),
  office('umerov', '2022-03-21/..', { rank: 3, portfolio: 'defence' }),
  office('sybiha', '../..', { rank: 2, portfolio: 'foreign-affairs' }),
];

/** A line of weeks in which officials of several ranks take turns, so that they often dissent from each other. */
export const disunitedStance: fc.Arbitrary<Stance> = fc
  .array(
    fc.record({
      position: fc.constantFrom('dialogue', 'terminated', 'diplomacy-on-conditions'),
      speaker: fc.constantFrom(null, 'zelensky', 'umerov', 'sybiha'),
      day: fc.integer({ min: 1, max: 31 }),
      month: fc.constantFrom('01', '03', '03'),
      dating: fc.constantFrom('event' as const, 'event' as const, 'event' as const, 'standing' as const),
    }),
    { maxLength: 12 },
  )
  .map((drafts) =>
    stanceOf(
      drafts.map(({ position, day, month, ...rest }, n) =>
        stated(`s${n}`, position, `2022-${month}-${String(day).padStart(2, '0')}`, rest),
      ),
      { affiliations: OFFICES },
    ),
  );

/** The same stance, its statements and affiliations recorded in another order. */
export const rearrangedStance = anyStance.chain((stance) =>
  fc
    .tuple(
      fc.shuffledSubarray([...stance.statements], { minLength: stance.statements.length }),
      fc.shuffledSubarray([...stance.affiliations], { minLength: stance.affiliations.length }),
    )
    .map(([statements, affiliations]) => ({
      stance,
      arrived: { ...stance, statements: statements.map(renumbered), affiliations },
    })),
);

function renumbered(statement: Statement, n: number): Statement {
  return { ...statement, sequence: 100 + n };
}
