import type { Statement } from './statement.js';

/** The order that words give to the statements of one slot, beyond what their dates say. */
export interface WordedOrder {
  readonly isEmpty: boolean;
  /** Those that the words put directly before a statement. */
  directlyBefore(statement: Statement): readonly Statement[];
  /** Those that the words put before a statement, directly or through others. */
  allBefore(statement: Statement): ReadonlySet<Statement>;
  allAfter(statement: Statement): ReadonlySet<Statement>;
  /**
   * Carries a bound along the words, from each statement to those after it (`later`) or before it
   * (`earlier`), keeping what `tighter` says of two.
   */
  carry(
    towards: 'later' | 'earlier',
    own: (statement: Statement) => number,
    tighter: (a: number, b: number) => number,
  ): ReadonlyMap<Statement, number>;
}

type Edges = Map<Statement, Set<Statement>>;

function connect(edges: Edges, from: Statement, to: Statement): void {
  const known = edges.get(from);
  if (known) known.add(to);
  else edges.set(from, new Set([to]));
}

function reachable(edges: Edges, start: Statement): Set<Statement> {
  const found = new Set<Statement>();
  const open = [...(edges.get(start) ?? [])];
  for (let next = open.pop(); next; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(edges.get(next) ?? []));
  }
  return found;
}

/** Kahn's order over `forward`; statements on a circle, which recording refuses, are left out. */
function sorted(forward: Edges, backward: Edges): Statement[] {
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

/**
 * Reads `after` and `before` inside a slot. A word about a statement of another slot orders nothing
 * here, nor does one between statements whose dates already lie apart.
 */
export function wordedOrder(slot: readonly Statement[]): WordedOrder {
  const byId = new Map(slot.map((statement) => [statement.id, statement]));
  const later: Edges = new Map();
  const earlier: Edges = new Map();
  const put = (before: Statement | undefined, after: Statement | undefined): void => {
    if (!before || !after || before === after) return;
    if (before.stated.to < after.stated.from || after.stated.to < before.stated.from) return;
    connect(later, before, after);
    connect(earlier, after, before);
  };
  for (const statement of slot) {
    for (const word of statement.after) put(byId.get(word.statement), statement);
    for (const word of statement.before) put(statement, byId.get(word.statement));
  }
  return {
    isEmpty: later.size === 0,
    directlyBefore: (statement) => [...(earlier.get(statement) ?? [])],
    allBefore: (statement) => reachable(earlier, statement),
    allAfter: (statement) => reachable(later, statement),
    carry(towards, own, tighter) {
      const [forward, backward] = towards === 'later' ? [later, earlier] : [earlier, later];
      const bounds = new Map<Statement, number>();
      const boundOf = (statement: Statement): number => bounds.get(statement) ?? own(statement);
      for (const statement of sorted(forward, backward)) {
        for (const next of forward.get(statement) ?? []) {
          bounds.set(next, tighter(boundOf(next), boundOf(statement)));
        }
      }
      return bounds;
    },
  };
}
