import { StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify';
import { pipeline, Readable } from 'node:stream';
import type { Column } from './columns.js';
import type { ExportFormat } from './export-format.js';

/** Rows to be sent as a file. */
export interface Exported<Row> {
  /** Of the file, without its suffix. */
  readonly name: string;
  readonly rows: AsyncIterable<Row>;
  readonly columns: readonly Column<Row>[];
}

const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
};

/**
 * Rows as a file, sent as they are read: as CSV (RFC 4180) in the columns given, as NDJSON whole. The
 * first row is read before the answer begins, so that a refusal is still one.
 */
export async function exportFile<Row>(format: ExportFormat, { name, rows, columns }: Exported<Row>): Promise<StreamableFile> {
  const started = await begun(rows);
  const stream = format === 'csv' ? csvOf(started, columns) : Readable.from(linesOf(started));
  return new StreamableFile(stream, { type: TYPES[format], disposition: `attachment; filename="${name}.${format}"` });
}

/** Spreadsheets run a cell that begins like a formula; a quote mark before it makes it text. */
function csvOf<Row>(rows: AsyncIterable<Row>, columns: readonly Column<Row>[]): Readable {
  const csv = stringify({
    header: true,
    columns: columns.map(({ heading }) => heading),
    cast: { boolean: String },
    record_delimiter: 'windows',
    escape_formulas: true,
  });
  // Whoever reads the stream learns of a failure: it is destroyed with it.
  return pipeline(Readable.from(recordsOf(rows, columns)), csv, () => undefined);
}

async function* recordsOf<Row>(rows: AsyncIterable<Row>, columns: readonly Column<Row>[]): AsyncGenerator<unknown[]> {
  for await (const row of rows) yield columns.map(({ cellOf }) => cellOf(row));
}

async function* linesOf<Row>(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`;
}

async function begun<Row>(rows: AsyncIterable<Row>): Promise<AsyncIterable<Row>> {
  const iterator = rows[Symbol.asyncIterator]();
  const first = await iterator.next();
  return (async function* () {
    for (let step = first; step.done !== true; step = await iterator.next()) yield step.value;
  })();
}
