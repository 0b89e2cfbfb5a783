import type { SlotOrder } from '../order/order.js';
import type { Statement } from '../statement.js';

/** Finds what a statement is held against when the one chosen before it only describes what is held. */
export type Baseline = (chosen: Statement, later: Statement) => Statement;

/**
 * A `standing` statement confirms, and shifts nothing itself (domain.md, dating). So a later statement of
 * its position is held against the event before it: if that took another position, the movement is first
 * made by the later statement, and not lost between the two; if it took the same, the description hides
 * neither its commitment nor its figures. A description that no event precedes, or whose predecessors
 * disagree, stays the baseline, and so it does for a later statement of another position.
 */
export function baselineIn(order: SlotOrder): Baseline {
  const eventBefore = new Map<Statement, Statement | null>();
  const seek = (standing: Statement): Statement | null => {
    const passed: Statement[] = [];
    let found: Statement | null = standing;
    while (found?.dating === 'standing') {
      const known = eventBefore.get(found);
      if (known !== undefined) {
        found = known;
        break;
      }
      passed.push(found);
      const before = order.chosenBefore(found);
      found = before?.determined ? before.statement : null;
    }
    for (const each of passed) eventBefore.set(each, found);
    return found;
  };
  return (chosen, later) => {
    if (chosen.dating === 'event' || chosen.position !== later.position) return chosen;
    return seek(chosen) ?? chosen;
  };
}
