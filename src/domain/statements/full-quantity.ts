import type { PositionStated } from '../facts/statement-facts.js';
import type { Quantity } from '../statement.js';

/** A figure with what its source left out filled in: `=` for the comparator, null for the rest. */
export function fullQuantity(stated: PositionStated['quantity']): Quantity | null {
  if (!stated) return null;
  const { value = null, unit, comparator = '=', measure, relativeTo = null } = stated;
  return { value, unit, comparator, measure, relativeTo };
}
