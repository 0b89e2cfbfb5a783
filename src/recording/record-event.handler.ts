import { Injectable } from '@nestjs/common';
import { v7 as uuidV7 } from 'uuid';
import type { RecordedEvent } from '../domain/events.js';
import type { DossierKey } from '../event-log/append-request.js';
import { Dossiers } from '../event-log/dossiers.js';
import { EventReader } from '../event-log/event.reader.js';
import { nameBasedId } from '../event-log/name-based-id.js';
import { idConflict, versionConflict } from './conflict.js';
import { requestOf } from './decide-batch.js';
import { type ReadCommand, readCommand } from './read-command.js';
import { RecordEvents } from './record-events.handler.js';

/** The recorded event, and whether this request recorded it or an earlier one did. */
export interface Recorded {
  readonly event: RecordedEvent;
  readonly isNew: boolean;
}

/** Records one event. */
@Injectable()
export class RecordEvent {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly events: EventReader,
    private readonly recordEvents: RecordEvents,
  ) {}

  /**
   * @param sent the event as its sender wrote it, cleaned
   * @param idempotencyKey stands in for an id: the same key is the same event
   * @throws DomainError for every fault, for an id or a version in conflict
   */
  async record(slug: string, sent: unknown, idempotencyKey: string | null): Promise<Recorded> {
    const dossier = await this.dossiers.find(slug);
    const ownId = (): string => (idempotencyKey === null ? uuidV7() : nameBasedId(slug, 'idempotency-key', idempotencyKey));
    const read = readCommand(sent, ownId);
    const { standing, outcome } = await this.recordEvents.record(dossier, [read], ({ lines }) => {
      for (const line of lines) if (!line.isDecided) throw line.error;
      return requestOf(lines);
    });
    if (outcome?.outcome === 'version-conflict') {
      throw versionConflict(outcome.stream, outcome.actual, read.wishes.expectedVersion);
    }
    if (outcome?.outcome === 'id-conflict' || standing.get(read.command.id) === false) throw idConflict(read.command.id);
    return outcome?.outcome === 'appended'
      ? { event: this.first(outcome.events), isNew: true }
      : { event: await this.earlier(dossier, read), isNew: false };
  }

  private first(events: readonly RecordedEvent[]): RecordedEvent {
    const [event] = events;
    if (!event) throw new Error('The log appended an event and did not answer it.');
    return event;
  }

  private earlier(dossier: DossierKey, { command }: ReadCommand): Promise<RecordedEvent> {
    return this.events.byId(dossier, command.id);
  }
}
