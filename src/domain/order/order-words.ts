import type { DateBounds, Statement } from '../statement.js';
import { graphOf, type WordGraph, wordedPairs, withoutCircles } from './word-graph.js';

/** The order that words give to the statements of one slot, beyond what their dates say. */
export interface WordedOrder {
  /** Those that words order against any other. */
  readonly touched: ReadonlySet<Statement>;
  /**
   * When a statement can have been made: what stands after another by its words cannot have begun
   * before that one could, and what stands before another cannot have ended after it.
   */
  readonly reach: (statement: Statement) => DateBounds;
  /** Those that words put directly before a statement. */
  readonly directlyBefore: (statement: Statement) => readonly Statement[];
  /** Whether words put a before b, directly or through others. */
  readonly isBefore: (a: Statement, b: Statement) => boolean;
  /** Before all those that words put after it; -1 for those that words don't touch. */
  readonly rankOf: (statement: Statement) => number;
  /** Out of `candidates`, those that words put before another of them. */
  readonly passedAmong: (candidates: readonly Statement[]) => ReadonlySet<Statement>;
}

/**
 * Reads the order words of a slot. Words that run in a circle, which recording refuses, order nothing.
 * Who stands before whom is kept as one bit a pair, so that each question is one look: n words cost up
 * to n²/16 bytes.
 */
export function wordedOrder(slot: readonly Statement[]): WordedOrder {
  const { earlier, sorted, bounds } = tightened(slot);
  const ranks = new Map(sorted.map((statement, rank) => [statement, rank]));
  const rows = rowsOf({ earlier, sorted }, ranks);
  return {
    touched: new Set(sorted),
    reach: (statement) => bounds.get(statement) ?? statement.stated,
    directlyBefore: (statement) => [...(earlier.get(statement) ?? [])],
    rankOf: (statement) => ranks.get(statement) ?? -1,
    isBefore(a, b) {
      const [rank, row] = [ranks.get(a), rows[ranks.get(b) ?? -1]];
      return rank !== undefined && row !== undefined && hasBit(row, rank);
    },
    passedAmong(candidates) {
      const touched = candidates.filter((candidate) => ranks.has(candidate));
      if (touched.length < 2) return NONE;
      const before = new Uint32Array(wordsFor(sorted.length));
      for (const candidate of touched) addAll(before, rows[ranks.get(candidate) ?? -1]);
      return new Set(touched.filter((candidate) => hasBit(before, ranks.get(candidate) ?? -1)));
    },
  };
}

const NONE: ReadonlySet<Statement> = new Set();

type Bounds = ReadonlyMap<Statement, DateBounds>;

/**
 * A circle through dates shows in bounds that words turn inside out: then the words between such
 * statements are left out as well.
 */
function tightened(slot: readonly Statement[]): WordGraph & { readonly bounds: Bounds } {
  const pairs = withoutCircles(wordedPairs(slot));
  const graph = graphOf(pairs);
  const bounds = carried(graph);
  const isInsideOut = (statement: Statement): boolean => {
    const { from, to } = bounds.get(statement) ?? statement.stated;
    return from > to;
  };
  const sound = pairs.filter(([before, after]) => !isInsideOut(before) || !isInsideOut(after));
  if (sound.length === pairs.length) return { ...graph, bounds };
  const rest = graphOf(sound);
  return { ...rest, bounds: carried(rest) };
}

/** Carries starts along the words to those after, and ends to those before. */
function carried({ later, earlier, sorted }: WordGraph): Bounds {
  const starts = new Map<Statement, number>();
  for (const statement of sorted) {
    let from = statement.stated.from;
    for (const before of earlier.get(statement) ?? []) from = Math.max(from, starts.get(before) ?? -Infinity);
    starts.set(statement, from);
  }
  const bounds = new Map<Statement, DateBounds>();
  for (const statement of sorted.toReversed()) {
    let to = statement.stated.to;
    for (const after of later.get(statement) ?? []) to = Math.min(to, bounds.get(after)?.to ?? Infinity);
    bounds.set(statement, { from: starts.get(statement) ?? statement.stated.from, to });
  }
  return bounds;
}

/** For each statement, by rank: the ranks of all those before it, as bits. */
function rowsOf(
  { earlier, sorted }: Pick<WordGraph, 'earlier' | 'sorted'>,
  ranks: ReadonlyMap<Statement, number>,
): readonly Uint32Array[] {
  const rows: Uint32Array[] = [];
  for (const [rank, statement] of sorted.entries()) {
    const row = new Uint32Array(wordsFor(rank));
    for (const before of earlier.get(statement) ?? []) {
      const at = ranks.get(before) ?? -1;
      addAll(row, rows[at]);
      row[at >>> 5] = (row[at >>> 5] ?? 0) | (1 << (at & 31));
    }
    rows.push(row);
  }
  return rows;
}

function wordsFor(bits: number): number {
  return (bits + 31) >>> 5;
}

function hasBit(row: Uint32Array, at: number): boolean {
  return (((row[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;
}

function addAll(row: Uint32Array, others: Uint32Array = new Uint32Array()): void {
  for (let i = 0; i < others.length; i++) row[i] = (row[i] ?? 0) | (others[i] ?? 0);
}
