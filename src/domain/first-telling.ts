import type { Comparison } from './comparison.js';
import type { Statement } from './statement.js';

/**
 * Rule 4: one movement told by several is one movement. Statements of another position than the one
 * they are all held against, and of one position and scope among themselves, tell the same movement;
 * the first of them makes the shift and the others reaffirm it. (Nothing orders them: if one preceded
 * another, that one would stand between the other and what both are held against.) One that nobody
 * disputes comes before those disputed, so that a denial of one report leaves the others' shift firm.
 *
 * @param comparisons in reading order, by start, then by id, of the later statements
 * @returns for each, the statement that makes the shift: the later one itself, if it is the first
 */
export function firstTellings(comparisons: readonly Comparison[]): (comparison: Comparison) => Statement {
  const first = new Map<Statement, Map<string, Statement>>();
  for (const { earlier, later } of comparisons) {
    const told = first.get(earlier) ?? new Map<string, Statement>();
    const known = told.get(destinationOf(later));
    if (!known || (known.disputed && !later.disputed)) told.set(destinationOf(later), later);
    first.set(earlier, told);
  }
  return ({ earlier, later }) =>
    earlier.position === later.position ? later : (first.get(earlier)?.get(destinationOf(later)) ?? later);
}

function destinationOf({ position, scope }: Statement): string {
  return JSON.stringify([position, scope]);
}
