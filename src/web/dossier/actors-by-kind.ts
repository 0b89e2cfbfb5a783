import type { Actor, ActorKind } from '../api/shapes.js';
import { ACTOR_KIND_WORDS } from '../words/terms.words.js';

export interface ActorGroup {
  readonly name: string;
  readonly kind: ActorKind;
  readonly actors: readonly Actor[];
}

const ORDER: readonly ActorKind[] = ['state', 'government', 'organisation', 'coalition', 'collective', 'person'];

/** Actors under the name of their kind, states first and people last; kinds without actors left out. */
export function actorsByKind(actors: readonly Actor[]): readonly ActorGroup[] {
  return ORDER.map((kind) => ({
    kind,
    name: ACTOR_KIND_WORDS[kind].many,
    actors: actors.filter((actor) => actor.kind === kind).sort((a, b) => a.name.localeCompare(b.name, 'en')),
  })).filter((group) => group.actors.length > 0);
}
