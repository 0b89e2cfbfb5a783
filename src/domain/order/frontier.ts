import { type Chosen, choose, type Contest, contestOf, mergeContests } from './narrowest.js';
import type { WordedOrder } from './order-words.js';
import { RangeFold } from './range-fold.js';
import { ascending } from './reading-order.js';
import type { Statement } from '../statement.js';

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
  private readonly latestStarts: RangeFold<number>;
  /** Where in `byEnd` those stand that words touch. */
  private readonly touched: readonly number[];
  private readonly contests: RangeFold<Contest>;
  /** Null: all of them. */
  private readonly admitted: Set<Statement> | null;
  private readonly placeOf: ReadonlyMap<Statement, number>;
  /** Statements read one after another often have the very same before them. */
  private last: { readonly low: number; readonly high: number; readonly frontier: Frontier } | null = null;

  /** @param taking whether the whole slot takes part from the start, or only what is admitted one by one */
  constructor(
    slot: readonly Statement[],
    private readonly words: WordedOrder,
    taking: 'all' | 'admitted' = 'all',
  ) {
    const { reach, touched } = words;
    const isWhole = taking === 'all';
    this.byEnd = slot.toSorted((a, b) => ascending(reach(a).to, reach(b).to));
    this.touched = this.byEnd.flatMap((statement, n) => (touched.has(statement) ? [n] : []));
    const present = isWhole ? this.byEnd : [];
    this.contests = new RangeFold(slot.length, mergeContests, present.map(contestOf));
    this.latestStarts = new RangeFold(slot.length, Math.max, present.map((statement) => reach(statement).from));
    this.admitted = isWhole ? null : new Set();
    this.placeOf = new Map(isWhole ? [] : this.byEnd.map((statement, n) => [statement, n]));
  }

  /** Lets one more statement of the slot take part, where not all do. */
  admit(statement: Statement): void {
    const place = this.placeOf.get(statement);
    if (place === undefined) return;
    this.admitted?.add(statement);
    this.contests.put(place, contestOf(statement));
    this.latestStarts.put(place, this.words.reach(statement).from);
    this.last = null;
  }

  /** The last ones of those that end before `from`, and of those given, which precede the same. */
  before(from: number, worded: readonly Statement[]): Frontier {
    const taking = worded.filter((each) => this.takesPart(each));
    return this.find(countWhile(this.byEnd, (each) => this.words.reach(each).to < from), taking);
  }

  /** The last ones of the slot. */
  ofAll(): Frontier {
    return this.find(this.byEnd.length, []);
  }

  private takesPart(statement: Statement): boolean {
    return this.admitted === null || this.admitted.has(statement);
  }

  private find(high: number, worded: readonly Statement[]): Frontier {
    const { byEnd } = this;
    const { reach } = this.words;
    const dated = this.latestStarts.of(0, high) ?? -Infinity;
    const least = worded.reduce((latest, each) => Math.max(latest, reach(each).from), dated);
    const low = countWhile(byEnd, (each) => reach(each).to < least);
    if (worded.length > 0) return this.between(low, high, worded.filter((each) => reach(each).to >= least));
    if (this.last?.low !== low || this.last.high !== high) {
      this.last = { low, high, frontier: this.between(low, high, []) };
    }
    return this.last.frontier;
  }

  private between(low: number, high: number, worded: readonly Statement[]): Frontier {
    const { byEnd, touched, contests: folded } = this;
    const inRun = touched.slice(countWhile(touched, (n) => n < low), countWhile(touched, (n) => n < high));
    const within = new Set<Statement>();
    for (const n of inRun) {
      const each = byEnd[n];
      if (each && this.takesPart(each)) within.add(each);
    }
    const beside = worded.filter((each) => !within.has(each));
    const passed = this.words.passedAmong([...within, ...beside]);
    const added = beside.filter((each) => !passed.has(each));
    const isPassed = (each: Statement | undefined): boolean => each !== undefined && passed.has(each);
    const gaps = inRun.filter((n) => isPassed(byEnd[n]));
    const runs = [...gaps, high].map((end, n) => [n === 0 ? low : (gaps[n - 1] ?? low) + 1, end] as const);
    const contests = [...runs.flatMap(([start, end]) => folded.of(start, end) ?? []), ...added.map(contestOf)];
    return {
      statements: () => [
        ...runs.flatMap(([start, end]) => byEnd.slice(start, end)).filter((each) => this.takesPart(each)),
        ...added,
      ],
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
