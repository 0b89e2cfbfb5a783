import type { RecordedCondition } from '../../projections/condition.reader.js';
import type { Moment } from '../as-of.js';
import { countsAt } from '../counts-at.js';

/**
 * The condition with what had become of it by then; null if it had not been made, or not in public. What says
 * nothing of when it was disclosed was, when it was said.
 */
export function conditionAsOf(condition: RecordedCondition, moment: Moment): RecordedCondition | null {
  const counts = ({ stated }: Pick<RecordedCondition, 'stated'>): boolean => countsAt({ stated, data: {} }, moment);
  if (!counts(condition)) return null;
  return { ...condition, resolutions: condition.resolutions.filter(counts) };
}
