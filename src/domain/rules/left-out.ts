import type { Suppression } from './comparison.js';
import type { Scale, ScalePosition } from '../scale.js';
import type { Statement } from '../statement.js';
import { LEAST_COMMITMENT } from '../terms.js';

/** Statements that take part, by start, then by id, each with its place on the scale. */
export type Places = ReadonlyMap<Statement, ScalePosition>;

/** Who of some statements takes part under rule 0, and why the others don't. */
export interface TakingPart {
  readonly places: Places;
  readonly leftOut: readonly Suppression[];
}

/**
 * Rule 0 (domain.md) by itself: left out are statements with a null position, of a branch, of a plan only
 * discussed, and of too little commitment; so are those whose code the scale no longer has.
 *
 * @param sorted by start, then by id
 * @param leastCommitment 2 for a slot; 1 for a designate (rule 2)
 */
export function takingPart(
  sorted: readonly Statement[],
  scale: Scale,
  leastCommitment: number = LEAST_COMMITMENT,
): TakingPart {
  const named = new Map(scale.positions.map((position) => [position.code, position]));
  const places = new Map<Statement, ScalePosition>();
  const leftOut: Suppression[] = [];
  for (const statement of sorted) {
    const place = named.get(statement.position ?? '');
    const why = reasonAgainst(statement, place, leastCommitment);
    if (why !== null) leftOut.push({ pair: [statement.id, statement.id], rule: '0', why });
    else if (place) places.set(statement, place);
  }
  return { places, leftOut };
}

function reasonAgainst(
  { position, tentative, commitment }: Statement,
  place: ScalePosition | undefined,
  leastCommitment: number,
): string | null {
  if (position === null) return 'it places nobody on the scale';
  if (tentative) return 'it is of a branch, or of a plan only discussed';
  if (commitment < leastCommitment) return `commitment ${commitment} is below ${leastCommitment}`;
  return place ? null : `the scale has no position ${position}`;
}
