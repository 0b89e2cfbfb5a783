import { byStart } from './order.js';
import type { Statement } from './statement.js';

/** One statement out of several that nothing orders among themselves. */
export interface Chosen {
  readonly statement: Statement;
  /** False: others, dated as narrowly, take another position, so that the choice rests on nothing. */
  readonly determined: boolean;
}

function width({ stated }: Statement): number {
  return stated.to - stated.from;
}

/** The latest start, then the lowest id. */
function isPreferred(a: Statement, b: Statement): boolean {
  return a.stated.from === b.stated.from ? a.id < b.id : byStart(a, b) > 0;
}

/**
 * Which of several unordered statements speaks for them (domain.md, How a shift is decided): if they
 * disagree on the position, the one with the narrowest interval; of those that agree, and of equally
 * narrow ones, the latest start, then the lowest id. Arrival and sequence never break a tie.
 *
 * @returns null for no statements.
 */
export function pickAmong(statements: readonly Statement[]): Chosen | null {
  const [first] = statements;
  if (!first) return null;
  const agree = statements.every(({ position }) => position === first.position);
  const least = statements.reduce((narrowest, statement) => Math.min(narrowest, width(statement)), Infinity);
  const eligible = agree ? statements : statements.filter((statement) => width(statement) === least);
  const statement = eligible.reduce((best, other) => (isPreferred(other, best) ? other : best));
  return { statement, determined: eligible.every(({ position }) => position === statement.position) };
}
