import type { MatrixCell } from '../api/shapes.js';
import { statementAddress } from '../routing/addresses.js';
import { dateInWords } from '../words/dates.words.js';
import { moveInWords, moveTone } from '../words/moves.words.js';
import { TRACK_WORDS } from '../words/terms.words.js';

interface MatrixCellProps {
  readonly dossier: string;
  /** Null: unknown. */
  readonly cell: MatrixCell | null;
}

type Place = NonNullable<MatrixCell['now']>;

/** What to know before relying on a place, in a few words. */
function doubtsOf({ certain, disputed, stale, track, unconfirmed }: Place): string {
  const doubts = [
    ...(unconfirmed ? [TRACK_WORDS[track].toLowerCase(), 'unconfirmed'] : []),
    ...(disputed ? ['disputed'] : []),
    ...(stale ? ['stale'] : []),
    ...(certain ? [] : ['date not certain']),
  ];
  return doubts.join(', ');
}

function PlaceLink({ dossier, place }: { readonly dossier: string; readonly place: Place }) {
  const doubts = doubtsOf(place);
  return (
    <>
      <a href={statementAddress(dossier, place.statement)} title={`Since ${dateInWords(place.since)}`}>
        {place.position?.label ?? 'No position taken'}
      </a>
      {doubts !== '' && <span class="cell-note muted">{doubts}</span>}
    </>
  );
}

/** Where one actor stands on one issue, and what moved since the day compared to. */
export function MatrixCellBox({ dossier, cell }: MatrixCellProps) {
  if (cell === null) return <td class="is-unknown" aria-label="Unknown" />;
  const { moved, now, then } = cell;
  return (
    <td class={moved === null ? undefined : `is-moved tone-${moveTone(moved)}`} data-testid="matrix-cell">
      {moved !== null && <span class="badge">{moveInWords(moved)}</span>}
      {now === null ? <span class="muted">Unknown now</span> : <PlaceLink dossier={dossier} place={now} />}
      {moved !== null && then !== null && (
        <span class="cell-note muted">
          Before: <PlaceLink dossier={dossier} place={then} />
        </span>
      )}
    </td>
  );
}
