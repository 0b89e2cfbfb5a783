/** What stands in a cell; null is an empty one. */
export type Cell = string | number | boolean | null;

/** A column of a table: its heading, and what a row has in it. */
export interface Column<Row> {
  readonly heading: string;
  readonly cellOf: (row: Row) => Cell;
}

/** Columns by their headings. */
export function columnsOf<Row>(cells: Readonly<Record<string, (row: Row) => Cell>>): Column<Row>[] {
  return Object.entries(cells).map(([heading, cellOf]) => ({ heading, cellOf }));
}

/** The columns of a part of a row, their headings prefixed; empty where the row has no such part. */
export function partColumns<Row, Part>(
  prefix: string,
  columns: readonly Column<Part>[],
  partOf: (row: Row) => Part | null,
): Column<Row>[] {
  return columns.map(({ heading, cellOf }) => ({
    heading: `${prefix}${heading.charAt(0).toUpperCase()}${heading.slice(1)}`,
    cellOf: (row) => {
      const part = partOf(row);
      return part === null ? null : cellOf(part);
    },
  }));
}
