import type { Scale, Shift } from '../api/shapes.js';
import { gapSizeInWords } from '../words/sizes.words.js';

interface MovementProps {
  readonly shift: Pick<Shift, 'direction' | 'kind' | 'magnitude'>;
  readonly scale: Scale | null;
}

/** Which way and how far on the scale (0–100), or how far apart, in words. */
export function Movement({ shift, scale }: MovementProps) {
  const { direction, magnitude } = shift;
  if (direction === null) {
    const size = gapSizeInWords(shift);
    return size === null ? null : <p class="movement">{size}</p>;
  }
  const pole = scale?.poles?.[direction === 'up' ? 'high' : 'low'];
  return (
    <p class="movement">
      <span aria-hidden="true">{direction === 'up' ? '↗' : '↘'}</span>{' '}
      {magnitude === null || magnitude === 0 ? `Moved ${direction}` : `${magnitude} of 100 points ${direction}`}
      {pole !== undefined && <> towards “{pole}”</>}
    </p>
  );
}
