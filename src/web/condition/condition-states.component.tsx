import type { Condition } from '../api/shapes.js';
import { actorAddress, statementAddress } from '../routing/addresses.js';
import { CONDITION_STATUS_WORDS, statusTone } from '../words/conditions.words.js';
import { dateInWords } from '../words/dates.words.js';

interface ConditionStatesProps {
  readonly dossier: string;
  readonly condition: Condition;
}

/** Where the condition stands for each addressee, and by which word. */
export function ConditionStates({ dossier, condition: { kind, states } }: ConditionStatesProps) {
  return (
    <ul class="condition-states" aria-label="Where it stands">
      {states.map(({ addressee, isOverdue, resolution, status }) => (
        <li key={addressee.slug} data-testid="condition-state" data-status={status}>
          <span class={`badge tone-${statusTone(status)}`}>{CONDITION_STATUS_WORDS[status]}</span>{' '}
          {isOverdue && <span class="badge tone-reversal">Overdue</span>} {kind === 'promise' ? 'to' : 'of'}{' '}
          <a href={actorAddress(dossier, addressee.slug)}>{addressee.name}</a>
          {resolution === null ? (
            <span class="muted"> · nobody has said what became of it</span>
          ) : (
            <span class="muted">
              {' · '}
              {resolution.statement === null ? (
                dateInWords(resolution.stated.edtf)
              ) : (
                <a href={statementAddress(dossier, resolution.statement.id)}>{dateInWords(resolution.stated.edtf)}</a>
              )}
            </span>
          )}
          {typeof resolution?.note === 'string' && <p class="condition-note">{resolution.note}</p>}
        </li>
      ))}
    </ul>
  );
}
