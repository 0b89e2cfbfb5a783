import { pointsBetween } from './points-between.js';
import type { Scale, ScalePosition } from '../scale.js';
import type { Direction } from '../shift.js';
import { areOpposite, ownPoleOf, sideOf } from './side.js';
import type { Verdict } from './verdict.js';

/** The middle of a bipolar scale. */
const CENTRE = 50;

type Kind = Pick<Verdict, 'kind' | 'because'> & { readonly facets?: readonly string[] };

/** From the lower value to the higher is up; null where there are no values or they are equal. */
function directionOf(earlier: ScalePosition, later: ScalePosition): Direction | null {
  if (earlier.value === undefined || later.value === undefined || earlier.value === later.value) return null;
  return later.value > earlier.value ? 'up' : 'down';
}

/** Distance on the scale, 0–100; null where there are no values. */
export function magnitudeOf(earlier: ScalePosition, later: ScalePosition): number | null {
  if (earlier.value === undefined || later.value === undefined) return null;
  return pointsBetween(earlier.value, later.value);
}

/** Whether `code` is among what a position makes more precise, directly or through others. */
function refines(scale: Scale, position: ScalePosition, code: string): boolean {
  const refined = new Set(position.refines);
  for (const each of refined) {
    if (each === code) return true;
    scale.positions.find((other) => other.code === each)?.refines?.forEach((further) => refined.add(further));
  }
  return false;
}

function towardsOwnPole(direction: Direction, pole: 'low' | 'high'): Kind {
  return (direction === 'up') === (pole === 'high')
    ? { kind: 'hardening', because: `towards its own pole (${pole})` }
    : { kind: 'softening', facets: ['concession'], because: `away from its own pole (${pole})` };
}

/** How far from the middle a position lies: onto the middle's side counts before distance in points. */
function remoteness(scale: Scale, position: ScalePosition): readonly [number, number] {
  return [sideOf(scale, position) === 'mid' ? 0 : 1, Math.abs((position.value ?? CENTRE) - CENTRE)];
}

function aboutTheMiddle(scale: Scale, earlier: ScalePosition, later: ScalePosition): Kind {
  const [sideBefore, pointsBefore] = remoteness(scale, earlier);
  const [sideAfter, pointsAfter] = remoteness(scale, later);
  const outwards = sideAfter - sideBefore || pointsAfter - pointsBefore;
  if (outwards === 0) return { kind: 'change', because: 'across the middle, no nearer to it and no further' };
  return outwards > 0
    ? { kind: 'hardening', because: 'away from the middle' }
    : { kind: 'softening', because: 'towards the middle' };
}

function kindOf(
  scale: Scale,
  pole: 'low' | 'high' | null,
  earlier: ScalePosition,
  later: ScalePosition,
): Kind {
  const sides = [sideOf(scale, earlier), sideOf(scale, later)] as const;
  if (areOpposite(...sides)) return { kind: 'reversal', because: `from the ${sides[0]} side to the ${sides[1]} side` };
  if (refines(scale, later, earlier.code)) return { kind: 'clarification', because: 'the later refines the earlier' };

  const direction = directionOf(earlier, later);
  if (scale.orientation === 'nominal') return { kind: 'change', because: 'the positions have no order' };
  if (direction === null) return { kind: 'change', because: 'no distance on the scale' };
  if (scale.orientation === 'directed') {
    if (!scale.softEnd) return { kind: 'change', because: 'the scale names no soft end' };
    return (direction === 'up') === (scale.softEnd === 'high')
      ? { kind: 'softening', because: `towards the soft end (${scale.softEnd})` }
      : { kind: 'hardening', because: `away from the soft end (${scale.softEnd})` };
  }
  return pole ? towardsOwnPole(direction, pole) : aboutTheMiddle(scale, earlier, later);
}

/**
 * Rule 4 (domain.md): an actor's position moved from one to another on the scale.
 *
 * Only a later code that refines the earlier is a `clarification`; going back to the coarser code
 * gives precision up, and is judged by the scale like any movement. Opposite sides are a `reversal`
 * even between codes said to refine each other. Where neither side nor distance tells hard from soft
 * (equal values; straight across the middle), it is a `change`.
 *
 * @param backed the actors whose backer or designate the actor is, whose poles it inherits
 */
export function movementOf(
  scale: Scale,
  actor: string,
  earlier: ScalePosition,
  later: ScalePosition,
  backed: readonly string[] = [],
): Verdict {
  const { kind, because, facets = [] } = kindOf(scale, ownPoleOf(scale, actor, backed), earlier, later);
  const nominal = scale.orientation === 'nominal';
  return {
    rule: '4',
    kind,
    facets,
    because,
    direction: nominal ? null : directionOf(earlier, later),
    magnitude: nominal ? null : magnitudeOf(earlier, later),
  };
}
