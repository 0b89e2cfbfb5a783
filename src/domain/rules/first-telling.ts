import type { Comparison } from './comparison.js';
import type { Statement } from '../statement.js';
import type { Verdict } from './verdict.js';

/** Two statements compared, and what the rules make of them; null: the later holds to the earlier. */
export interface Judged extends Comparison {
  readonly verdict: Verdict | null;
}

/**
 * Rules 4 and 5: one shift told by several is one shift. Statements that are all held against the same
 * earlier one and tell the same of it (a movement to one position under one scope; one commitment gained,
 * one figure, one set of conditions) tell one shift; the first of them makes it and the others reaffirm
 * it. (Nothing orders them: if one preceded another, that one would stand between the other and what both
 * are held against.) One that nobody disputes comes before those disputed, so that a denial of one report
 * leaves the others' shift firm.
 *
 * @param judged in reading order, by start, then by id, of the later statements
 * @returns for each, the statement that makes the shift: the later one itself, if it is the first
 */
export function firstTellings(judged: readonly Judged[]): (of: Judged) => Statement {
  const first = new Map<Statement, Map<string, Statement>>();
  for (const each of judged) {
    const tale = taleOf(each);
    if (tale === null) continue;
    const { earlier, later } = each;
    const told = first.get(earlier) ?? new Map<string, Statement>();
    const known = told.get(tale);
    if (!known || (known.disputed && !later.disputed)) told.set(tale, later);
    first.set(earlier, told);
  }
  return (of) => {
    const tale = taleOf(of);
    return (tale === null ? null : first.get(of.earlier)?.get(tale)) ?? of.later;
  };
}

/** What is told, so that two tell the same where it is equal; null: nothing new. */
function taleOf({ earlier, later, verdict }: Judged): string | null {
  if (!verdict) return null;
  const { position, scope } = later;
  if (earlier.position !== position) return JSON.stringify([position, scope]);
  return JSON.stringify([position, scope, verdict.kind, newIn(verdict, later)]);
}

function newIn({ kind }: Verdict, { commitment, quantity, conditions }: Statement): unknown {
  switch (kind) {
    case 'quantity-change':
      return quantity && [quantity.value, quantity.comparator, quantity.relativeTo];
    case 'new-condition':
    case 'dropped-condition':
      return [...new Set(conditions.demands)].sort();
    default:
      return commitment;
  }
}
