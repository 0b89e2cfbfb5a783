import type { ActorAffiliated, ActorRegistered } from '../events.js';
import type { Known } from '../known.js';
import type { Decision } from './decision.js';
import { Faults } from './faults.js';
import { References } from './references.js';

/** @throws DomainError `validation-failed` if the slug is taken */
export function registerActor(known: Known, data: ActorRegistered): Decision {
  const faults = new Faults();
  if (known.actors.has(data.actor)) faults.add('/data/actor', `The actor “${data.actor}” is registered already.`);
  faults.throwIfAny();
  const stream = `actor/${data.actor}`;
  return { event: { type: 'actor.registered', data }, stream, reliesOn: [{ stream, version: 0 }] };
}

/** @throws DomainError `validation-failed` for unknown actors, an affiliation to oneself, a bad interval */
export function affiliateActor(known: Known, data: ActorAffiliated): Decision {
  const faults = new Faults();
  const references = new References(known, faults);
  references.actor('/data/actor', data.actor);
  references.actor('/data/of', data.of);
  if (data.actor === data.of) faults.add('/data/of', 'An actor is not affiliated to itself.');
  if (data.during !== undefined) faults.bounds('/data/during', data.during);
  faults.throwIfAny();
  return { event: { type: 'actor.affiliated', data }, stream: `actor/${data.actor}`, reliesOn: [] };
}
