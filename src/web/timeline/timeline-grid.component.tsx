import type { TimelineLayout } from './timeline.shapes.js';

/** The rows of the positions and the time axis. */
export function TimelineGrid({ layout }: { readonly layout: TimelineLayout }) {
  const { rows, ticks, plotWidth, plotHeight } = layout;
  return (
    <g class="timeline-grid" aria-hidden="true">
      {ticks.map(({ x, label }) => (
        <g key={x} transform={`translate(${x} 0)`}>
          <line class="timeline-tick" y1="0" y2={plotHeight + 6} />
          <text class="timeline-date" y={plotHeight + 22} text-anchor="middle">
            {label}
          </text>
        </g>
      ))}
      {rows.map(({ y }) => (
        <line class="timeline-row" key={y} x1="0" x2={plotWidth} y1={y} y2={y} />
      ))}
    </g>
  );
}
