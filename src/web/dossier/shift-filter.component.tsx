import { NO_FILTER, type ShiftFilter } from '../api/filters.js';
import { dossierAddress } from '../routing/addresses.js';
import { navigate } from '../routing/navigation.hook.js';
import { isShiftKind, KIND_LIST } from '../words/kinds.words.js';
import { ActorSelect } from './actor-select.component.js';
import type { Room } from './dossier-room.component.js';

interface ShiftFilterFormProps {
  readonly room: Room;
  readonly filter: ShiftFilter;
}

/** Narrows the shifts to an actor or a kind, or adds those taken back; the choice is kept in the address. */
export function ShiftFilterForm({ room, filter }: ShiftFilterFormProps) {
  const slug = room.dossier.slug;
  const choose = (chosen: Partial<ShiftFilter>): void => {
    navigate(dossierAddress(slug, { ...filter, ...chosen }), 'replace');
  };
  const isNarrowed = filter.actor !== null || filter.kind !== null;
  return (
    <form class="filter" aria-label="Filter shifts" onSubmit={(event) => event.preventDefault()}>
      <ActorSelect
        id="shift-actor"
        label="Actor"
        room={room}
        chosen={filter.actor}
        onChoose={(actor) => choose({ actor })}
      />
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
      <label class="filter-check">
        <input
          type="checkbox"
          checked={filter.status === 'all'}
          onChange={({ currentTarget: { checked } }) => choose({ status: checked ? 'all' : null })}
        />{' '}
        Including withdrawn and dismissed
      </label>
      {isNarrowed && <a href={dossierAddress(slug, { ...NO_FILTER, status: filter.status })}>Show all</a>}
    </form>
  );
}
