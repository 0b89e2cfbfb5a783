import { useState } from 'preact/hooks';
import { type MatrixDays, TODAY_ALONE } from '../api/filters.js';
import { matrixAddress } from '../routing/addresses.js';
import { navigate } from '../routing/navigation.hook.js';

interface MatrixDaysFormProps {
  readonly dossier: string;
  readonly days: MatrixDays;
  readonly isMovedOnly: boolean;
  readonly onMovedOnly: (isMovedOnly: boolean) => void;
}

/** Chooses the day, and one to compare it to; the choice is kept in the address. */
export function MatrixDaysForm({ dossier, days, isMovedOnly, onMovedOnly }: MatrixDaysFormProps) {
  const [asOf, setAsOf] = useState(days.asOf ?? '');
  const [compareTo, setCompareTo] = useState(days.compareTo ?? '');
  const isChosen = days.asOf !== null || days.compareTo !== null;
  return (
    <form
      class="filter"
      aria-label="Days"
      onSubmit={(event) => {
        event.preventDefault();
        navigate(matrixAddress(dossier, { asOf: asOf || null, compareTo: compareTo || null }), 'replace');
      }}
    >
      <div>
        <label for="as-of">As of</label>
        <input id="as-of" type="date" value={asOf} onInput={({ currentTarget: { value } }) => setAsOf(value)} />
      </div>
      <div>
        <label for="compare-to">Compared to</label>
        <input
          id="compare-to"
          type="date"
          value={compareTo}
          onInput={({ currentTarget: { value } }) => setCompareTo(value)}
        />
      </div>
      <button type="submit">Show</button>
      {days.compareTo !== null && (
        <label class="filter-check">
          <input
            type="checkbox"
            checked={isMovedOnly}
            onChange={({ currentTarget: { checked } }) => onMovedOnly(checked)}
          />{' '}
          Only issues on which somebody moved
        </label>
      )}
      {isChosen && <a href={matrixAddress(dossier, TODAY_ALONE)}>Today</a>}
    </form>
  );
}
