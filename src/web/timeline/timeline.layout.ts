import { scaleUtc } from 'd3-scale';
import type { Timeline } from '../api/shapes.js';
import { endOfDay, type Extent, spansOf } from './anchors.js';
import { dodged } from './dodge.js';
import { rowsOf } from './rows.js';
import { shiftMarksOf } from './shift-marks.layout.js';
import { ticksOf } from './ticks.layout.js';
import type { StatementMark, TimelineLayout } from './timeline.shapes.js';
import { trackLinesOf } from './track-lines.layout.js';

const MARK_SIZE = 15;
const PIXELS_PER_TICK = 90;

/**
 * Where everything in a timeline chart stands.
 *
 * @param extent of the axis; charts drawn with the same one can be compared
 * @param plotWidth pixels between the axis's ends
 * @param rowHeight pixels between two positions
 */
export function layOut(
  timeline: Timeline,
  extent: Extent,
  plotWidth: number,
  rowHeight: number,
): TimelineLayout {
  const items = timeline.items.flatMap((item) => (item.kind === 'statement' ? [item] : []));
  const x = scaleUtc().domain(extent).range([0, plotWidth]);
  const spans = spansOf(
    items.map(({ statement }) => statement.stated),
    extent[0],
  );
  const isUnplaced = items.some(({ statement }) => statement.position === null);
  const { rows, heightOf, height } = rowsOf(timeline.issue.scale, isUnplaced, rowHeight);

  const onRows = items.flatMap((item, index): StatementMark[] => {
    const span = spans[index];
    const rowY = heightOf(item.statement.position?.code ?? null);
    if (span === undefined || rowY === null) return [];
    return [
      {
        item,
        statement: item.statement,
        track: item.statement.track,
        x: x(span.anchor),
        y: rowY,
        rowY,
        from: span.from === null ? 0 : x(span.from),
        to: span.to === null ? plotWidth : x(span.to),
        isOpenStart: span.from === null,
        isOpenEnd: span.to === null,
      },
    ];
  });

  const tickCount = Math.max(2, Math.floor(plotWidth / PIXELS_PER_TICK));
  const asOfX = x(endOfDay(timeline.asOf));
  const marks = dodged(onRows, MARK_SIZE);
  return {
    plotWidth,
    plotHeight: height,
    rows,
    asOfX,
    ticks: ticksOf(x.ticks(tickCount)).map(({ date, ...named }) => ({ ...named, x: x(date) })),
    marks,
    lines: trackLinesOf(onRows, asOfX),
    shifts: shiftMarksOf(timeline, x, onRows, marks),
  };
}
