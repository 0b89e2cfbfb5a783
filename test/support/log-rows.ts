import type { DataSource } from 'typeorm';
import { rowsOf } from '../../src/database/queries.js';
import type { RecordedEvent } from '../../src/domain/events.js';
import type { DossierKey } from '../../src/event-log/append-request.js';
import { GENESIS_HASH, hashOfEnvelope } from '../../src/event-log/chain.js';
import { EVENT_COLUMNS, type EventRow, recordedEvent } from '../../src/event-log/event-row.js';
import { hashOfData } from '../../src/event-log/seal.js';

/** An event with the salt of its data's hash, and the transaction that wrote it. */
export interface LogRow {
  readonly event: RecordedEvent;
  readonly salt: Buffer;
  readonly writtenBy: string;
}

/** The rows of a log as the table has them, in sequence order. */
export async function logRows(dataSource: DataSource, dossier: DossierKey): Promise<LogRow[]> {
  const rows = await rowsOf<EventRow & { salt: Buffer; written_by: string }>(
    dataSource,
    `select ${EVENT_COLUMNS}, e.salt, e.xmin::text as written_by from event e where e.dossier_id = $1 order by e.sequence`,
    [dossier.dossierId],
  );
  return rows.map((row) => ({ event: recordedEvent(dossier.slug, row), salt: row.salt, writtenBy: row.written_by }));
}

/**
 * Recomputes a log from its rows: sequences, both hashes, the link to the one before.
 * @returns what does not hold, as `sequence: what`; empty for a log that is whole
 */
export function brokenLinks(rows: readonly LogRow[]): string[] {
  let head = { sequence: 0, hash: GENESIS_HASH, recordedAt: '' };
  return rows.flatMap(({ event, salt }) => {
    const faults: string[] = [];
    if (event.sequence !== head.sequence + 1) faults.push(`follows ${head.sequence}`);
    if (event.recordedAt < head.recordedAt) faults.push('recorded before the one before it');
    if (event.previousHash !== head.hash) faults.push('previousHash');
    if (hashOfData(salt, event.data).toString('hex') !== event.dataHash) faults.push('dataHash');
    if (hashOfEnvelope(event) !== event.hash) faults.push('hash');
    head = event;
    return faults.map((what) => `${event.sequence}: ${what}`);
  });
}
