import fc from 'fast-check';
import type { AttachedCondition, PositionStated } from '../../src/domain/facts/statement-facts.js';
import type { SettingsChange } from '../../src/domain/settings.js';
import type { ShiftKind } from '../../src/domain/shift.js';
import { COMMITMENTS } from '../../src/domain/terms.js';
import { dossierSteps } from './history-dossier.arbitrary.js';
import { HISTORY_ACTORS, HISTORY_ISSUES, HISTORY_PEOPLE, historyOf } from './history.js';

/** Days, months, years, open and wide intervals, instants: most of them overlap some other. */
const DATES = [
  '2022',
  '2022-03',
  '2022-03/2022-04',
  '2022-03-10',
  '2022-03-10',
  '2022-03-12',
  '2022-03-29/2022-04-02',
  '2022-04-01',
  '2022-06~',
  '2022-06-15?',
  '2022-10',
  '../2022-05-01',
  '2023-05-05/..',
  '2023-05-05',
  '2023-05-05T10:00:00Z',
  '2024-06-14',
] as const;

const HELD: readonly Pick<PositionStated, 'modality' | 'deed'>[] = [
  { modality: 'official' },
  { modality: 'official' },
  { modality: 'official' },
  { modality: 'official' },
  { modality: 'enacted', deed: 'decision' },
  { modality: 'enacted', deed: 'conduct' },
  { modality: 'reported' },
];

/** Kinds that meet a computed shift of the same family, and some that never do. */
const ASSERTED: readonly ShiftKind[] = ['reversal', 'hardening', 'softening', 'change', 'contradiction', 'resumption'];

/** Now and then what is drawn, else nothing: an optional field is left out, not undefined. */
function maybe(drawn: fc.Arbitrary<Partial<PositionStated>>): fc.Arbitrary<Partial<PositionStated>> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: drawn });
}

const condition = fc.constantFrom<AttachedCondition>(
  { demand: 'withdrawal' },
  { demand: 'neutrality', text: 'no bloc' },
);
const cap = fc.record({
  unit: fc.constant('people'),
  measure: fc.constant('cap'),
  value: fc.constantFrom(50_000, 80_000),
});
const graded = fc.constantFrom('A1', 'C3').map((grade) => [{ outlet: 'Gazette', title: 'Front page', grade }]);

const facets = fc
  .tuple(
    maybe(fc.record({ commitment: fc.constantFrom(...COMMITMENTS) })),
    maybe(fc.constant({ dating: 'standing' as const })),
    maybe(fc.constant({ scope: 'with-putin-personally' })),
    maybe(fc.record({ disclosed: fc.constantFrom('2024-11', '2024-11-20~') })),
    maybe(fc.record({ conditions: fc.uniqueArray(condition), conditionsComplete: fc.boolean() })),
    maybe(fc.record({ quantity: cap })),
    maybe(fc.record({ sources: graded })),
    maybe(fc.record({ speaker: fc.constantFrom(...HISTORY_ACTORS, ...HISTORY_PEOPLE) })),
  )
  .map((parts): Partial<PositionStated> => Object.assign({}, ...parts));

const stating = fc.record({
  kind: fc.constant('state' as const),
  actor: fc.constantFrom(...HISTORY_ACTORS),
  joint: fc.subarray([...HISTORY_ACTORS], { maxLength: 1 }),
  issue: fc.constantFrom(...HISTORY_ISSUES),
  place: fc.option(fc.nat(9), { freq: 12 }),
  held: fc.constantFrom(...HELD),
  stated: fc.constantFrom(...DATES),
  after: fc.option(fc.nat(), { freq: 1 }),
  before: fc.option(fc.nat(), { freq: 1 }),
  facets,
});

const retracting = fc.record({ kind: fc.constant('retract' as const), statement: fc.nat() });
/** Any event so far but those that are not redacted. */
const redacting = fc.record({ kind: fc.constant('redact' as const), which: fc.nat() });
const asserting = fc.record({
  kind: fc.constant('assert' as const),
  shift: fc.constantFrom(...ASSERTED),
  isNeighbour: fc.constantFrom(true, true, false),
  from: fc.nat(),
  to: fc.nat(),
  stated: fc.option(fc.constantFrom(...DATES)),
});
const configuring = fc.record({
  kind: fc.constant('configure' as const),
  title: fc.constantFrom('Talks', 'Peace talks'),
  settings: fc.constantFrom<SettingsChange>({}, { staleAfter: 90 }, { contradictionWithin: 30 }, { gapAtLeast: 20, dissentWithin: 0 }),
});

const step = fc.oneof(
  { weight: 16, arbitrary: stating },
  { weight: 3, arbitrary: retracting },
  { weight: 6, arbitrary: asserting },
  { weight: 1, arbitrary: configuring },
  { weight: 3, arbitrary: redacting },
  ...dossierSteps,
);

/** What somebody wants recorded, which of the statements so far it names left to a number. */
export type Step = typeof step extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** A history of commands that recording accepts one after another. */
export const history = fc
  .tuple(fc.nat(), fc.array(step, { minLength: 10, maxLength: 45 }))
  .map(([salt, steps]) => historyOf(salt, steps));
