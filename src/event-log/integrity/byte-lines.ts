const NEWLINE = 10;
/** No event comes near; what has no line breaks in it is no export. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** A line without its break, and its number from 1. */
export interface ByteLine {
  readonly line: number;
  readonly bytes: Buffer;
}

/**
 * The lines of a stream, broken at LF and nowhere else: a JSON text may hold what other readers take for a line's
 * end (U+2028), unescaped. Holds one line and one chunk at a time.
 * @throws RangeError for a line of more than 64 MiB
 */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ByteLine, void, undefined> {
  let rest: Buffer[] = [];
  let line = 1;
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      yield { line, bytes: Buffer.concat([...rest, bytes.subarray(start, end)]) };
      [rest, start, line] = [[], end + 1, line + 1];
    }
    if (start < bytes.length) rest.push(bytes.subarray(start));
    const waiting = rest.reduce((sum, { length }) => sum + length, 0);
    if (waiting > LONGEST_LINE) throw new RangeError(`Line ${line} has more than 64 MiB; an event has far less.`);
  }
  if (rest.length > 0) yield { line, bytes: Buffer.concat(rest) };
}
