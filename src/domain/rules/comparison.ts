import { areOfOneVersion } from './one-version.js';
import type { SlotOrder } from '../order/order.js';
import { spelledBounds } from '../dates/spelled-bounds.js';
import type { Statement } from '../statement.js';

/** Two statements of one slot, the later held against the one chosen from those before it. */
export interface Comparison {
  readonly earlier: Statement;
  readonly later: Statement;
}

/** A pair that a rule leaves out; a statement left out on its own is paired with itself. */
export interface Suppression {
  readonly pair: readonly [string, string];
  readonly rule: string;
  readonly why: string;
}

/** A statement as the reasons name it: in a code and dates. */
export function dated({ position, stated }: Statement): string {
  return `${position} (${spelledBounds(stated)})`;
}

/**
 * Whom a statement is compared with (domain.md, How a shift is decided); null where nothing precedes
 * it. Suppressed are a `standing` later side (rule 0), unless it holds to the earlier and so says
 * nothing else, a point against a point of its own version (rule 6), and one whose earlier side rests on
 * nothing (rule 1).
 */
export function comparisonOf(
  order: Pick<SlotOrder, 'chosenBefore'>,
  later: Statement,
): Comparison | Suppression | null {
  const chosen = order.chosenBefore(later);
  if (!chosen) return null;
  const { statement: earlier, determined } = chosen;
  const pair = [earlier.id, later.id] as const;
  if (later.dating === 'standing') {
    if (earlier.position === later.position) return null;
    return { pair, rule: '0', why: `${dated(later)} describes what is held and is never the later side` };
  }
  if (!determined) {
    const why = `what precedes ${dated(later)} disagrees and is dated no more narrowly than ${dated(earlier)}`;
    return { pair, rule: '1', why };
  }
  if (areOfOneVersion(earlier, later)) {
    return { pair, rule: '6', why: 'points of one version of a plan are never compared with each other' };
  }
  return { earlier, later };
}
