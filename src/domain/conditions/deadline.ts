import type { LedgerCondition } from './condition.js';
import { conditionStateOf, isOpen } from './condition-state.js';
import { dayOf } from '../dates/day.js';
import { type ComputedShift, familyOf } from '../shift.js';
import { spelledBounds } from '../dates/spelled-bounds.js';
import type { DateBounds } from '../statement.js';
import type { ConditionKind, ConditionStatus } from '../terms.js';

/** A promise not kept in time is overdue; a demand or precondition not met in time lapses. */
function kindFor(kind: ConditionKind): 'overdue' | 'lapsed' {
  switch (kind) {
    case 'promise':
      return 'overdue';
    case 'demand':
    case 'precondition':
      return 'lapsed';
  }
}

/**
 * `lapsed` and `overdue` (domain.md, Over time): the deadline passed while the matter was open, which
 * is judged at the deadline's last instant for each addressee. It stays true whatever is resolved
 * later; what had been settled by then, one way or the other, prevents it. Dated on the first day at
 * whose end the deadline has passed. One that had passed when it was set is no deadline.
 *
 * @param asOf last instant of the evaluated day, milliseconds since 1970 UTC
 */
export function deadlineShiftsOf(condition: LedgerCondition, asOf: number): ComputedShift[] {
  const { deadline, stated } = condition;
  if (!deadline || deadline.to >= asOf || deadline.to < stated.from) return [];
  return condition.addressees.flatMap((addressee) => {
    const { status } = conditionStateOf(condition, addressee, deadline.to);
    return isOpen(status) ? [missed(condition, addressee, deadline, status)] : [];
  });
}

function missed(
  condition: LedgerCondition,
  addressee: string,
  deadline: DateBounds,
  status: ConditionStatus,
): ComputedShift {
  const kind = kindFor(condition.kind);
  return {
    key: [familyOf(kind), condition.condition, addressee].join('|'),
    actor: condition.actor,
    issue: null,
    track: null,
    kind,
    facets: [],
    direction: null,
    magnitude: null,
    grade: condition.grade,
    provisional: false,
    from: null,
    to: null,
    subject: { kind: 'condition', condition: condition.condition, addressee },
    dated: dayOf(deadline.to + 1),
    rule: 'deadline',
    explanation:
      `${condition.actor}'s ${condition.kind} ${condition.condition} to ${addressee}: ` +
      `still ${status} at its deadline (${spelledBounds(deadline)}): ${kind}.`,
  };
}
