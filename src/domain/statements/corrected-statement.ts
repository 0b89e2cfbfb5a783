import type { CorrectedFields, PositionStated } from '../facts/statement-facts.js';

/**
 * The statement as it reads after a correction: named fields are replaced as a whole, null takes an
 * optional one away. (A null `position` is a value: the statement places nobody.)
 */
export function correctedStatement(data: PositionStated, corrected: CorrectedFields): PositionStated {
  const fields = Object.entries({ ...data, ...corrected });
  const kept = fields.filter(([field, value]) => field === 'position' || (value !== null && value !== undefined));
  return Object.fromEntries(kept) as unknown as PositionStated;
}
