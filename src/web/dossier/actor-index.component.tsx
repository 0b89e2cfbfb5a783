import type { Room } from './dossier-room.component.js';
import { actorAddress } from '../routing/addresses.js';
import { type ActorGroup, actorsByKind } from './actors-by-kind.js';

function Names({ dossier, group }: { readonly dossier: string; readonly group: ActorGroup }) {
  return (
    <ul>
      {group.actors.map((actor) => (
        <li key={actor.slug}>
          <a href={actorAddress(dossier, actor.slug)}>{actor.name}</a>
        </li>
      ))}
    </ul>
  );
}

/** Every actor by kind; people, who are many, behind a fold. */
export function ActorIndex({ room }: { readonly room: Room }) {
  const slug = room.dossier.slug;
  return (
    <nav class="actor-index" aria-labelledby="actor-index">
      <h2 id="actor-index">Actors</h2>
      {actorsByKind(room.actors).map((group) =>
        group.kind === 'person' ? (
          <details key={group.kind}>
            <summary>
              {group.name} ({group.actors.length})
            </summary>
            <Names dossier={slug} group={group} />
          </details>
        ) : (
          <section key={group.kind} aria-label={group.name}>
            <h3>{group.name}</h3>
            <Names dossier={slug} group={group} />
          </section>
        ),
      )}
    </nav>
  );
}
