import type { ReactionStated, ReactionTarget } from '../facts/reaction-facts.js';
import type { Known } from '../known.js';
import { checkDeed, checkJoint, checkSources } from './check-claim.js';
import type { Decision } from './decision.js';
import { Faults } from './faults.js';
import { References } from './references.js';

/**
 * @param id the id the reaction's event will have
 * @throws DomainError `validation-failed` unless it is a known actor's to one known thing
 */
export function stateReaction(known: Known, data: ReactionStated, id: string): Decision {
  const faults = new Faults();
  const references = new References(known, faults);
  references.actor('/data/actor', data.actor);
  references.actors('/data/jointWith', data.jointWith);
  if (data.speaker !== undefined) references.actor('/data/speaker', data.speaker);
  checkTarget(data.target, faults, references);
  checkJoint(faults, '/data', data);
  checkDeed(faults, '/data', data);
  faults.bounds('/data/stated', data.stated);
  if (data.disclosed !== undefined) faults.bounds('/data/disclosed', data.disclosed);
  if (data.statement !== undefined) references.ownStatement('/data/statement', data.statement, data.actor);
  checkSources(faults, '/data/sources', data.sources);
  faults.throwIfAny();
  return { event: { type: 'reaction.stated', data }, stream: `reaction/${id}`, reliesOn: references.reliesOn };
}

function checkTarget(target: ReactionTarget, faults: Faults, references: References): void {
  const named = Object.keys(target).filter((field) => field !== 'demand');
  if (named.length !== 1) {
    const targets = '{"plan": …, "demand"?: …}, {"statement": …}, {"condition": …} or {"process": …}';
    faults.add('/data/target', `A reaction is to one thing: ${targets}.`);
    return;
  }
  if ('demand' in target && !('plan' in target)) faults.add('/data/target/demand', 'A demand is a point of a plan: say which plan.');
  if ('statement' in target) references.standing('/data/target/statement', target.statement);
  if ('condition' in target) references.condition('/data/target/condition', target.condition);
  if ('plan' in target) {
    references.plan('/data/target/plan', target.plan);
    if (target.demand !== undefined) references.demand('/data/target/demand', target.plan, target.demand);
  }
}
