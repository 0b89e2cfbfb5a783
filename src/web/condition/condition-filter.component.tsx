import type { ConditionFilter } from '../api/filters.js';
import { ActorSelect } from '../dossier/actor-select.component.js';
import type { Room } from '../dossier/dossier-room.component.js';
import { conditionsAddress } from '../routing/addresses.js';
import { navigate } from '../routing/navigation.hook.js';
import { CONDITION_STATUS_WORDS, isConditionStatus } from '../words/conditions.words.js';

interface ConditionFilterFormProps {
  readonly room: Room;
  readonly filter: ConditionFilter;
}

/** Narrows the ledger to who demands or promises, to a status, or to what is overdue. */
export function ConditionFilterForm({ room, filter }: ConditionFilterFormProps) {
  const choose = (chosen: Partial<ConditionFilter>): void => {
    navigate(conditionsAddress(room.dossier.slug, { ...filter, ...chosen }), 'replace');
  };
  return (
    <form class="filter" aria-label="Filter conditions" onSubmit={(event) => event.preventDefault()}>
      <ActorSelect
        id="condition-actor"
        label="Whose"
        room={room}
        chosen={filter.actor}
        onChoose={(actor) => choose({ actor })}
      />
      <div>
        <label for="condition-status">Status</label>
        <select
          id="condition-status"
          value={filter.status ?? ''}
          onChange={({ currentTarget: { value } }) => choose({ status: isConditionStatus(value) ? value : null })}
        >
          <option value="">Any</option>
          {Object.entries(CONDITION_STATUS_WORDS).map(([status, words]) => (
            <option key={status} value={status}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <label class="filter-check">
        <input
          type="checkbox"
          checked={filter.overdue === 'true'}
          onChange={({ currentTarget: { checked } }) => choose({ overdue: checked ? 'true' : null })}
        />{' '}
        Only overdue
      </label>
    </form>
  );
}
