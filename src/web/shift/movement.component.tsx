import type { Scale, Shift } from '../api/shapes.js';

interface MovementProps {
  readonly shift: Pick<Shift, 'direction' | 'magnitude'>;
  readonly scale: Scale | null;
}

/** Which way and how far on the scale (0–100), in words. */
export function Movement({ shift: { direction, magnitude }, scale }: MovementProps) {
  if (direction === null) return null;
  const pole = scale?.poles?.[direction === 'up' ? 'high' : 'low'];
  return (
    <p class="movement">
      <span aria-hidden="true">{direction === 'up' ? '↗' : '↘'}</span>{' '}
      {magnitude === null || magnitude === 0 ? `Moved ${direction}` : `${magnitude} of 100 points ${direction}`}
      {pole !== undefined && <> towards “{pole}”</>}
    </p>
  );
}
