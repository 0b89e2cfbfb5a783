/**
 * PostgreSQL's text of an array: for numbers, booleans, ids and instants, none of which it would have to quote. The
 * driver's own way looks at each element for what to escape.
 */
export function arrayLiteral(elements: readonly (string | number | boolean | null)[]): string {
  return `{${elements.map((element) => element ?? 'NULL').join(',')}}`;
}
