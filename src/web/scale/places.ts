import type { Position, Scale, ScalePosition } from '../api/shapes.js';

/** Positions as they lie, lowest first: by value, or as defined where the scale has no values. */
export function inScaleOrder(scale: Scale): readonly ScalePosition[] {
  if (scale.orientation === 'nominal') return scale.positions;
  return [...scale.positions].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
}

/** Where each position is drawn on a bar, 0–100; nominal ones at equal steps, since they have no distance. */
export function placesOn(scale: Scale): ReadonlyMap<string, number> {
  const ordered = inScaleOrder(scale);
  const isNominal = scale.orientation === 'nominal';
  const step = ordered.length > 1 ? 100 / (ordered.length - 1) : 0;
  return new Map(
    ordered.map(({ code, value }, index) => [code, isNominal || value === null ? index * step : value]),
  );
}

/** Where one position is drawn; null where there is none or the scale does not know it. */
export function placeOf(position: Position | null, scale: Scale | null): number | null {
  if (position === null) return null;
  return (scale === null ? undefined : placesOn(scale).get(position.code)) ?? position.value;
}
