import { statementAddress } from '../routing/addresses.js';
import { dateInWords } from '../words/dates.words.js';
import { modalityInWords, positionInWords } from '../words/terms.words.js';
import { doubtsInWords, isWeak } from './doubts.js';
import type { StatementMark } from './timeline.shapes.js';
import { shapeOf } from './track-symbol.js';

/** A date narrower than this on the axis is a point, not a bar. */
const LEAST_BAR = 10;

function barFill({ isOpenStart, isOpenEnd }: StatementMark): string {
  if (isOpenStart && isOpenEnd) return 'open-both';
  if (isOpenStart) return 'open-start';
  return isOpenEnd ? 'open-end' : 'closed';
}

function nameOf({ item, statement }: StatementMark): string {
  const certainty = [modalityInWords(statement), ...doubtsInWords(item)].join(', ');
  return `${dateInWords(statement.stated.edtf)}: ${positionInWords(statement)} (${certainty}). ${statement.summary}`;
}

interface TimelineMarkProps {
  readonly dossier: string;
  readonly mark: StatementMark;
  /** Prefix of the chart's gradient ids. */
  readonly gradients: string;
}

/** A statement: its shape tells the track, a bar the interval its date leaves open; it links to the statement. */
export function TimelineMark({ dossier, mark, gradients }: TimelineMarkProps) {
  const { item, statement, track, x, y, from, to } = mark;
  const name = nameOf(mark);
  const fill = barFill(mark);
  return (
    <a
      href={statementAddress(dossier, statement.id)}
      class={`timeline-mark track-${track}${isWeak(item) ? ' is-weak' : ''}`}
      data-testid="timeline-mark"
      data-statement={statement.id}
      aria-label={name}
    >
      <title>{name}</title>
      {to - from > LEAST_BAR && (
        <rect
          class="timeline-interval"
          x={from}
          y={y - 4}
          width={to - from}
          height="8"
          rx="4"
          {...(fill === 'closed' ? {} : { fill: `url(#${gradients}-${fill})` })}
        />
      )}
      <circle class="timeline-target" cx={x} cy={y} r="12" />
      <path class="timeline-symbol" d={shapeOf(track)} transform={`translate(${x} ${y})`} />
    </a>
  );
}
