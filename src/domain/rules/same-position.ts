import { changedDemands, changesQuantity, gainsCommitment } from './facets.js';
import type { Scale, ScalePosition } from '../scale.js';
import { ownPoleOf, sideOf } from './side.js';
import type { Statement } from '../statement.js';
import type { Verdict } from './verdict.js';

type Firmness = Pick<Verdict, 'kind' | 'facets' | 'because'>;

const hard = (because: string): Firmness => ({ kind: 'hardening', facets: ['commitment'], because });
const soft = (because: string, ...facets: string[]): Firmness => ({
  kind: 'softening',
  facets: ['commitment', ...facets],
  because,
});

/** The end of a directed scale that a position leans to: by its side, else by its value. */
function leaning(position: ScalePosition): 'low' | 'high' | null {
  if (position.side) return position.side === 'mid' ? null : position.side;
  if (position.value === undefined || position.value === 50) return null;
  return position.value > 50 ? 'high' : 'low';
}

/**
 * Whether binding oneself to a position hardens or softens: as moving onto it would. An owner who
 * binds itself to its own pole's side hardens, to anything else concedes. Others harden on a side and
 * soften on the middle. On directed scales what leans to the soft end softens. Where a position leans
 * nowhere, to be bound is to be harder to move: hardening.
 */
function firmness(scale: Scale, pole: 'low' | 'high' | null, position: ScalePosition): Firmness {
  const side = sideOf(scale, position);
  if (pole && side) {
    return side === pole
      ? hard('binding itself to its own pole')
      : soft('binding itself away from its own pole', 'concession');
  }
  if (scale.orientation === 'bipolar' && side === 'mid') return soft('binding itself to the middle');
  if (scale.orientation === 'directed' && scale.softEnd && leaning(position) === scale.softEnd) {
    return soft('binding itself to the soft end');
  }
  return hard('binding itself');
}

/**
 * Rule 5 (domain.md): the position is the same as before. What comes first in the rule decides; the
 * rest are facets. Gained and dropped conditions together are a `new-condition` whose facet
 * `dropped-condition` tells the other half, since a pair has one shift of each family.
 *
 * @param backed the actors whose backer or designate the actor is, whose poles it inherits
 * @returns null for a reaffirmation.
 */
export function samePosition(
  scale: Scale,
  position: ScalePosition,
  earlier: Statement,
  later: Statement,
  backed: readonly string[] = [],
): Verdict | null {
  const still = { rule: '5', direction: null, magnitude: null } as const;
  if (gainsCommitment(earlier, later)) {
    const { because, ...firm } = firmness(scale, ownPoleOf(scale, later.actor, backed), position);
    return { ...still, ...firm, because: `commitment ${earlier.commitment} to ${later.commitment}, ${because}` };
  }
  if (changesQuantity(earlier, later)) {
    return { ...still, kind: 'quantity-change', facets: [], because: 'another figure for the same measure' };
  }
  const { added, dropped } = changedDemands(earlier, later);
  if (added.length > 0) {
    const facets = dropped.length > 0 ? ['dropped-condition'] : [];
    return { ...still, kind: 'new-condition', facets, because: `now on condition of ${added.join(', ')}` };
  }
  if (dropped.length > 0) {
    const because = `no longer on condition of ${dropped.join(', ')}`;
    return { ...still, kind: 'dropped-condition', facets: [], because };
  }
  return null;
}
