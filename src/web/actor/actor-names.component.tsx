import type { ActorReference } from '../api/shapes.js';
import { actorAddress } from '../routing/addresses.js';

interface ActorNamesProps {
  readonly dossier: string;
  readonly actors: readonly Pick<ActorReference, 'slug' | 'name'>[];
}

/** "China, Brazil", each a link. */
export function ActorNames({ dossier, actors }: ActorNamesProps) {
  return (
    <>
      {actors.map(({ slug, name }, index) => (
        <span key={slug}>
          {index > 0 && ', '}
          <a href={actorAddress(dossier, slug)}>{name}</a>
        </span>
      ))}
    </>
  );
}
