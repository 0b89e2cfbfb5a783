import type { Timeline } from '../api/shapes.js';
import { shiftAddress, statementAddress } from '../routing/addresses.js';
import { KindBadge } from '../shift/kind-badge.component.js';
import { dateInWords } from '../words/dates.words.js';
import { modalityInWords, positionInWords } from '../words/terms.words.js';
import { whyInWords } from '../words/why.words.js';
import { doubtsInWords } from './doubts.js';

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
                <KindBadge kind={item.shift.kind} status={item.shift.status} />
              </a>{' '}
              <span class="muted">{whyInWords(item.shift)}</span>
            </li>
          ) : (
            <li key={item.statement.id}>
              <a href={statementAddress(dossier, item.statement.id)}>{dateInWords(item.statement.stated.edtf)}</a>{' '}
              <strong>{positionInWords(item.statement)}</strong>{' '}
              <span class="muted">
                {[modalityInWords(item.statement), ...doubtsInWords(item)].join(', ')}
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
