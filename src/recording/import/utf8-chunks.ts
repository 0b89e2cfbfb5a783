import { isUtf8 } from 'node:buffer';
import { DomainError } from '../../domain/errors.js';

const LINE_FEED = 0x0a;
const LONGEST_CHARACTER = 4;

/**
 * The bytes again, cut between characters.
 * @throws DomainError `not-utf8` that names the line, instead of putting a replacement character for what is none
 */
export async function* utf8Chunks(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let begun: Buffer = Buffer.alloc(0);
  let line = 1;
  for await (const chunk of chunks) {
    const joined = begun.length === 0 ? chunk : Buffer.concat([begun, chunk]);
    const end = joined.length - lengthOfBegun(joined);
    const whole = joined.subarray(0, end);
    if (!isUtf8(whole)) throw notUtf8(line, whole);
    begun = joined.subarray(end);
    for (const byte of whole) if (byte === LINE_FEED) line += 1;
    if (whole.length > 0) yield whole;
  }
  if (begun.length > 0) throw notUtf8(line, begun);
}

/** How many bytes at the end begin a character that the next chunk may end. */
function lengthOfBegun(bytes: Buffer): number {
  for (let back = 1; back < LONGEST_CHARACTER && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return back < needed ? back : 0;
  }
  return 0;
}

function notUtf8(firstLine: number, bytes: Buffer): DomainError {
  let [line, start] = [firstLine, 0];
  for (let feed = bytes.indexOf(LINE_FEED); feed !== -1 && isUtf8(bytes.subarray(start, feed)); feed = bytes.indexOf(LINE_FEED, start)) {
    [line, start] = [line + 1, feed + 1];
  }
  const detail = `Line ${line} holds bytes that are not UTF-8. Save or send the file as UTF-8, for example with iconv -t UTF-8.`;
  return new DomainError('not-utf8', detail, [{ pointer: `/${line}`, detail }]);
}
