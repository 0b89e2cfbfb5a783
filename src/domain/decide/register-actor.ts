import type { ActorRegistered, ActorUpdated } from '../facts/actor-facts.js';
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

/** @throws DomainError `validation-failed` for an unknown actor, or if nothing is updated */
export function updateActor(known: Known, data: ActorUpdated): Decision {
  const faults = new Faults();
  const references = new References(known, faults);
  references.actor('/data/actor', data.actor);
  if (data.name === undefined && data.kind === undefined && data.aliases === undefined) {
    faults.add('/data', 'Say what changes: name, kind or aliases.');
  }
  faults.throwIfAny();
  return { event: { type: 'actor.updated', data }, stream: `actor/${data.actor}`, reliesOn: references.reliesOn };
}
