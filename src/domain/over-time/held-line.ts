import { dayOf } from '../dates/day.js';
import { Frontiers } from '../order/frontier.js';
import { wordedOrder } from '../order/order-words.js';
import { ownLineOf, valueOn } from './own-line.js';
import { byStart } from '../order/reading-order.js';
import type { Stance } from '../stance.js';
import type { Statement } from '../statement.js';

/** What an actor's line is from a day on, until the next one. */
export interface HeldLine {
  /** First instant of that UTC day; −Infinity where the stated date is open. */
  readonly since: number;
  readonly statement: Statement;
  /** 0–100; null where the order is undetermined, or the position has no value. */
  readonly value: number | null;
}

/**
 * The actor's line as a step function over stated time: at the end of each day on which a statement
 * begins, what `currentOf` would say. Later statements change no earlier day. Costs n log n.
 */
export function heldLineOf(stance: Stance): HeldLine[] {
  const line = ownLineOf(stance).toSorted(byStart);
  const begun = new Frontiers(line, wordedOrder(line), 'admitted');
  return line.flatMap((statement, n): HeldLine[] => {
    begun.admit(statement);
    const [since, next] = [dayStart(statement), line[n + 1]];
    if (next && dayStart(next) === since) return [];
    const chosen = begun.ofAll().choice;
    if (!chosen) return [];
    return [{ since, statement: chosen.statement, value: chosen.determined ? valueOn(stance, chosen.statement) : null }];
  });
}

function dayStart({ stated: { from } }: Statement): number {
  return Number.isFinite(from) ? Date.parse(dayOf(from)) : from;
}
