import { wordedOrder } from './order-words.js';
import type { DateBounds, Statement } from './statement.js';

/** The partial order of one slot (domain.md, How a shift is decided). */
export interface SlotOrder {
  /** Whether a was surely stated before b. Irreflexive, asymmetric, transitive. */
  precedes(a: Statement, b: Statement): boolean;
  /** Those that precede a statement and precede no other that does. */
  maximalPredecessors(statement: Statement): readonly Statement[];
  /** Those of the slot that precede none. */
  latest(): readonly Statement[];
  /** Each pair that neither precedes, once; the one that can begin earlier comes first. */
  undeterminedPairs(): Generator<readonly [Statement, Statement]>;
}

/** How many of the first items satisfy `holds`, given that those which do come first. */
function countWhile<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function ascending<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By earliest start, then by id: the order in which a slot is read, whatever order it arrived in. */
export function byStart(a: Statement, b: Statement): number {
  return ascending(a.stated.from, b.stated.from) || ascending(a.id, b.id);
}

/**
 * Works out the order of a slot: a precedes b if words say so, or a's latest bound lies before b's
 * earliest, closed transitively. What stands after x by its words cannot have begun before x could,
 * and what stands before x cannot have ended after it: so the words are first carried into the bounds
 * (`reach`), after which dates or a chain of words alone decide every pair. Costs n log n where words
 * are few; statements are compared by identity.
 */
export function orderOf(slot: readonly Statement[]): SlotOrder {
  const words = wordedOrder(slot);
  const starts = words.carry('later', ({ stated }) => stated.from, Math.max);
  const ends = words.carry('earlier', ({ stated }) => stated.to, Math.min);
  const reach = (statement: Statement): DateBounds => ({
    from: starts.get(statement) ?? statement.stated.from,
    to: ends.get(statement) ?? statement.stated.to,
  });

  const placed = [...slot].sort(byStart).map((statement) => ({ statement, ...reach(statement) }));
  const byBegin = placed.toSorted((a, b) => ascending(a.from, b.from));
  const byEnd = placed.toSorted((a, b) => ascending(a.to, b.to));
  const latestStarts: number[] = [];
  for (const { from } of byEnd) latestStarts.push(Math.max(latestStarts.at(-1) ?? -Infinity, from));

  const reaches = (a: Statement, b: Statement): boolean =>
    a !== b && (reach(a).to < reach(b).from || (!words.isEmpty && words.allAfter(a).has(b)));
  const precedes = (a: Statement, b: Statement): boolean => reaches(a, b) && (words.isEmpty || !reaches(b, a));

  let last = { low: 0, high: 0, found: [] as readonly Statement[] };
  /** The maximal ones by date among the first `high` by end and those that end at `least` or later. */
  const maximalByDate = (high: number, least: number): readonly Statement[] => {
    const low = countWhile(byEnd, ({ to }) => to < least);
    if (last.low !== low || last.high !== high) {
      last = { low, high, found: byEnd.slice(low, high).map(({ statement }) => statement) };
    }
    return last.found;
  };
  const withoutWorded = (candidates: readonly Statement[]): readonly Statement[] => {
    if (words.isEmpty || candidates.length < 2) return candidates;
    const passed = new Set(candidates.flatMap((candidate) => [...words.allBefore(candidate)]));
    return candidates.filter((candidate) => !passed.has(candidate));
  };

  return {
    precedes,
    maximalPredecessors(statement) {
      const { from } = reach(statement);
      const high = countWhile(byEnd, ({ to }) => to < from);
      const worded = words.directlyBefore(statement);
      const least = Math.max(latestStarts[high - 1] ?? -Infinity, ...worded.map((other) => reach(other).from));
      const dated = maximalByDate(high, least);
      if (words.isEmpty) return dated;
      const candidates = [...new Set([...dated, ...worded.filter((other) => reach(other).to >= least)])];
      return withoutWorded(candidates).filter((candidate) => precedes(candidate, statement));
    },
    latest: () => withoutWorded(maximalByDate(byEnd.length, latestStarts.at(-1) ?? -Infinity)),
    *undeterminedPairs() {
      let open: typeof placed = [];
      for (const next of byBegin) {
        open = open.filter(({ to }) => to >= next.from);
        const told = words.isEmpty ? null : [words.allBefore(next.statement), words.allAfter(next.statement)];
        for (const { statement } of open) {
          if (!told?.some((others) => others.has(statement))) yield [statement, next.statement];
        }
        open.push(next);
      }
    },
  };
}
