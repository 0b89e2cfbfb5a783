import type { Statement } from '../statement.js';
import { LEAST_COMMITMENT } from '../terms.js';

/** A statement that fills its slot: it places its holder. */
export type SlotFilling = Statement & { readonly position: string };

/** Rule 0 (domain.md): a statement without a position, tentative, or below commitment 2 fills no slot. */
export function fillsSlot(statement: Statement): statement is SlotFilling {
  return statement.position !== null && !statement.tentative && statement.commitment >= LEAST_COMMITMENT;
}
