import type { ActorMerged } from '../facts/actor-facts.js';
import type { Known } from '../known.js';
import type { Decision } from './decision.js';
import { Faults } from './faults.js';
import { References } from './references.js';

/** @throws DomainError `validation-failed` for unknown actors, those merged already, a merge into oneself */
export function mergeActor(known: Known, data: ActorMerged): Decision {
  const faults = new Faults();
  const references = new References(known, faults);
  references.actor('/data/actor', data.actor);
  references.actor('/data/into', data.into);
  if (data.actor === data.into) faults.add('/data/into', 'An actor is not merged into itself; name the one that stays.');
  faults.throwIfAny();
  return { event: { type: 'actor.merged', data }, stream: `actor/${data.actor}`, reliesOn: references.reliesOn };
}
