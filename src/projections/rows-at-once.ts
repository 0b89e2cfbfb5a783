/** Rows that one statement writes at most: a rescale or a merge may reach every statement of a dossier. */
const AT_ONCE = 2_000;

/** The rows in their order, some at a time, so that no parameter of a query grows with the dossier. */
export function* someAtOnce<Row>(rows: readonly Row[]): Generator<readonly Row[], void, undefined> {
  for (let start = 0; start < rows.length; start += AT_ONCE) yield rows.slice(start, start + AT_ONCE);
}
