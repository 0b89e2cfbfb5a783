import type { ActorReference, Matrix, MatrixCell } from '../api/shapes.js';

/** An issue with the places that actors take on it. */
export interface IssueRow {
  readonly issue: Matrix['issues'][number];
  /** One for each actor shown, in their order; null where nothing is known, now or then. */
  readonly cells: readonly (MatrixCell | null)[];
}

export interface FullestFirst {
  readonly actors: readonly ActorReference[];
  readonly rows: readonly IssueRow[];
}

const isKnown = ({ now, then }: MatrixCell): boolean => now !== null || then !== null;

/** Whether somebody moved from one known place to another. */
export function hasMoved(cell: MatrixCell | null): boolean {
  return cell !== null && cell.now !== null && cell.then !== null && cell.moved !== null;
}

/**
 * The matrix with its issues as rows and actors as columns, those of which most is known first; who and
 * what nothing is known of is left out, and ties keep their order.
 */
export function fullestFirst({ issues, rows }: Matrix): FullestFirst {
  const known = rows
    .map(({ actor, cells }) => ({ actor, cells, count: cells.filter(isKnown).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const byIssue = issues.map((issue, index) => {
    const cells = known.map((row) => row.cells[index] ?? null).map((cell) => (cell && isKnown(cell) ? cell : null));
    return { issue, cells, count: cells.filter((cell) => cell !== null).length };
  });
  return {
    actors: known.map(({ actor }) => actor),
    rows: byIssue.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count),
  };
}
