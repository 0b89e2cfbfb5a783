import type { Scale, ScalePosition } from '../scale.js';
import type { Side } from '../terms.js';

/** Bounds of the middle of a bipolar scale, both inclusive (domain.md, Scales). */
const MIDDLE = { from: 35, to: 65 } as const;

/**
 * The side on which a position lies: what it sets itself; else, on bipolar scales only, low below 35,
 * high above 65, mid between. Null where the scale gives it none: nominal scales have no sides.
 */
export function sideOf(scale: Scale, position: ScalePosition): Side | null {
  switch (scale.orientation) {
    case 'nominal':
      return null;
    case 'directed':
      return position.side ?? null;
    case 'bipolar':
      if (position.side) return position.side;
      if (position.value === undefined) return null;
      if (position.value < MIDDLE.from) return 'low';
      return position.value > MIDDLE.to ? 'high' : 'mid';
  }
}

/** Whether one lies low and the other high; the middle is opposite to nothing. */
export function areOpposite(a: Side | null, b: Side | null): boolean {
  return (a === 'low' && b === 'high') || (a === 'high' && b === 'low');
}

function poleNaming(scale: Scale, actors: readonly string[]): 'low' | 'high' | null {
  if (scale.orientation !== 'bipolar' || !scale.poleOwners) return null;
  const { poleOwners } = scale;
  const low = actors.some((actor) => poleOwners.low.includes(actor));
  const high = actors.some((actor) => poleOwners.high.includes(actor));
  if (low === high) return null;
  return low ? 'low' : 'high';
}

/**
 * The pole of a bipolar scale that an actor owns (domain.md, Scales: backers and designates inherit). One
 * that is named at a pole, or at both, inherits none; who is named at both, or inherits both, owns neither.
 *
 * @param backed the actors whose backer or designate it is
 */
export function ownPoleOf(scale: Scale, actor: string, backed: readonly string[] = []): 'low' | 'high' | null {
  const { low = [], high = [] } = scale.poleOwners ?? {};
  return poleNaming(scale, low.includes(actor) || high.includes(actor) ? [actor] : backed);
}
