import { GENESIS_HASH, hashOfEnvelope } from '../chain.js';
import { hashOfData } from '../seal.js';
import type { StoredEvent } from '../stored-event.js';

const SALT = '00112233445566778899aabbccddeeff';

/** What a spec says of an event of a made-up log. */
export type Told = Partial<Pick<StoredEvent, 'id' | 'type' | 'stream' | 'recordedBy' | 'recordedAt' | 'causationId' | 'notify'>> & {
  readonly data?: unknown;
  /** Emptied later: the hash stays, data and salt are gone. */
  readonly isEmptied?: boolean;
};

/** The id of the event at a place of a made-up log. */
export function idOf(sequence: number): string {
  return `0190aaaa-0000-7000-8000-${String(sequence).padStart(12, '0')}`;
}

/** A log of these events, sealed and chained as the service does it. */
export function chained(...told: readonly Told[]): StoredEvent[] {
  const log: StoredEvent[] = [];
  for (const each of told) log.push(next(log.at(-1) ?? null, each));
  return log;
}

/** The event with its hash made to fit its content. */
export function rehashed(event: StoredEvent): StoredEvent {
  const dataHash = event.salt === null ? event.dataHash : hashOfData(Buffer.from(event.salt, 'hex'), event.data).toString('hex');
  return { ...event, dataHash, hash: hashOfEnvelope({ ...event, dataHash }) };
}

function next(before: StoredEvent | null, { isEmptied = false, data = {}, ...told }: Told): StoredEvent {
  const sequence = (before?.sequence ?? 0) + 1;
  const event = rehashed({
    ...{ dossier: 'talks', sequence, id: idOf(sequence), type: 'dossier.configured', stream: 'dossier', version: sequence },
    ...{ schemaVersion: 1, data, salt: SALT, notify: true, recordedAt: '2026-11-23T10:00:00.000Z', recordedBy: 'spec' },
    ...{ causationId: null, correlationId: null, dataHash: '', previousHash: before?.hash ?? GENESIS_HASH, hash: '' },
    ...told,
  });
  return isEmptied ? { ...event, data: null, salt: null } : event;
}
