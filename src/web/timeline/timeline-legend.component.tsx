import type { Timeline, Track } from '../api/shapes.js';
import { TRACK_WORDS } from '../words/terms.words.js';
import { isWeak } from './doubts.js';
import { shapeOf } from './track-symbol.js';

const ORDER: readonly Track[] = ['line', 'conduct', 'reported', 'leaked', 'inferred'];

/** Which shape stands for which track, for the tracks a chart holds. */
export function TimelineLegend({ timeline }: { readonly timeline: Timeline }) {
  const statements = timeline.items.flatMap((item) => (item.kind === 'statement' ? [item] : []));
  const shown = new Set(statements.map(({ statement }) => statement.track));
  return (
    <ul class="timeline-legend" aria-label="Legend">
      {ORDER.filter((track) => shown.has(track)).map((track) => (
        <li key={track} class={`track-${track}`}>
          <svg width="16" height="16" aria-hidden="true">
            <path class="timeline-symbol" d={shapeOf(track)} transform="translate(8 8)" />
          </svg>
          {TRACK_WORDS[track]}
        </li>
      ))}
      {statements.some(isWeak) && (
        <li class="is-weak track-line">
          <svg width="16" height="16" aria-hidden="true">
            <path class="timeline-symbol" d={shapeOf('line')} transform="translate(8 8)" />
          </svg>
          Hollow: moves nothing by itself (said again, floated, another voice, order unknown)
        </li>
      )}
    </ul>
  );
}
