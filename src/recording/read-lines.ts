import { isDeepStrictEqual } from 'node:util';
import { v7 as uuidV7 } from 'uuid';
import { DomainError } from '../domain/errors.js';
import type { BatchLedger } from './batch-ledger.js';
import type { BatchEntry } from './batch-entries.js';
import { type DefaultWishes, type ReadCommand, readCommand } from './read-command.js';
import type { ReadLine } from './read-line.js';
import { exceptRedaction } from './redaction-alone.js';

/** The lines read so far, by id. */
export type LinesById = Map<string, ReadLine>;

/**
 * Reads entries and adds them to the lines read before; the ledger learns of each, and of what is
 * wrong with those that cannot be read.
 */
export function readLines(
  entries: readonly BatchEntry[],
  byId: LinesById,
  byDefault: DefaultWishes,
  ledger: BatchLedger,
): void {
  for (const { line, read: readEntry } of entries) {
    let read: ReadCommand;
    try {
      read = exceptRedaction(readCommand(readEntry(), uuidV7, byDefault));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      ledger.sent(line, null);
      ledger.failed(line, error);
      continue;
    }
    ledger.sent(line, read.command.id);
    keep({ line, ...read }, byId, ledger);
  }
}

function keep(read: ReadLine, byId: LinesById, ledger: BatchLedger): void {
  const earlier = byId.get(read.command.id);
  if (!earlier) byId.set(read.command.id, read);
  else repeat(earlier, read, ledger);
}

/** The same event twice in a batch is one; the same id with another content is a fault. */
export function repeat(earlier: ReadLine, later: ReadLine, ledger: BatchLedger): void {
  if (isDeepStrictEqual(earlier.command, later.command)) {
    ledger.repeated(1);
    return;
  }
  const detail = `Line ${earlier.line} has the same id with other content.`;
  ledger.failed(later.line, new DomainError('event-id-conflict', detail, [{ pointer: '/id', detail }]));
}
