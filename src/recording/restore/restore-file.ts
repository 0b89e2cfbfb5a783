import { createReadStream } from 'node:fs';
import { configFrom } from '../../config/config.js';
import { migrate } from '../../database/migrate.js';
import { withDatabase } from '../../database/with-database.js';
import { DomainError } from '../../domain/errors.js';
import { byteLines } from '../../event-log/integrity/byte-lines.js';
import type { ChainHead } from '../../event-log/integrity/chain-fault.js';
import { readEventLine } from '../../event-log/integrity/stored-event-line.js';
import type { Projector } from '../../event-log/projector.port.js';
import { NDJSON } from '../../http/prefers-ndjson.js';
import { RequestRefused } from '../../http/request-refused.js';
import { ServiceClient } from '../../http/service-client.js';
import { isFileFailure } from '../../ops/file-failure.js';
import { showProgress } from '../../ops/progress.js';
import { ReadModelProjector } from '../../projections/read-model-projector.js';
import { exportedEvents } from './exported-events.js';
import { requireFree, restoreDossier } from './restore-dossier.js';
import type { RestoredResponse } from './restored.response.js';

/** What to restore, and where to. */
export interface RestoreWish {
  /** Base URL of a running service; null for the database itself. */
  readonly url: string | null;
  /** Path of an export. */
  readonly file: string;
}

/**
 * Restores a dossier from an export. The file is verified as a whole before anything is written or sent.
 * @throws RequestRefused for a file that cannot be read or is no unchanged export, and where there is a dossier of its slug
 */
export async function restoreFile({ url, file }: RestoreWish, say: (text: string) => void): Promise<void> {
  try {
    const slug = await slugIn(file);
    const events = await verified(slug, file);
    const head = url === null ? await intoDatabase(slug, file, events, say) : await throughService(new ServiceClient(url), slug, file);
    say(`${slug}: ${events} events restored, with their ids, sequences and hashes.`);
    say(`head ${head.sequence} ${head.hash}`);
    say('Compare it with the head that was noted at the export.');
  } catch (error) {
    if (error instanceof DomainError) throw new RequestRefused(`Nothing was restored. ${error.message}`, { cause: error });
    if (isFileFailure(error)) throw new RequestRefused(`${file} cannot be read: ${error.message}.`, { cause: error });
    throw error;
  }
}

/** The slug that the first event names. */
async function slugIn(file: string): Promise<string> {
  for await (const { bytes } of byteLines(createReadStream(file))) {
    const read = readEventLine(bytes);
    if (read.kind === 'event') return read.event.dossier;
    throw new RequestRefused(`${file} is no export of a dossier: ${read.why} in its first line. palinode export writes one.`);
  }
  throw new RequestRefused(`${file} is empty.`);
}

/** @returns how many events there are */
async function verified(slug: string, file: string): Promise<number> {
  let events = 0;
  for await (const page of exportedEvents(slug, createReadStream(file))) events += page.length;
  return events;
}

async function intoDatabase(slug: string, file: string, events: number, say: (text: string) => void): Promise<ChainHead> {
  const config = configFrom(process.env);
  const projector: Projector = new ReadModelProjector();
  return withDatabase(config, say, async (dataSource, database) => {
    if (config.migrateOnStart) await migrate(database.url);
    await requireFree(dataSource, slug);
    const progress = showProgress('Restoring', events, 'events');
    try {
      const read = (): AsyncIterable<Uint8Array> => createReadStream(file);
      return (await restoreDossier({ dataSource, projector }, { slug, read }, (done) => progress.update(done))).head;
    } finally {
      progress.end();
    }
  });
}

async function throughService(service: ServiceClient, slug: string, file: string): Promise<ChainHead> {
  const path = `/v1/dossiers/${encodeURIComponent(slug)}`;
  if (await service.has(path)) throw new RequestRefused(`Nothing was restored. There is a dossier “${slug}” already; an export keeps its slug.`);
  return (await service.upload<RestoredResponse>(`${path}/restore`, createReadStream(file), NDJSON)).head;
}
