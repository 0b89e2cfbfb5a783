import { EVENT_COLUMNS, type EventRow, recordedEvent } from './event-row.js';
import type { RecordedEvent } from '../domain/events.js';

/** An event as the log keeps it: with the salt that ties `data` to its hash. Both are null once redacted. */
export type StoredEvent = Omit<RecordedEvent, 'type' | 'data'> & {
  readonly type: string;
  readonly data: unknown;
  /** Hex. */
  readonly salt: string | null;
};

/** The columns of `event` that make a stored event, in SQL. */
export const STORED_COLUMNS = `${EVENT_COLUMNS}, e.salt`;

export interface StoredRow extends EventRow {
  readonly salt: Buffer | null;
}

export function storedEvent(dossier: string, row: StoredRow): StoredEvent {
  return { ...recordedEvent(dossier, row), salt: row.salt?.toString('hex') ?? null };
}
