import fc from 'fast-check';
import { COMPLETENESSES, CONDITION_STATUSES, PLAN_STATUSES, REACTIONS, STANDINGS } from '../../src/domain/terms.js';
import { HISTORY_ACTORS, HISTORY_ISSUES, HISTORY_PEOPLE } from './history.js';

/** Who speaks for whom: in office at some of the dates that statements bear, and at none. */
const affiliating = fc.record({
  kind: fc.constant('affiliate' as const),
  actor: fc.constantFrom(...HISTORY_PEOPLE),
  of: fc.constantFrom(...HISTORY_ACTORS),
  role: fc.constantFrom('president', 'minister'),
  portfolio: fc.option(fc.constantFrom('defence', 'foreign affairs')),
  rank: fc.option(fc.integer({ min: 1, max: 3 })),
  during: fc.constantFrom('../..', '2019-05/..', '2022', '2022-04-01/..', '../2022-10'),
  standing: fc.constantFrom(...STANDINGS),
});
const ending = fc.record({ kind: fc.constant('end' as const), which: fc.nat(), ended: fc.constantFrom('2022-05', '2023') });
const renaming = fc.record({
  kind: fc.constant('update' as const),
  actor: fc.constantFrom(...HISTORY_ACTORS),
  actorKind: fc.constantFrom('state' as const, 'collective' as const),
});
const merging = fc.record({ kind: fc.constant('merge' as const), actor: fc.constantFrom(...HISTORY_ACTORS), into: fc.nat() });
const rescaling = fc.record({
  kind: fc.constant('rescale' as const),
  issue: fc.constantFrom(...HISTORY_ISSUES),
  dropped: fc.option(fc.nat()),
});

const correcting = fc.record({
  kind: fc.constant('correct' as const),
  statement: fc.nat(),
  field: fc.constantFrom('position', 'stated', 'actor', 'speaker', 'commitment', 'after', 'sources'),
  to: fc.nat(),
});
const sourcing = fc.record({ kind: fc.constant('source' as const), statement: fc.nat(), grade: fc.constantFrom('A1', 'B2', 'E5') });
const coding = fc.record({ kind: fc.constant('code' as const), statement: fc.nat(), place: fc.option(fc.nat()) });
const denying = fc.record({ kind: fc.constant('deny' as const), target: fc.constantFrom('statement', 'statement', 'plan', 'shift'), which: fc.nat() });

const point = fc.record({
  demand: fc.constantFrom('withdrawal', 'neutrality', 'borders', 'sanctions'),
  issue: fc.constantFrom(...HISTORY_ISSUES),
  place: fc.option(fc.nat()),
  isBranch: fc.boolean(),
  names: fc.option(fc.nat(), { freq: 2 }),
});
const planning = fc.record({
  kind: fc.constant('plan' as const),
  plan: fc.constantFrom('peace-plan', 'counter-plan'),
  actor: fc.constantFrom(...HISTORY_ACTORS),
  status: fc.constantFrom('announced' as const, ...PLAN_STATUSES),
  completeness: fc.constantFrom(...COMPLETENESSES),
  stated: fc.constantFrom('2022-03-10', '2022-06', '2023-05-05'),
  doesSupersede: fc.boolean(),
  points: fc.uniqueArray(point, { maxLength: 4, selector: ({ demand }) => demand }),
});
const reacting = fc.record({
  kind: fc.constant('react' as const),
  actor: fc.constantFrom(...HISTORY_ACTORS),
  target: fc.constantFrom('plan', 'statement', 'condition', 'process'),
  which: fc.nat(),
  reaction: fc.constantFrom(...REACTIONS),
});
const demanding = fc.record({
  kind: fc.constant('demand' as const),
  condition: fc.constantFrom('ceasefire-first', 'guarantees'),
  actor: fc.constantFrom(...HISTORY_ACTORS),
  addressees: fc.subarray([...HISTORY_ACTORS], { minLength: 1 }),
  issue: fc.constantFrom(...HISTORY_ISSUES),
  place: fc.nat(),
  deadline: fc.option(fc.constantFrom('2022-05-01', '2023-12')),
});
const resolving = fc.record({
  kind: fc.constant('resolve' as const),
  which: fc.nat(),
  addressee: fc.nat(),
  status: fc.constantFrom(...CONDITION_STATUSES),
  stated: fc.constantFrom('2022-04', '2024'),
});
const reviewing = fc.record({
  kind: fc.constant('review' as const),
  which: fc.nat(),
  verdict: fc.constantFrom('confirmed' as const, 'dismissed' as const),
});

/** Everything in a dossier but statements, retractions and asserted shifts; often what statements rest on. */
export const dossierSteps = [
  { weight: 2, arbitrary: affiliating },
  { weight: 1, arbitrary: ending },
  { weight: 1, arbitrary: renaming },
  { weight: 1, arbitrary: merging },
  { weight: 1, arbitrary: rescaling },
  { weight: 2, arbitrary: correcting },
  { weight: 1, arbitrary: sourcing },
  { weight: 1, arbitrary: coding },
  { weight: 2, arbitrary: denying },
  { weight: 3, arbitrary: planning },
  { weight: 1, arbitrary: reacting },
  { weight: 1, arbitrary: demanding },
  { weight: 1, arbitrary: resolving },
  { weight: 1, arbitrary: reviewing },
] as const;

type Drawn<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;

/** A step of one of these kinds. */
export type DossierStep = Drawn<(typeof dossierSteps)[number]['arbitrary']>;
