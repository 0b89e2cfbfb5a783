import type { DataSource, QueryRunner } from 'typeorm';
import { databaseFailure } from '../../database/failure.js';
import { inTransaction } from '../../database/in-transaction.js';
import { rowsOf } from '../../database/queries.js';
import { DomainError } from '../../domain/errors.js';
import type { RecordedEvent } from '../../domain/events.js';
import type { DossierKey } from '../../event-log/append-request.js';
import type { ChainHead } from '../../event-log/integrity/chain-fault.js';
import type { Projector } from '../../event-log/projector.port.js';
import { endRestoredLog, insertRestored, openRestoredLog } from '../../event-log/restored-log.js';
import type { StoredEvent } from '../../event-log/stored-event.js';
import { broken, exportedEvents } from './exported-events.js';
import { settleFollowers } from './settle-followers.js';

/** What a dossier is restored with. */
export interface Restoring {
  readonly dataSource: DataSource;
  readonly projector: Projector;
}

/** A dossier's export. */
export interface Export {
  readonly slug: string;
  /** Its bytes, from the start each time it is called. */
  readonly read: () => AsyncIterable<Uint8Array>;
}

/**
 * Puts an exported dossier into a database that has none of its slug, in one transaction: the log as it was, with ids,
 * sequences, versions, times, salts and hashes; the read models made from it; and every follower at its head, so that
 * nothing of the past is judged or told anew. Whatever goes wrong, nothing is there afterwards.
 *
 * @param onProgress is told how many events are written
 * @returns the head, to be compared with the one that was noted at the export
 * @throws DomainError `dossier-exists`, `export-broken`, `export-unknown`
 */
export async function restoreDossier(
  { dataSource, projector }: Restoring,
  { slug, read }: Export,
  onProgress: (events: number) => void = () => undefined,
): Promise<{ dossier: DossierKey; head: ChainHead }> {
  return inTransaction(dataSource, async (runner) => {
    let dossier: DossierKey | null = null;
    let last: StoredEvent | undefined;
    for await (const events of exportedEvents(slug, read())) {
      dossier ??= await open(runner, slug, events);
      await write(runner, projector, dossier, events);
      last = events.at(-1);
      onProgress(last?.sequence ?? 0);
    }
    if (!dossier || !last) throw broken('It holds no event; every log begins with one.');
    await requireWholeStreams(runner, dossier);
    await endRestoredLog(runner, dossier, last, last.recordedAt);
    await settleFollowers(runner, dossier.dossierId, last.sequence);
    return { dossier, head: { sequence: last.sequence, hash: last.hash } };
  });
}

/** @throws DomainError `dossier-exists` */
export async function requireFree(dataSource: DataSource, slug: string): Promise<void> {
  const [row] = await rowsOf<object>(dataSource, 'select from dossier where slug = $1', [slug]);
  if (row) throw taken(slug);
}

async function open(runner: QueryRunner, slug: string, [first]: readonly StoredEvent[]): Promise<DossierKey> {
  const dossier = await openRestoredLog(runner, slug, first?.recordedAt ?? '');
  if (!dossier) throw taken(slug);
  return dossier;
}

function taken(slug: string): DomainError {
  return new DomainError('dossier-exists', `There is a dossier “${slug}” already. An export keeps its slug, which its hashes cover; restore it where there is none.`);
}

async function write(runner: QueryRunner, projector: Projector, dossier: DossierKey, events: readonly StoredEvent[]): Promise<void> {
  const [first, last] = [events[0]?.sequence, events.at(-1)?.sequence];
  try {
    const [double] = await insertRestored(runner, dossier, events);
    if (double !== undefined) throw broken(`Event ${double} has the id, or the place in its stream, of another one.`);
    // Types and versions are known ones, and what the salted hashes cover is what a service of these versions wrote.
    await projector.apply(runner, dossier, events as readonly RecordedEvent[]);
  } catch (error) {
    if (error instanceof DomainError || databaseFailure(error) === 'unavailable') throw error;
    const refused = broken(`The events ${first} to ${last} are not what any version of the service writes: no views can be made of them.`);
    refused.cause = error;
    throw refused;
  }
}

/** @throws DomainError `export-broken` for a stream whose versions do not run from 1 */
async function requireWholeStreams(runner: QueryRunner, { dossierId }: DossierKey): Promise<void> {
  const [gap] = await rowsOf<{ stream: string }>(runner, BROKEN_STREAM, [dossierId]);
  if (gap) throw broken(`The versions of the stream ${gap.stream} do not run from 1 without a gap.`);
}

const BROKEN_STREAM = 'select stream from event where dossier_id = $1 group by stream having max(version) <> count(*) limit 1';
