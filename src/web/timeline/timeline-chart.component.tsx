import { useMemo } from 'preact/hooks';
import type { Timeline } from '../api/shapes.js';
import type { Extent } from './anchors.js';
import { Fades } from './fades.component.js';
import { PositionNames } from './position-names.component.js';
import { layOut } from './timeline.layout.js';
import { TimelineGrid } from './timeline-grid.component.js';
import { TimelineMark } from './timeline-mark.component.js';
import { TimelineShift } from './timeline-shift.component.js';
import { useWidth } from './width.hook.js';
import './timeline-chart.css';

interface TimelineChartProps {
  readonly dossier: string;
  readonly timeline: Timeline;
  readonly extent: Extent;
}

/** Below this width the names of positions stand above their rows instead of beside them. */
const NARROW = 620;
const MARGIN = { top: 24, right: 18, bottom: 44, left: 10 } as const;

/** Positions up the side, stated time along the bottom, a step line for each track. */
export function TimelineChart({ dossier, timeline, extent }: TimelineChartProps) {
  const [box, width] = useWidth();
  const isNarrow = width < NARROW;
  const gutter = isNarrow ? 0 : Math.min(230, width * 0.26);
  const plotWidth = Math.max(0, width - gutter - MARGIN.left - MARGIN.right);
  const rowHeight = isNarrow ? 54 : 44;
  const layout = useMemo(
    () => layOut(timeline, extent, plotWidth, rowHeight),
    [timeline, extent, plotWidth, rowHeight],
  );
  const id = `fade-${timeline.issue.slug}`;
  const title = `${timeline.actor.name} on ${timeline.issue.title}, over time`;

  return (
    <div class="timeline-box" ref={box}>
      {plotWidth > 0 && (
        <svg
          class="timeline-chart"
          data-testid="timeline-chart"
          role="group"
          aria-label={title}
          width={width}
          height={layout.plotHeight + MARGIN.top + MARGIN.bottom}
        >
          <Fades id={id} />
          <g transform={`translate(${gutter + MARGIN.left} ${MARGIN.top})`}>
            <TimelineGrid layout={layout} asOf={timeline.asOf} />
            {layout.lines.map(({ track, path, tail }) => (
              <g key={track} class={`timeline-track track-${track}`}>
                <path class="timeline-line" data-testid="timeline-line" data-track={track} d={path} />
                <line class="timeline-tail" x1={tail.from} x2={tail.to} y1={tail.y} y2={tail.y} />
              </g>
            ))}
            <PositionNames layout={layout} gutter={gutter} />
            {layout.shifts.map((mark) => (
              <TimelineShift key={mark.shift.id} dossier={dossier} mark={mark} />
            ))}
            {layout.marks.map((mark) => (
              <TimelineMark key={mark.statement.id} dossier={dossier} mark={mark} gradients={id} />
            ))}
          </g>
        </svg>
      )}
    </div>
  );
}
