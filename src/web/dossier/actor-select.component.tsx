import { actorsByKind } from './actors-by-kind.js';
import type { Room } from './dossier-room.component.js';

interface ActorSelectProps {
  readonly id: string;
  readonly label: string;
  readonly room: Room;
  /** Slug; null: everyone. */
  readonly chosen: string | null;
  readonly onChoose: (actor: string | null) => void;
}

/** A choice among the dossier's actors, by kind. */
export function ActorSelect({ id, label, room, chosen, onChoose }: ActorSelectProps) {
  return (
    <div>
      <label for={id}>{label}</label>
      <select id={id} value={chosen ?? ''} onChange={({ currentTarget: { value } }) => onChoose(value || null)}>
        <option value="">Everyone</option>
        {actorsByKind(room.actors).map((group) => (
          <optgroup key={group.kind} label={group.name}>
            {group.actors.map((actor) => (
              <option key={actor.slug} value={actor.slug}>
                {actor.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
