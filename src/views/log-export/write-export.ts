import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { RequestRefused } from '../../http/request-refused.js';
import { isFileFailure } from '../../ops/file-failure.js';
import { showProgress } from '../../ops/progress.js';
import { CountedEvents } from './counted-events.js';
import type { ExportedLog } from './exported-log.js';

/** Where an export goes. */
export interface Destination {
  /** Path of the file; null for standard output. */
  readonly out: string | null;
  /** Whether a file that is there may be replaced. */
  readonly force: boolean;
}

/**
 * Writes a log to a file, which is there under its name only once it is whole, or to standard output.
 * @throws RequestRefused for a file that is there already, or an export that did not come whole
 */
export async function writeExport(log: ExportedLog, { out, force }: Destination): Promise<void> {
  if (out === null) return copy(log, process.stdout);
  refuseReplacing({ out, force });
  const partial = `${out}.${randomUUID()}.partial`;
  try {
    await copy(log, createWriteStream(partial, { flags: 'wx', flush: true }));
    refuseReplacing({ out, force });
    await rename(partial, out);
  } catch (error) {
    await rm(partial, { force: true });
    throw isFileFailure(error) ? new RequestRefused(`${out} cannot be written: ${error.message}.`, { cause: error }) : error;
  }
}

/** @throws RequestRefused */
export function refuseReplacing({ out, force }: Destination): void {
  if (out === null || force || !existsSync(out)) return;
  throw new RequestRefused(`${out} is there already. Choose another name, or replace it with --force.`);
}

async function copy({ head, chunks }: ExportedLog, target: Writable): Promise<void> {
  const progress = showProgress('Exporting', head.sequence, 'events');
  const counted = new CountedEvents();
  try {
    await pipeline(counted.pass(chunks, (events) => progress.update(events)), target, { end: target !== process.stdout });
  } catch (error) {
    if (isFileFailure(error)) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new RequestRefused(`The export broke off after ${counted.events} of ${head.sequence} events (${why}). Start it again.`, { cause: error });
  } finally {
    progress.end();
  }
  if (counted.events === head.sequence && counted.lastHash === head.hash) return;
  throw new RequestRefused(`The export has ${counted.events} of ${head.sequence} events, or another end than the log's. Start it again; if it stays so, run palinode verify.`);
}
