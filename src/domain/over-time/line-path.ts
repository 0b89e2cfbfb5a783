import { orderOf } from '../order/order.js';
import { ownLineOf, valueOn } from './own-line.js';
import type { Direction } from '../shift.js';
import type { Stance } from '../stance.js';
import type { Statement } from '../statement.js';

/** A statement of the line held against the one before it. */
export interface LineStep {
  readonly earlier: Statement;
  readonly later: Statement;
  readonly valueBefore: number;
  readonly valueAfter: number;
  /** Null where the value stayed. */
  readonly direction: Direction | null;
}

/**
 * Walks an actor's line from each statement that nothing precedes to those that follow it, and on: a
 * tree, since two that nothing orders may follow the same one. Rule 1 chooses which statement is the
 * one before; where it is undetermined a path begins anew. What a source describes as held
 * (`standing`) is never a later side, and is an earlier one only where nothing precedes it. Statements
 * without a value on the scale take no part.
 *
 * @param next makes the state at a statement out of that at the one before it; called parents first
 */
export function walkLine<State>(stance: Stance, start: State, next: (before: State, step: LineStep) => State): void {
  const values = new Map<Statement, number>();
  for (const statement of ownLineOf(stance)) {
    const value = valueOn(stance, statement);
    if (value !== null) values.set(statement, value);
  }
  const followers = followersIn(withoutDescriptions([...values.keys()]));
  const waiting = (followers.get(null) ?? []).map((statement) => ({ statement, state: start }));
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const { statement: earlier, state } = at;
    const valueBefore = values.get(earlier) ?? 0;
    for (const later of followers.get(earlier) ?? []) {
      const valueAfter = values.get(later) ?? 0;
      const direction = directionOf(valueBefore, valueAfter);
      waiting.push({ statement: later, state: next(state, { earlier, later, valueBefore, valueAfter, direction }) });
    }
  }
}

function directionOf(before: number, after: number): Direction | null {
  if (after === before) return null;
  return after > before ? 'up' : 'down';
}

function withoutDescriptions(line: readonly Statement[]): Statement[] {
  const order = orderOf(line);
  return line.filter((each) => each.dating === 'event' || order.chosenBefore(each) === null);
}

/** Those that directly follow each statement; under null, those that follow none, or none for sure. */
function followersIn(line: readonly Statement[]): Map<Statement | null, Statement[]> {
  const order = orderOf(line);
  const followers = new Map<Statement | null, Statement[]>();
  for (const statement of line) {
    const chosen = order.chosenBefore(statement);
    const before = chosen?.determined ? chosen.statement : null;
    const known = followers.get(before);
    if (known) known.push(statement);
    else followers.set(before, [statement]);
  }
  return followers;
}
