import type { ConditionRecorded, ConditionReference, ConditionResolved } from '../facts/condition-facts.js';
import type { Known } from '../known.js';
import { checkSources } from './check-claim.js';
import type { Decision } from './decision.js';
import { Faults } from './faults.js';
import { References } from './references.js';
import { refuseSpent } from './spent-slug.js';

/** @throws DomainError `validation-failed` if the slug is taken, or for what it refers to in vain */
export function recordCondition(known: Known, data: ConditionRecorded): Decision {
  const faults = new Faults();
  const references = new References(known, faults);
  if (known.conditions.has(data.condition)) faults.add('/data/condition', `The condition “${data.condition}” is recorded already.`);
  refuseSpent(known, faults, '/data/condition', `condition/${data.condition}`);
  references.actor('/data/actor', data.actor);
  references.actors('/data/addressees', data.addressees);
  data.addressees.forEach((actor, index) => {
    if (data.addressees.indexOf(actor) !== index) faults.add(`/data/addressees/${index}`, `“${actor}” stands twice.`);
  });
  data.refersTo.forEach((reference, index) => checkReference(`/data/refersTo/${index}`, reference, faults, references));
  const stated = faults.bounds('/data/stated', data.stated);
  const deadline = data.deadline === undefined ? null : faults.bounds('/data/deadline', data.deadline);
  if (stated && deadline && deadline.to < stated.from) {
    faults.add('/data/deadline', `The deadline ${data.deadline} had passed when the condition was stated (${data.stated}).`);
  }
  if (data.statement !== undefined) references.ownStatement('/data/statement', data.statement, data.actor);
  checkSources(faults, '/data/sources', data.sources);
  faults.throwIfAny();
  const stream = `condition/${data.condition}`;
  return { event: { type: 'condition.recorded', data }, stream, reliesOn: [...references.reliesOn, { stream, version: 0 }] };
}

/** @throws DomainError `validation-failed` for an unknown condition, or one that is not the addressee's */
export function resolveCondition(known: Known, data: ConditionResolved): Decision {
  const faults = new Faults();
  const references = new References(known, faults);
  const condition = references.condition('/data/condition', data.condition);
  const addressee = references.actor('/data/addressee', data.addressee);
  if (condition && addressee && !condition.addressees.includes(data.addressee)) {
    const addressees = condition.addressees.join(', ');
    faults.add('/data/addressee', `“${data.condition}” is not addressed to “${data.addressee}”, but to ${addressees}.`);
  }
  faults.bounds('/data/stated', data.stated);
  if (data.statement !== undefined) references.standing('/data/statement', data.statement);
  checkSources(faults, '/data/sources', data.sources);
  faults.throwIfAny();
  return { event: { type: 'condition.resolved', data }, stream: `condition/${data.condition}`, reliesOn: references.reliesOn };
}

function checkReference(pointer: string, reference: ConditionReference, faults: Faults, references: References): void {
  const fields = Object.keys(reference).sort().join();
  if (fields === 'issue,position' && 'issue' in reference) {
    references.issue(`${pointer}/issue`, reference.issue);
    references.position(`${pointer}/position`, reference.issue, reference.position);
  } else if (fields === 'demand,plan' && 'plan' in reference) {
    references.plan(`${pointer}/plan`, reference.plan);
    references.demand(`${pointer}/demand`, reference.plan, reference.demand);
  } else {
    const point = 'a plan’s point, {"plan": …, "demand": …}';
    faults.add(pointer, `What has to come true is a position, {"issue": …, "position": …}, or ${point}.`);
  }
}
