import type { TimelineLayout } from './timeline.shapes.js';
import { wrapped } from './wrapped.js';

interface PositionNamesProps {
  readonly layout: TimelineLayout;
  /** Width left of the plot for the names; 0 puts them into the plot, above their rows. */
  readonly gutter: number;
}

const PIXELS_PER_CHARACTER = 6.6;
const LINE_HEIGHT = 15;

/** Distance between a name and the plot, in pixels. */
const GAP = 14;

/** The names of the positions, drawn over lines that would cross them. */
export function PositionNames({ layout: { rows, plotWidth }, gutter }: PositionNamesProps) {
  const isInside = gutter === 0;
  const length = Math.floor((isInside ? plotWidth : gutter - GAP) / PIXELS_PER_CHARACTER);
  return (
    <g class="timeline-positions" aria-hidden="true">
      {rows.map(({ label, y }) => {
        const lines = wrapped(label, length, isInside ? 1 : 2);
        const top = isInside ? -10 : 4 - ((lines.length - 1) * LINE_HEIGHT) / 2;
        return (
          <text key={y} class="timeline-position" text-anchor={isInside ? 'start' : 'end'}>
            {lines.map((text, index) => (
              <tspan key={index} x={isInside ? 0 : -GAP} y={y + top + index * LINE_HEIGHT}>
                {text}
              </tspan>
            ))}
          </text>
        );
      })}
    </g>
  );
}
