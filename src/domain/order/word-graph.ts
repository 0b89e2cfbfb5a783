import type { Statement } from '../statement.js';

/** Words put the first before the second. */
export type WordedPair = readonly [before: Statement, after: Statement];

type Neighbours = ReadonlyMap<Statement, ReadonlySet<Statement>>;

/** The statements that order words touch, and which they put directly after and before each. */
export interface WordGraph {
  readonly later: Neighbours;
  readonly earlier: Neighbours;
  /** Each after all those that words put before it; what stands on a circle, or behind one, is missing. */
  readonly sorted: readonly Statement[];
}

/**
 * Reads `after` and `before` inside a slot. A word about a statement of another slot orders nothing
 * here, nor does one between statements whose dates already lie apart.
 */
export function wordedPairs(slot: readonly Statement[]): WordedPair[] {
  const byId = new Map(slot.map((statement) => [statement.id, statement]));
  const pairs: WordedPair[] = [];
  const put = (before: Statement | undefined, after: Statement | undefined): void => {
    if (!before || !after || before === after) return;
    if (before.stated.to < after.stated.from || after.stated.to < before.stated.from) return;
    pairs.push([before, after]);
  };
  for (const statement of slot) {
    for (const word of statement.after) put(byId.get(word.statement), statement);
    for (const word of statement.before) put(statement, byId.get(word.statement));
  }
  return pairs;
}

export function graphOf(pairs: readonly WordedPair[]): WordGraph {
  const later = neighbours(pairs);
  const earlier = neighbours(pairs.map(([before, after]) => [after, before] as const));
  return { later, earlier, sorted: sortedAlong(later, earlier) };
}

/** The words that remain when those on circles of words, or between two such circles, are left out. */
export function withoutCircles(pairs: readonly WordedPair[]): readonly WordedPair[] {
  const { later, earlier, sorted } = graphOf(pairs);
  const free = new Set([...sorted, ...sortedAlong(earlier, later)]);
  return pairs.filter(([before, after]) => free.has(before) || free.has(after));
}

function neighbours(pairs: readonly WordedPair[]): Map<Statement, Set<Statement>> {
  const found = new Map<Statement, Set<Statement>>();
  for (const [one, next] of pairs) {
    const known = found.get(one);
    if (known) known.add(next);
    else found.set(one, new Set([next]));
  }
  return found;
}

/** Kahn's order over `forward`. */
function sortedAlong(forward: Neighbours, backward: Neighbours): Statement[] {
  const missing = new Map([...backward].map(([statement, before]) => [statement, before.size]));
  const order = [...forward.keys()].filter((statement) => !missing.has(statement));
  for (const statement of order) {
    for (const next of forward.get(statement) ?? []) {
      const left = (missing.get(next) ?? 0) - 1;
      missing.set(next, left);
      if (left === 0) order.push(next);
    }
  }
  return order;
}
