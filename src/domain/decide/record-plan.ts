import type { PlanRecorded } from '../facts/plan-facts.js';
import type { Known, KnownPlan } from '../known.js';
import { checkDeed, checkJoint, checkSources } from './check-claim.js';
import { checkPoints, countedPoints } from './check-points.js';
import type { Decision, Reliance } from './decision.js';
import { Faults } from './faults.js';
import type { Naming } from './naming.js';
import { pointStatements } from './point-statements.js';
import { References } from './references.js';
import { refuseSpent } from './spent-slug.js';

/**
 * @param id the id the plan's event will have
 * @throws DomainError `validation-failed` if the slug is taken, or for what `checkPlan` finds
 */
export function recordPlan(known: Known, data: PlanRecorded, id: string, naming: Naming): Decision {
  const faults = new Faults();
  if (known.plans.has(data.plan)) {
    faults.add('/data/plan', `The plan “${data.plan}” is recorded already; send plan.revised for its next version.`);
  }
  const stream = `plan/${data.plan}`;
  refuseSpent(known, faults, '/data/plan', stream);
  const reliesOn = [...checkPlan(known, data, faults), { stream, version: 0 }];
  faults.throwIfAny();
  return { event: { type: 'plan.recorded', data }, stream, reliesOn, derived: pointStatements(data, id, 1, naming) };
}

/**
 * The plan's next version, the whole of it.
 * @throws DomainError `validation-failed` if there is no such plan or another's, or for what `checkPlan` finds
 */
export function revisePlan(known: Known, data: PlanRecorded, id: string, naming: Naming): Decision {
  const faults = new Faults();
  const references = new References(known, faults);
  const plan = references.plan('/data/plan', data.plan);
  if (plan && plan.actor !== data.actor) {
    const other = 'another’s version of it is a plan of its own, which supersedes it';
    faults.add('/data/actor', `The plan “${data.plan}” is held by “${plan.actor}”; ${other}.`);
  }
  const reliesOn = [...checkPlan(known, data, faults), ...references.reliesOn];
  faults.throwIfAny();
  const version = (plan?.number ?? 0) + 1;
  const derived = pointStatements(data, id, version, naming);
  return { event: { type: 'plan.revised', data }, stream: `plan/${data.plan}`, reliesOn, derived };
}

function checkPlan(known: Known, data: PlanRecorded, faults: Faults): Reliance[] {
  const references = new References(known, faults);
  references.actor('/data/actor', data.actor);
  references.actors('/data/jointWith', data.jointWith);
  references.actors('/data/adherents', data.adherents);
  data.authors?.forEach(({ actor }, index) => references.actor(`/data/authors/${index}/actor`, actor));
  checkJoint(faults, '/data', data);
  checkDeed(faults, '/data', data);
  faults.bounds('/data/stated', data.stated);
  if (data.disclosed !== undefined) faults.bounds('/data/disclosed', data.disclosed);
  checkSources(faults, '/data/sources', data.sources);
  checkPoints(data, faults, references);
  const counted = countedPoints(data.points);
  if (data.declaredPoints !== undefined && data.completeness !== 'partial' && counted > data.declaredPoints) {
    faults.add('/data/declaredPoints', `The plan lists ${counted} points, more than the ${data.declaredPoints} it says it has.`);
  }
  if (data.supersedes !== undefined) checkSuperseded(known.plans, data.plan, data.supersedes, faults, references);
  return references.reliesOn;
}

function checkSuperseded(
  plans: ReadonlyMap<string, KnownPlan>,
  plan: string,
  superseded: string,
  faults: Faults,
  references: References,
): void {
  const passed = new Set<string>();
  for (let slug: string | null = superseded; slug !== null && !passed.has(slug); slug = plans.get(slug)?.supersedes ?? null) {
    if (slug === plan) faults.add('/data/supersedes', `The plan “${plan}” would supersede itself; revise it instead.`);
    // A plan on the way could be made to supersede this one meanwhile.
    else references.plan('/data/supersedes', slug);
    passed.add(slug);
  }
}
