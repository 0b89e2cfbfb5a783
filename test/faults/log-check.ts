import canonicalize from 'canonicalize';
import type { DataSource } from 'typeorm';
import { rowsOf } from '../../src/database/queries.js';
import type { DossierKey } from '../../src/event-log/append-request.js';
import { GENESIS_HASH, hashOfEnvelope } from '../../src/event-log/chain.js';
import { headOf } from '../../src/event-log/head.js';
import { readLog } from '../../src/event-log/read-log.js';
import { hashOfData } from '../../src/event-log/seal.js';
import type { StoredEvent } from '../../src/event-log/stored-event.js';
import type { Acknowledged } from './writers.js';

/** What a look through a whole log found; all zero where it is as promised. */
export interface LogFaults {
  /** Acknowledged events that are not there, or not as they were sent and answered. */
  readonly lost: number;
  readonly doubled: number;
  readonly gaps: number;
  /** Events whose hash, or whose data's hash, is not what it should be. */
  readonly brokenLinks: number;
  readonly brokenStreams: number;
}

export const NO_FAULTS: LogFaults = { lost: 0, doubled: 0, gaps: 0, brokenLinks: 0, brokenStreams: 0 };

export async function dossierOf(dataSource: DataSource, slug: string): Promise<DossierKey> {
  const [row] = await rowsOf<{ dossier_id: number }>(dataSource, 'select dossier_id from dossier where slug = $1', [slug]);
  if (!row) throw new Error(`There is no dossier ${slug}.`);
  return { dossierId: row.dossier_id, slug };
}

export async function wholeLog(dataSource: DataSource, dossier: DossierKey): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  const upTo = await headOf(dataSource, dossier.dossierId);
  for await (const page of readLog(dataSource, dossier, { after: 0, upTo })) events.push(...page);
  if (events.at(-1)?.sequence !== upTo) throw new Error(`The head stands at ${upTo}, the log ends at ${events.at(-1)?.sequence}.`);
  return events;
}

/** Looks through a whole log, computing every hash anew, for what was acknowledged and for what must hold of any log. */
export function faultsOf(log: readonly StoredEvent[], acknowledged: readonly Acknowledged[]): LogFaults {
  const byId = new Map(log.map((event) => [event.id, event]));
  const versions = new Map<string, number>();
  const found = { ...NO_FAULTS, doubled: log.length - byId.size };
  let previous = GENESIS_HASH;
  log.forEach((event, index) => {
    const version = (versions.get(event.stream) ?? 0) + 1;
    versions.set(event.stream, version);
    if (event.sequence !== index + 1) found.gaps += 1;
    if (event.version !== version) found.brokenStreams += 1;
    if (event.previousHash !== previous || !isSealed(event)) found.brokenLinks += 1;
    previous = event.hash;
  });
  for (const { sent, answer } of acknowledged) {
    const kept = byId.get(sent.id);
    if (!kept || canonicalize(kept.data) !== canonicalize(sent.data) || kept.hash !== answer.hash) found.lost += 1;
  }
  return found;
}

function isSealed(event: StoredEvent): boolean {
  const dataHash = hashOfData(Buffer.from(event.salt ?? '', 'hex'), event.data).toString('hex');
  return dataHash === event.dataHash && hashOfEnvelope(event) === event.hash;
}
