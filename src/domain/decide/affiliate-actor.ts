import type { ActorAffiliated, AffiliationEnded } from '../facts/actor-facts.js';
import type { Known } from '../known.js';
import { checkSources } from './check-claim.js';
import type { Decision } from './decision.js';
import { Faults } from './faults.js';
import { References } from './references.js';

/** @throws DomainError `validation-failed` for unknown actors, an affiliation to oneself, a bad interval */
export function affiliateActor(known: Known, data: ActorAffiliated): Decision {
  const faults = new Faults();
  const references = new References(known, faults);
  references.actor('/data/actor', data.actor);
  references.actor('/data/of', data.of);
  if (data.actor === data.of) faults.add('/data/of', 'An actor is not affiliated to itself.');
  faults.bounds('/data/during', data.during);
  checkSources(faults, '/data/sources', data.sources);
  faults.throwIfAny();
  return { event: { type: 'actor.affiliated', data }, stream: `actor/${data.actor}`, reliesOn: references.reliesOn };
}

/** @throws DomainError `validation-failed` if there is no such affiliation, or it has been ended */
export function endAffiliation(known: Known, data: AffiliationEnded): Decision {
  const faults = new Faults();
  const references = new References(known, faults);
  const actor = references.actor('/data/actor', data.actor);
  const of = references.actor('/data/of', data.of);
  const ended = faults.bounds('/data/ended', data.ended);
  if (actor && of) {
    const affiliations = known.affiliations.filter(
      (each) => each.actor === data.actor && each.of === data.of && each.role === data.role,
    );
    const open = affiliations.filter(({ isOpen }) => isOpen);
    if (affiliations.length === 0) {
      faults.add(
        '/data/role',
        `“${data.actor}” has no affiliation to “${data.of}” as “${data.role}”; the role is written as it was recorded.`,
      );
    } else if (open.length === 0) {
      const affiliation = `The affiliation of “${data.actor}” to “${data.of}” as “${data.role}”`;
      faults.add('/data/role', `${affiliation} has been ended already.`);
    } else if (ended && open.every(({ during }) => ended.to < during.from)) {
      faults.add('/data/ended', 'An affiliation does not end before it begins.');
    }
  }
  faults.throwIfAny();
  return { event: { type: 'affiliation.ended', data }, stream: `actor/${data.actor}`, reliesOn: references.reliesOn };
}
