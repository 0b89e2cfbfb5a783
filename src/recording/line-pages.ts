import { isUtf8 } from 'node:buffer';
import { DomainError } from '../domain/errors.js';

const MIB = 1024 * 1024;
/** Bytes of one line. */
const LONGEST_LINE = MIB;
/** A page ends with its thousandth line, or before it has grown too large to be held beside others. */
const LINES_AT_ONCE = 1_000;
const CHARACTERS_AT_ONCE = 4 * MIB;

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = '\uFEFF';

/** A line of a text, without its end. */
export interface TextLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/**
 * Cuts a text into pages of its lines as it comes in, blank ones left out: never more than a page and a line is
 * held, however long the text.
 * @throws DomainError `line-too-long`, `not-utf8`, both naming the line
 */
export async function* linePages(chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly TextLine[], void, undefined> {
  let page: TextLine[] = [];
  let [line, characters] = [0, 0];
  for await (const whole of wholeLines(chunks)) {
    for (const text of textOf(whole, line + 1).split('\n')) {
      line += 1;
      const own = line === 1 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
      if (own.trim() === '') continue;
      page.push({ line, text: own });
      characters += own.length;
      if (page.length < LINES_AT_ONCE && characters < CHARACTERS_AT_ONCE) continue;
      yield page;
      [page, characters] = [[], 0];
    }
  }
  if (page.length > 0) yield page;
}

/** The bytes again, in pieces that each end before a line feed, which is left out. */
async function* wholeLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let begun: Buffer[] = [];
  let [length, lines] = [0, 0];
  for await (const chunk of chunks) {
    const [first, last] = [chunk.indexOf(LINE_FEED), chunk.lastIndexOf(LINE_FEED)];
    length += first === -1 ? chunk.length : first;
    if (length > LONGEST_LINE) throw tooLong(lines + 1);
    if (first === -1) {
      begun.push(chunk);
      continue;
    }
    const piece = Buffer.concat([...begun, chunk.subarray(0, last)]);
    lines += feedsIn(piece) + 1;
    yield piece;
    begun = [chunk.subarray(last + 1)];
    length = chunk.length - last - 1;
  }
  if (length > 0) yield Buffer.concat(begun);
}

function feedsIn(piece: Buffer): number {
  let feeds = 0;
  for (let at = piece.indexOf(LINE_FEED); at !== -1; at = piece.indexOf(LINE_FEED, at + 1)) feeds += 1;
  return feeds;
}

function textOf(piece: Buffer, firstLine: number): string {
  if (isUtf8(piece)) return piece.toString('utf8');
  let line = firstLine;
  for (let start = 0; start <= piece.length; line += 1) {
    const feed = piece.indexOf(LINE_FEED, start);
    const end = feed === -1 ? piece.length : feed;
    if (!isUtf8(piece.subarray(start, end))) break;
    start = end + 1;
  }
  const detail = `Line ${line} holds bytes that are not UTF-8. Save or send the file as UTF-8, for example with iconv -t UTF-8.`;
  throw new DomainError('not-utf8', detail, [{ pointer: `/${line}`, detail }]);
}

function tooLong(line: number): DomainError {
  const detail = `Line ${line} has more than ${LONGEST_LINE} bytes; one line is one event.`;
  return new DomainError('line-too-long', detail, [{ pointer: `/${line}`, detail }]);
}
