import type { ActorMerged } from '../facts/actor-facts.js';
import type { Known } from '../known.js';
import { scaleWithoutMerged, withoutMerged } from '../statements/merged-actor.js';
import { knownStatement } from './learn-statement.js';

/** Everything of the merged actor is the survivor's. */
export function learnMerge(known: Known, merge: ActorMerged): void {
  const stays = (slug: string): string => (slug === merge.actor ? merge.into : slug);
  const actor = known.actors.get(merge.actor);
  if (actor) known.actors.set(merge.actor, { ...actor, mergedInto: merge.into });
  for (const [id, statement] of known.statements) {
    const data = withoutMerged(statement.data, merge);
    if (data) known.statements.set(id, { ...knownStatement(data, statement.version), isRetracted: statement.isRetracted });
  }
  for (const [slug, issue] of known.issues) {
    const scale = scaleWithoutMerged(issue.scale, merge);
    if (scale) known.issues.set(slug, { ...issue, scale });
  }
  for (const [slug, plan] of known.plans) known.plans.set(slug, { ...plan, actor: stays(plan.actor) });
  for (const [slug, condition] of known.conditions) {
    const addressees = [...new Set(condition.addressees.map(stays))];
    known.conditions.set(slug, { ...condition, actor: stays(condition.actor), addressees });
  }
  const affiliations = known.affiliations.map((each) => ({ ...each, actor: stays(each.actor), of: stays(each.of) }));
  // Nobody speaks for itself: what tied the two to each other goes.
  known.affiliations.splice(0, Infinity, ...affiliations.filter(({ actor, of }) => actor !== of));
}
