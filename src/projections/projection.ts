import type { QueryRunner } from 'typeorm';
import type { EventType, RecordedEvent } from '../domain/events.js';
import type { DossierKey } from '../event-log/append-request.js';

/** A recorded event of one type. */
export type Recorded<T extends EventType> = Extract<RecordedEvent, { type: T }>;

/** Keeps the rows of one read model; given a whole batch, so that it writes set-based. */
export interface Projection {
  apply(runner: QueryRunner, dossier: DossierKey, events: readonly RecordedEvent[]): Promise<void>;
}

/** Fills a read model anew from others that tell of everything up to a sequence. */
export type Refill = (runner: QueryRunner, dossier: DossierKey, upTo: number) => Promise<void>;

/** The events of one type, in the order given. */
export function ofType<T extends EventType>(events: readonly RecordedEvent[], type: T): Recorded<T>[] {
  return events.filter((event): event is Recorded<T> => event.type === type);
}
