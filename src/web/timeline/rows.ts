import { scalePoint } from 'd3-scale';
import type { Scale } from '../api/shapes.js';
import { inScaleOrder } from '../scale/places.js';

export interface Row {
  readonly label: string;
  readonly y: number;
  /** Place on the scale, 0–100; null where it has none. */
  readonly value: number | null;
}

export interface Rows {
  readonly rows: readonly Row[];
  /** Height of a position's row, given its code (null: no position taken); null for a code the scale lacks. */
  readonly heightOf: (code: string | null) => number | null;
  readonly height: number;
}

const NO_POSITION = '';

/**
 * The named positions from top (highest value; on a nominal scale the first) to bottom, evenly
 * spaced so that every name can be read, and below them a row for statements that take none.
 *
 * @param rowHeight in pixels
 */
export function rowsOf(scale: Scale, hasUnplaced: boolean, rowHeight: number): Rows {
  const ordered = inScaleOrder(scale);
  const topDown = scale.orientation === 'nominal' ? ordered : [...ordered].reverse();
  const codes = [...topDown.map(({ code }) => code), ...(hasUnplaced ? [NO_POSITION] : [])];
  const height = codes.length * rowHeight;
  const place = scalePoint<string>().domain(codes).range([0, height]).padding(0.5);
  const heightOf = (code: string | null): number | null => place(code ?? NO_POSITION) ?? null;
  const rows = topDown.map(({ code, label, value }) => ({ label, value, y: heightOf(code) ?? 0 }));
  const unplaced = hasUnplaced ? [{ label: 'No position taken', value: null, y: heightOf(null) ?? 0 }] : [];
  return { rows: [...rows, ...unplaced], heightOf, height };
}
