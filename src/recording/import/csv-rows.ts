import { CsvError, parse } from 'csv-parse/sync';
import { DomainError } from '../../domain/errors.js';
import type { Row } from './column-map.js';

/** Most characters of one row, so that an open quote does not swallow the file. */
const LONGEST_ROW = 100_000;

/** One row and the line of the file on which it ends. */
export interface CsvRow {
  readonly line: number;
  readonly row: Row;
}

export interface CsvFile {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** What the parser gives for a row with `info`. */
interface Parsed {
  readonly record: Row;
  readonly info: { readonly lines: number };
}

/**
 * The rows of a CSV text (RFC 4180) whose first line names the columns; blank lines left out.
 * @throws DomainError `malformed-csv` that names the line
 */
export function csvRows(text: string, delimiter: string): CsvFile {
  const columns: string[] = [];
  try {
    const parsed = parse(text, {
      bom: true,
      delimiter,
      info: true,
      max_record_size: LONGEST_ROW,
      skip_empty_lines: true,
      columns: (header: string[]) => {
        columns.push(...header.map((name) => name.trim()));
        refuseTwins(columns);
        return columns;
      },
    }) as unknown as Parsed[];
    if (columns.length === 0) throw malformed('The file is empty: its first line names the columns.');
    return { columns, rows: parsed.map(({ record, info }) => ({ line: info.lines, row: record })) };
  } catch (error) {
    if (error instanceof CsvError) throw malformed(`This is not CSV: ${error.message}.`);
    throw error;
  }
}

function refuseTwins(columns: readonly string[]): void {
  const twin = columns.find((name, index) => columns.indexOf(name) !== index);
  if (twin !== undefined) throw malformed(`Two columns are called “${twin}”; give each its own name.`);
  const nameless = columns.indexOf('');
  if (nameless !== -1) throw malformed(`Column ${nameless + 1} has no name; the first line names the columns.`);
}

function malformed(detail: string): DomainError {
  return new DomainError('malformed-csv', detail, [{ pointer: '', detail }]);
}
