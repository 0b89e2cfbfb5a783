import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '../domain/events.js';
import type { DossierKey } from '../event-log/append-request.js';
import { Dossiers } from '../event-log/dossiers.js';
import { EventReader } from '../event-log/event.reader.js';
import { pointStatementId } from '../event-log/name-based-id.js';
import { ownIds, refuseConflict } from './one-event.js';
import { type ReadCommand, readCommand } from './read-command.js';
import { RecordAlone } from './record-alone.handler.js';

/** The recorded event, what followed from it, and whether this request recorded it or an earlier one did. */
export interface Recorded {
  readonly event: RecordedEvent;
  /** Of a plan: the statements that its coded points made. */
  readonly derived: readonly RecordedEvent[];
  readonly isNew: boolean;
}

/** Records one event. */
@Injectable()
export class RecordEvent {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly events: EventReader,
    private readonly recordAlone: RecordAlone,
  ) {}

  /**
   * @param sent the event as its sender wrote it, cleaned
   * @param idempotencyKey stands in for an id: the same key is the same event
   * @throws DomainError for every fault, for an id or a version in conflict; `overloaded` when too many wait
   */
  async record(slug: string, sent: unknown, idempotencyKey: string | null): Promise<Recorded> {
    const dossier = await this.dossiers.find(slug);
    const read = readCommand(sent, ownIds(slug, idempotencyKey));
    const outcome = await this.recordAlone.record(dossier, read);
    if (outcome) refuseConflict(outcome, read);
    if (outcome?.outcome !== 'appended') return this.earlier(dossier, read);
    const [event, ...derived] = outcome.events;
    if (!event) throw new Error('The log appended an event and did not answer it.');
    return { event, derived, isNew: true };
  }

  private async earlier(dossier: DossierKey, { command }: ReadCommand): Promise<Recorded> {
    const event = await this.events.byId(dossier, command.id);
    const points = 'points' in command.data ? command.data.points.map((_, index) => pointStatementId(command.id, index)) : [];
    const derived = points.length > 0 ? await this.events.byIds(dossier, points) : [];
    return { event, derived, isNew: false };
  }
}
