import type { Shift, Statement, TimelineStatement, Track } from '../api/shapes.js';
import type { Spot } from './dodge.js';
import type { Row } from './rows.js';

/** A statement's place in the chart, in pixels from the plot's corner. */
export interface StatementMark extends Spot {
  readonly item: TimelineStatement;
  readonly statement: Statement;
  readonly track: Track;
  /** Height of its position's row, which the step line keeps to. */
  readonly rowY: number;
  /** Ends of its date on the axis, cut at the plot's edges. */
  readonly from: number;
  readonly to: number;
  readonly isOpenStart: boolean;
  readonly isOpenEnd: boolean;
}

export interface ShiftMark extends Spot {
  readonly shift: Shift;
  /** Where it leaps from one height to the other; the mark itself may stand beside it. */
  readonly leapX: number;
  /** Height it comes from and leads to, in pixels. */
  readonly fromY: number;
  readonly toY: number;
}

/** The step line of one track: an SVG path in plot pixels, and its faded tail to the day drawn for. */
export interface TrackLine {
  readonly track: Track;
  readonly path: string;
  readonly tail: { readonly from: number; readonly to: number; readonly y: number };
}

export interface Tick {
  readonly x: number;
  readonly label: string;
  /** Written below the label where it begins; null where the tick before tells it, or the label does. */
  readonly year: string | null;
}

export interface TimelineLayout {
  readonly plotWidth: number;
  readonly plotHeight: number;
  /** Where the day the chart is drawn for ends. */
  readonly asOfX: number;
  readonly rows: readonly Row[];
  readonly ticks: readonly Tick[];
  readonly marks: readonly StatementMark[];
  readonly lines: readonly TrackLine[];
  readonly shifts: readonly ShiftMark[];
}
