import type { Timeline, Track } from '../api/shapes.js';
import { TRACK_WORDS } from '../words/terms.words.js';
import { shapeOf } from './track-symbol.js';

const ORDER: readonly Track[] = ['line', 'conduct', 'reported', 'leaked', 'inferred'];

/** Which shape stands for which track, for the tracks a chart holds. */
export function TimelineLegend({ timeline }: { readonly timeline: Timeline }) {
  const shown = new Set(timeline.items.flatMap((item) => (item.kind === 'statement' ? [item.statement.track] : [])));
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
    </ul>
  );
}
