import { isDeepStrictEqual } from 'node:util';
import { v7 as uuidV7 } from 'uuid';
import { DomainError } from '../domain/errors.js';
import { cleaned, parseJson } from '../http/parse-json.js';
import type { BatchLedger } from './batch-ledger.js';
import { type ReadCommand, readCommand } from './read-command.js';
import type { ReadLine } from './read-line.js';

/** A batch as it was sent: NDJSON text, or the entries of a JSON array. */
export type BatchInput = string | readonly unknown[];

/** Reads every line; the ledger learns of each, and of what is wrong with those that cannot be read. */
export function readLines(input: BatchInput, notify: boolean, ledger: BatchLedger): ReadLine[] {
  const byId = new Map<string, ReadLine>();
  for (const { line, parse } of entriesOf(input)) {
    let read: ReadCommand;
    try {
      read = readCommand(parse(), uuidV7, notify);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      ledger.sent(line, null);
      ledger.unreadable(line, error);
      continue;
    }
    ledger.sent(line, read.command.id);
    keep({ line, read }, byId, ledger);
  }
  return [...byId.values()];
}

/** The same event twice in a batch is one; the same id with another content is a fault. */
function keep(line: ReadLine, byId: Map<string, ReadLine>, ledger: BatchLedger): void {
  const earlier = byId.get(line.read.command.id);
  if (!earlier) byId.set(line.read.command.id, line);
  else if (isDeepStrictEqual(earlier.read.command, line.read.command)) ledger.repeatedWithin();
  else {
    ledger.failed(line, new DomainError('event-id-conflict', `Line ${earlier.line} has the same id with other content.`));
  }
}

function* entriesOf(input: BatchInput): Generator<{ line: number; parse: () => unknown }> {
  if (typeof input !== 'string') {
    for (const [index, entry] of input.entries()) yield { line: index + 1, parse: () => cleaned(entry) };
    return;
  }
  for (const [index, text] of input.split('\n').entries()) {
    if (text.trim() !== '') yield { line: index + 1, parse: () => cleaned(parseJson(text)) };
  }
}
