import type { Condition } from '../api/shapes.js';
import { CONDITION_STATUS_WORDS } from '../words/conditions.words.js';
import { dateInWords } from '../words/dates.words.js';

/** Everything that became of a condition, where that is more than where it stands now. */
export function ConditionHistory({ condition: { history, states } }: { readonly condition: Condition }) {
  const standing = states.filter(({ resolution }) => resolution !== null).length;
  if (history.length <= standing) return null;
  return (
    <details>
      <summary>All {history.length} words on it</summary>
      <ol>
        {history.map(({ addressee, note, sequence, stated, status }) => (
          <li key={sequence}>
            {dateInWords(stated.edtf)}: {CONDITION_STATUS_WORDS[status]}, {addressee.name}
            {note !== null && <span class="muted"> · {note}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
