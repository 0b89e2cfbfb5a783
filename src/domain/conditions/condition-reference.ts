import type { LedgerCondition } from './condition.js';
import type { ConditionReference } from '../facts/condition-facts.js';
import type { PlanVersion } from '../plans/plan.js';
import { ascending } from '../order/reading-order.js';

/**
 * The condition with its references to plans' points read as the positions that these demand, as the
 * newest version that has the point codes it. A point without a code stays as it is: nothing computed
 * can tell whether it came true.
 *
 * @param versions of the plans referred to, in any order
 */
export function withPointsRead(condition: LedgerCondition, versions: readonly PlanVersion[]): LedgerCondition {
  const newestFirst = versions.toSorted((a, b) => ascending(b.number, a.number));
  const read = (reference: ConditionReference): ConditionReference => {
    if (!('plan' in reference)) return reference;
    const point = newestFirst
      .filter(({ plan }) => plan === reference.plan)
      .flatMap(({ points }) => points)
      .find(({ demand }) => demand === reference.demand);
    if (point?.issue === undefined || point.position === undefined) return reference;
    return { issue: point.issue, position: point.position };
  };
  return { ...condition, refersTo: condition.refersTo.map(read) };
}
