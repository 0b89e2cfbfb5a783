import { setImmediate } from 'node:timers/promises';
import { cleaned, parseJson } from '../http/parse-json.js';
import { linePages } from './line-pages.js';

/** A batch as it was sent: NDJSON as it comes in, or the entries of a JSON array. */
export type BatchInput = AsyncIterable<Buffer> | readonly unknown[];

/** One entry, unread. */
export interface BatchEntry {
  /** From 1: of the NDJSON line, or of the entry. */
  readonly line: number;
  /** @throws DomainError for what is no JSON, or cannot be kept faithfully */
  readonly read: () => unknown;
}

/** Entries as they come in, some at a time: a page is read and forgotten before the next is looked at. */
export type EntryPages = AsyncIterable<readonly BatchEntry[]>;

/** Of a list that is in memory already. */
const ENTRIES_AT_ONCE = 1_000;

/** The entries of a batch, blank lines left out. Reading on throws what `linePages` throws. */
export function entryPages(input: BatchInput): EntryPages {
  return isList(input) ? pagesOf(input) : ndjsonPages(input);
}

function isList(input: BatchInput): input is readonly unknown[] {
  return Array.isArray(input);
}

async function* ndjsonPages(chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly BatchEntry[], void, undefined> {
  for await (const lines of linePages(chunks)) {
    yield lines.map(({ line, text }) => ({ line, read: () => cleaned(parseJson(text)) }));
  }
}

async function* pagesOf(list: readonly unknown[]): AsyncGenerator<readonly BatchEntry[], void, undefined> {
  for (let start = 0; start < list.length; start += ENTRIES_AT_ONCE) {
    const page = list.slice(start, start + ENTRIES_AT_ONCE);
    yield page.map((value, index) => ({ line: start + index + 1, read: () => cleaned(value) }));
    // Others get their turn.
    await setImmediate();
  }
}
