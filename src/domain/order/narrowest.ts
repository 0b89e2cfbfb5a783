import { byStart } from './reading-order.js';
import type { Statement } from '../statement.js';

/** One statement out of several that nothing orders among themselves. */
export interface Chosen {
  readonly statement: Statement;
  /** False: others, dated as narrowly, take another position, so that the choice rests on nothing. */
  readonly determined: boolean;
}

/** What has to be known of some unordered statements to choose among them, and among them and others. */
export interface Contest {
  /** Chosen among all, and whether all are of one position. */
  readonly all: Chosen;
  /** Milliseconds between the bounds of the most narrowly dated. */
  readonly width: number;
  /** Chosen among the most narrowly dated, and whether those are of one position. */
  readonly narrowest: Chosen;
}

/** The contest of one statement alone. */
export function contestOf(statement: Statement): Contest {
  const alone = { statement, determined: true };
  return { all: alone, width: statement.stated.to - statement.stated.from, narrowest: alone };
}

/** Associative and commutative. */
export function mergeContests(a: Contest, b: Contest): Contest {
  const all = preferredOf(a.all, b.all);
  if (a.width !== b.width) return { ...(a.width < b.width ? a : b), all };
  return { all, width: a.width, narrowest: preferredOf(a.narrowest, b.narrowest) };
}

/**
 * Which of several unordered statements speaks for them (domain.md, How a shift is decided): if they
 * disagree on the position, the one with the narrowest interval; of those that agree, and of equally
 * narrow ones, the latest start, then the lowest id. Arrival and sequence never break a tie.
 */
export function choose({ all, narrowest }: Contest): Chosen {
  return all.determined ? all : narrowest;
}

function preferredOf(a: Chosen, b: Chosen): Chosen {
  const { statement } = isPreferred(a.statement, b.statement) ? a : b;
  const agree = a.statement.position === b.statement.position;
  return { statement, determined: a.determined && b.determined && agree };
}

/** The latest start, then the lowest id. */
function isPreferred(a: Statement, b: Statement): boolean {
  return a.stated.from === b.stated.from ? a.id < b.id : byStart(a, b) > 0;
}
