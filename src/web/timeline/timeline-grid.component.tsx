import { dateInWords } from '../words/dates.words.js';
import type { TimelineLayout } from './timeline.shapes.js';

interface TimelineGridProps {
  readonly layout: TimelineLayout;
  /** The day drawn for (UTC, `YYYY-MM-DD`). */
  readonly asOf: string;
}

/** The rows of the positions and the time axis. */
export function TimelineGrid({ layout, asOf }: TimelineGridProps) {
  const { asOfX, rows, ticks, plotWidth, plotHeight } = layout;
  return (
    <g class="timeline-grid" aria-hidden="true">
      {ticks.map(({ x, label, year }) => (
        <g key={x} transform={`translate(${x} 0)`}>
          <line class="timeline-tick" y1="0" y2={plotHeight + 6} />
          <text class="timeline-date" y={plotHeight + 22} text-anchor="middle">
            {label}
            {year !== null && (
              <tspan class="timeline-year" x="0" dy="15">
                {year}
              </tspan>
            )}
          </text>
        </g>
      ))}
      <line class="timeline-as-of" x1={asOfX} x2={asOfX} y1="0" y2={plotHeight} />
      <text class="timeline-date" x={asOfX} y="-9" text-anchor="end">
        as of {dateInWords(asOf)}
      </text>
      {rows.map(({ y }) => (
        <line class="timeline-row" key={y} x1="0" x2={plotWidth} y1={y} y2={y} />
      ))}
    </g>
  );
}
