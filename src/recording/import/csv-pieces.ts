import { RequestRefused } from '../../http/request-refused.js';
import { ENTRIES_AT_ONCE, type FilePiece } from './file-pieces.js';
import { utf8Chunks } from './utf8-chunks.js';

const [QUOTE, LINE_FEED, CARRIAGE_RETURN] = [0x22, 0x0a, 0x0d];
/** So much of a row without its end is a quote that was never closed. */
const LONGEST_ROW = 1024 * 1024;

/** One row, byte for byte, with its end. */
interface RawRow {
  readonly bytes: Buffer;
  /** Of the file, on which it ends. */
  readonly line: number;
}

/**
 * Cuts a CSV file, as it is read, into pieces that are CSV files themselves: the header, then whole rows. Cut
 * between rows and nowhere else, and not a byte is changed; whether it is CSV otherwise the service says.
 * @throws RequestRefused for an empty file, or a row that does not end
 * @throws DomainError `not-utf8`
 */
export async function* csvPieces(chunks: AsyncIterable<Buffer>, mostRows = ENTRIES_AT_ONCE): AsyncGenerator<FilePiece, void, undefined> {
  let header: RawRow | null = null;
  let rows: RawRow[] = [];
  let linesBefore = 0;
  for await (const row of rawRows(utf8Chunks(chunks))) {
    if (header) rows.push(row);
    else header = row;
    if (rows.length < mostRows) continue;
    yield pieceOf(header, rows, linesBefore);
    [rows, linesBefore] = [[], row.line - header.line];
  }
  if (!header) throw new RequestRefused('The file is empty: its first line names the columns.');
  if (rows.length > 0) yield pieceOf(header, rows, linesBefore);
}

function pieceOf(header: RawRow, rows: readonly RawRow[], linesBefore: number): FilePiece {
  return {
    text: Buffer.concat([header, ...rows].map(({ bytes }) => bytes)).toString('utf8'),
    entries: rows.filter(({ bytes }) => !isBlank(bytes)).length,
    lineInFile: (line) => line + linesBefore,
  };
}

/** A row ends with a line outside quotes; a doubled quote inside is two that cancel out. */
async function* rawRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<RawRow, void, undefined> {
  let begun: Buffer[] = [];
  let [length, line, isQuoted] = [0, 0, false];
  let end: number | null = null;
  for await (const chunk of chunks) {
    end ??= chunk.includes(LINE_FEED) ? LINE_FEED : chunk.includes(CARRIAGE_RETURN) ? CARRIAGE_RETURN : null;
    let start = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (byte === QUOTE) isQuoted = !isQuoted;
      if (byte !== end) continue;
      line += 1;
      if (isQuoted) continue;
      yield { bytes: Buffer.concat([...begun, chunk.subarray(start, at + 1)]), line };
      [begun, length, start] = [[], 0, at + 1];
    }
    begun.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > LONGEST_ROW) throw new RequestRefused(`The row that begins before line ${line + 1} has more than a million bytes: is there a quote that is never closed?`);
  }
  if (length > 0) yield { bytes: Buffer.concat(begun), line: line + 1 };
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === LINE_FEED || byte === CARRIAGE_RETURN);
}
