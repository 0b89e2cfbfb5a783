import type { Timeline } from '../api/shapes.js';
import { shiftAddress, statementAddress } from '../routing/addresses.js';
import { KindBadge } from '../shift/kind-badge.component.js';
import { dateInWords } from '../words/dates.words.js';
import { modalityInWords, positionInWords } from '../words/terms.words.js';

interface TimelineListProps {
  readonly dossier: string;
  readonly timeline: Timeline;
}

/** The chart in words: every statement in stated order, with the shifts between. */
export function TimelineList({ dossier, timeline }: TimelineListProps) {
  const statements = timeline.items.filter((item) => item.kind === 'statement').length;
  return (
    <details class="timeline-list">
      <summary>{statements === 1 ? 'The statement' : `All ${statements} statements`} in words</summary>
      <ol>
        {timeline.items.map((item) =>
          item.kind === 'shift' ? (
            <li key={`shift ${item.shift.id}`} class="timeline-list-shift">
              <a href={shiftAddress(dossier, item.shift.id)}>
                <KindBadge kind={item.shift.kind} />
              </a>
            </li>
          ) : (
            <li key={item.statement.id}>
              <a href={statementAddress(dossier, item.statement.id)}>{dateInWords(item.statement.stated.edtf)}</a>{' '}
              <strong>{positionInWords(item.statement)}</strong>{' '}
              <span class="muted">
                {modalityInWords(item.statement)}
                {item.reaffirms !== null && ', said again'}
                {item.order === 'undetermined' && ', order undetermined'}
                {item.statement.disputed && ', disputed'}
              </span>
              <br />
              {item.statement.summary}
            </li>
          ),
        )}
      </ol>
    </details>
  );
}
