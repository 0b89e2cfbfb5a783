import { CsvError, parse } from 'csv-parse/sync';
import { RequestRefused } from '../../http/request-refused.js';

/** A part of a CSV file that is a CSV file itself: the header, then whole rows. */
export interface CsvPiece {
  readonly text: string;
  readonly rows: number;
  /** How many lines of the file lie before the piece's own second line's place: add it to a line's number. */
  readonly linesBefore: number;
}

interface Parsed {
  readonly info: { readonly bytes: number; readonly lines: number };
}

/**
 * Cuts a file into pieces of at most so many rows, between rows and nowhere else.
 * @throws RequestRefused that says where the file stops being CSV
 */
export function csvPieces(file: Buffer, delimiter: string, mostRows: number): CsvPiece[] {
  const ends = rowEnds(file, delimiter);
  const [header, ...rows] = ends;
  if (!header) throw new RequestRefused('The file is empty: its first line names the columns.');
  const head = file.subarray(0, header.bytes);
  const pieces: CsvPiece[] = [];
  for (let first = 0; first < rows.length; first += mostRows) {
    const before = first === 0 ? header : (rows[first - 1] ?? header);
    const last = rows[Math.min(first + mostRows, rows.length) - 1] ?? header;
    pieces.push({
      text: Buffer.concat([head, file.subarray(before.bytes, last.bytes)]).toString('utf8'),
      rows: Math.min(mostRows, rows.length - first),
      linesBefore: before.lines - header.lines,
    });
  }
  return pieces;
}

/** Where each row ends: the offset behind it, and the number of its last line. */
function rowEnds(file: Buffer, delimiter: string): Parsed['info'][] {
  try {
    // The parser's types tell records alone; with `info` each comes with its place.
    const parsed = parse(file, { info: true, delimiter, relax_column_count: true }) as unknown as Parsed[];
    return parsed.map(({ info }) => info);
  } catch (error) {
    if (error instanceof CsvError) throw new RequestRefused(`This is not CSV: ${error.message}.`, { cause: error });
    throw error;
  }
}
