import type { RecordedEvent } from '../domain/events.js';

/** The columns of `event` that make an envelope, in SQL. */
export const EVENT_COLUMNS = `e.sequence, e.event_id, e.type, e.stream, e.version, e.schema_version, e.data, e.notify,
  e.recorded_at, e.recorded_by, e.causation_id, e.correlation_id, e.data_hash, e.previous_hash, e.hash`;

/** A row of `event` as the driver gives it: `bigint` as a string, `bytea` as a buffer. */
export interface EventRow {
  readonly sequence: string;
  readonly event_id: string;
  readonly type: string;
  readonly stream: string;
  readonly version: number;
  readonly schema_version: number;
  readonly data: unknown;
  readonly notify: boolean;
  readonly recorded_at: Date;
  readonly recorded_by: string;
  readonly causation_id: string | null;
  readonly correlation_id: string | null;
  readonly data_hash: Buffer;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
}

/** A `bigint` column's text as a number. @throws RangeError beyond 2^53−1. */
export function sequenceOf(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`Sequence ${text} is beyond 2^53−1.`);
  return value;
}

/** The envelope of a stored event. The log accepts only known types, so the row's type is one. */
export function recordedEvent(dossier: string, row: EventRow): RecordedEvent {
  return {
    dossier,
    sequence: sequenceOf(row.sequence),
    id: row.event_id,
    type: row.type,
    stream: row.stream,
    version: row.version,
    schemaVersion: row.schema_version,
    data: row.data,
    notify: row.notify,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.recorded_by,
    causationId: row.causation_id,
    correlationId: row.correlation_id,
    dataHash: row.data_hash.toString('hex'),
    previousHash: row.previous_hash.toString('hex'),
    hash: row.hash.toString('hex'),
  } as RecordedEvent;
}
