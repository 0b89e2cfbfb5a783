import { type Chosen, choose, type Contest, contestOf, mergeContests } from './narrowest.js';
import type { WordedOrder } from './order-words.js';
import { rangeFold } from './range-fold.js';
import { ascending } from './reading-order.js';
import type { Statement } from './statement.js';

/** The last ones of some statements: those that precede no other of them. */
export interface Frontier {
  statements(): readonly Statement[];
  /** Which of them speaks for them; null where there are none. */
  readonly choice: Chosen | null;
}

/**
 * Finds frontiers in the order of a slot. By dates they are runs of neighbours when the slot is sorted
 * by end: those that end before the moment asked for, and not before another such one begins. From a
 * run what words put before another is taken out, and what words alone put there is added.
 */
export class Frontiers {
  private readonly byEnd: readonly Statement[];
  private readonly latestStarts: readonly number[];
  /** Where in `byEnd` those stand that words touch. */
  private readonly touched: readonly number[];
  private readonly contest: (low: number, high: number) => Contest | null;
  /** Statements read one after another often have the very same before them. */
  private last: { readonly low: number; readonly high: number; readonly frontier: Frontier } | null = null;

  constructor(
    slot: readonly Statement[],
    private readonly words: WordedOrder,
  ) {
    const { reach, touched } = words;
    this.byEnd = slot.toSorted((a, b) => ascending(reach(a).to, reach(b).to));
    this.touched = this.byEnd.flatMap((statement, n) => (touched.has(statement) ? [n] : []));
    this.contest = rangeFold(this.byEnd.map(contestOf), mergeContests);
    let latest = -Infinity;
    this.latestStarts = this.byEnd.map((statement) => (latest = Math.max(latest, reach(statement).from)));
  }

  /** The last ones of those that end before `from`, and of those given, which precede the same. */
  before(from: number, worded: readonly Statement[]): Frontier {
    return this.find(countWhile(this.byEnd, (each) => this.words.reach(each).to < from), worded);
  }

  /** The last ones of the slot. */
  ofAll(): Frontier {
    return this.find(this.byEnd.length, []);
  }

  private find(high: number, worded: readonly Statement[]): Frontier {
    const { byEnd } = this;
    const { reach } = this.words;
    const dated = this.latestStarts[high - 1] ?? -Infinity;
    const least = worded.reduce((latest, each) => Math.max(latest, reach(each).from), dated);
    const low = countWhile(byEnd, (each) => reach(each).to < least);
    if (worded.length > 0) return this.between(low, high, worded.filter((each) => reach(each).to >= least));
    if (this.last?.low !== low || this.last.high !== high) {
      this.last = { low, high, frontier: this.between(low, high, []) };
    }
    return this.last.frontier;
  }

  private between(low: number, high: number, worded: readonly Statement[]): Frontier {
    const { byEnd, touched, contest } = this;
    const inRun = touched.slice(countWhile(touched, (n) => n < low), countWhile(touched, (n) => n < high));
    const within = new Set(inRun.flatMap((n) => byEnd[n] ?? []));
    const beside = worded.filter((each) => !within.has(each));
    const passed = this.words.passedAmong([...within, ...beside]);
    const added = beside.filter((each) => !passed.has(each));
    const gaps = inRun.filter((n) => byEnd.slice(n, n + 1).some((each) => passed.has(each)));
    const runs = [...gaps, high].map((end, n) => [n === 0 ? low : (gaps[n - 1] ?? low) + 1, end] as const);
    const contests = [...runs.flatMap(([start, end]) => contest(start, end) ?? []), ...added.map(contestOf)];
    return {
      statements: () => [...runs.flatMap(([start, end]) => byEnd.slice(start, end)), ...added],
      choice: contests.length === 0 ? null : choose(contests.reduce(mergeContests)),
    };
  }
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
