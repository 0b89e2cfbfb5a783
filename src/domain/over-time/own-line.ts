import { slotFillers } from '../rules/read-stance.js';
import type { Stance } from '../stance.js';
import type { Statement } from '../statement.js';

/** The statements that fill the actor's line slot, in any order; none of a collective (domain.md, actor). */
export function ownLineOf(stance: Stance): Statement[] {
  if (stance.actorKind === 'collective') return [];
  return slotFillers(stance).filter(({ track }) => track === 'line');
}

/** The value of a position on the scale; null where it has none, or is no longer on the scale. */
export function valueOn({ scale }: Stance, { position }: Statement): number | null {
  return scale.positions.find(({ code }) => code === position)?.value ?? null;
}
