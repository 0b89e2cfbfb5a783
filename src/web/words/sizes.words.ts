import type { Shift } from '../api/shapes.js';

/** How far apart two sides are that nobody moved between; null where that says nothing. */
export function gapSizeInWords({ kind, magnitude }: Pick<Shift, 'kind' | 'magnitude'>): string | null {
  if (magnitude === null || magnitude === 0) return null;
  switch (kind) {
    case 'convergence':
      return `${magnitude} of 100 points nearer to each other`;
    case 'divergence':
      return `${magnitude} of 100 points further apart`;
    default:
      return `${magnitude} of 100 points apart`;
  }
}
