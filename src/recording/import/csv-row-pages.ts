import { CsvError, parse, type Parser } from 'csv-parse';
import { pipeline, Readable } from 'node:stream';
import { DomainError } from '../../domain/errors.js';
import type { Row } from './column-map.js';
import { utf8Chunks } from './utf8-chunks.js';

/** Most characters of one row, so that an open quote does not swallow the file. */
const LONGEST_ROW = 100_000;
/** A page ends with its thousandth row, or before it has grown too large to be held beside others. */
const ROWS_AT_ONCE = 1_000;
const BYTES_AT_ONCE = 4 * 1024 * 1024;

/** One row and the line of the file on which it ends. */
export interface CsvRow {
  readonly line: number;
  readonly row: Row;
}

/** Rows as they come in, with the columns that all of them have. */
export interface CsvPage {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** What the parser gives for a row with `info`. */
interface Parsed {
  readonly record: Row;
  readonly info: { readonly lines: number; readonly bytes: number };
}

/**
 * The rows of a CSV text (RFC 4180) whose first line names the columns; blank lines left out. Never more than a
 * page is held, however long the text; at least one page comes, if of no rows.
 * @throws DomainError `malformed-csv` that names the line, `not-utf8`
 */
export async function* csvRowPages(chunks: AsyncIterable<Buffer>, delimiter: string): AsyncGenerator<CsvPage, void, undefined> {
  const columns: string[] = [];
  let rows: CsvRow[] = [];
  let [pages, begunAt] = [0, 0];
  try {
    for await (const { record, info } of parserOf(chunks, delimiter, columns) as AsyncIterable<Parsed>) {
      rows.push({ line: info.lines, row: record });
      if (rows.length < ROWS_AT_ONCE && info.bytes - begunAt < BYTES_AT_ONCE) continue;
      yield { columns, rows };
      [rows, pages, begunAt] = [[], pages + 1, info.bytes];
    }
  } catch (error) {
    if (error instanceof CsvError) throw malformed(`This is not CSV: ${error.message}.`);
    throw error;
  }
  if (columns.length === 0) throw malformed('The file is empty: its first line names the columns.');
  if (rows.length > 0 || pages === 0) yield { columns, rows };
}

/** @param columns is given their names as soon as these are read */
function parserOf(chunks: AsyncIterable<Buffer>, delimiter: string, columns: string[]): Parser {
  const parser = parse({
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
  });
  // Its failures are those of the parser, whose reader is told.
  return pipeline(Readable.from(utf8Chunks(chunks)), parser, () => undefined);
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
