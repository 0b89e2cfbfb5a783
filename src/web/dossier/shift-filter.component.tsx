import { NO_FILTER, type ShiftFilter } from '../api/client.js';
import { dossierAddress } from '../routing/addresses.js';
import { navigate } from '../routing/navigation.hook.js';
import { isShiftKind, KIND_LIST } from '../words/kinds.words.js';
import { actorsByKind } from './actors-by-kind.js';
import type { Room } from './dossier-room.component.js';

interface ShiftFilterFormProps {
  readonly room: Room;
  readonly filter: ShiftFilter;
}

/** Narrows the shifts to an actor or a kind, or adds those withdrawn; the choice is kept in the address. */
export function ShiftFilterForm({ room, filter }: ShiftFilterFormProps) {
  const slug = room.dossier.slug;
  const choose = (chosen: Partial<ShiftFilter>): void => {
    navigate(dossierAddress(slug, { ...filter, ...chosen }), 'replace');
  };
  const isNarrowed = filter.actor !== null || filter.kind !== null;
  return (
    <form class="shift-filter" aria-label="Filter shifts" onSubmit={(event) => event.preventDefault()}>
      <div>
        <label for="shift-actor">Actor</label>
        <select
          id="shift-actor"
          value={filter.actor ?? ''}
          onChange={({ currentTarget: { value } }) => choose({ actor: value || null })}
        >
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
      <div>
        <label for="shift-kind">Kind</label>
        <select
          id="shift-kind"
          value={filter.kind ?? ''}
          onChange={({ currentTarget: { value } }) => choose({ kind: isShiftKind(value) ? value : null })}
        >
          <option value="">Every kind</option>
          {KIND_LIST.map(([kind, { label }]) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <label class="shift-filter-check">
        <input
          type="checkbox"
          checked={filter.status === 'all'}
          onChange={({ currentTarget: { checked } }) => choose({ status: checked ? 'all' : null })}
        />{' '}
        Including withdrawn
      </label>
      {isNarrowed && <a href={dossierAddress(slug, { ...NO_FILTER, status: filter.status })}>Show all</a>}
    </form>
  );
}
