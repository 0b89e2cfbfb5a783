import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuidV7 } from 'uuid';
import { DomainError } from '../domain/errors.js';
import type { RecordedEvent } from '../domain/events.js';
import type { AppendOutcome } from '../event-log/append-request.js';
import { Dossiers } from '../event-log/dossiers.js';
import { knownIds } from '../event-log/known-ids.js';
import { nameBasedId } from '../event-log/name-based-id.js';
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
    private readonly dataSource: DataSource,
    private readonly dossiers: Dossiers,
    private readonly recordEvents: RecordEvents,
  ) {}

  /**
   * @param sent the event as its sender wrote it
   * @param idempotencyKey stands in for an id: the same key is the same event
   * @throws DomainError for every fault, for an id or a version in conflict
   */
  async record(slug: string, sent: unknown, idempotencyKey: string | null): Promise<Recorded> {
    const dossier = await this.dossiers.find(slug);
    const ownId = (): string => (idempotencyKey === null ? uuidV7() : nameBasedId(slug, 'idempotency-key', idempotencyKey));
    const read = readCommand(sent, ownId);
    const ids = read.formFaults.length === 0 ? [read.command.id] : [];
    const isKnown = (await knownIds(this.dataSource, dossier.dossierId, ids)).size > 0;
    const outcome = isKnown
      ? await this.recordEvents.repeat(dossier, read)
      : await this.recordEvents.record(dossier, [read], (lines) => {
          for (const line of lines) if (!line.isDecided) throw line.error;
          return requestOf(lines);
        });
    return recordedOf(outcome, read);
  }
}

function recordedOf(outcome: AppendOutcome, read: ReadCommand): Recorded {
  refuseConflict(outcome, read.wishes.expectedVersion);
  const [event] = outcome.outcome === 'appended' || outcome.outcome === 'duplicate' ? outcome.events : [];
  if (!event) throw new Error(`The log answered ${outcome.outcome} without an event.`);
  return { event, isNew: outcome.outcome === 'appended' };
}

/** @throws DomainError for an outcome that is a conflict */
export function refuseConflict(outcome: AppendOutcome, expectedVersion: number | null): void {
  switch (outcome.outcome) {
    case 'id-conflict':
      throw new DomainError('event-id-conflict', `The id ${outcome.id} names an event with other content.`, [
        { pointer: '/id', detail: 'An id names one content forever; send this content under a new id.' },
      ]);
    case 'version-conflict':
      throw new DomainError(
        'version-conflict',
        `The stream ${outcome.stream} is at version ${outcome.actual}, not ${expectedVersion ?? 'the one expected'}.`,
        [{ pointer: '/expectedVersion', detail: `The stream is at version ${outcome.actual}.` }],
      );
    case 'guard-failed':
      throw new DomainError('decision-overtaken', 'The same event was being recorded by another request at this moment.');
    case 'appended':
    case 'duplicate':
      return;
  }
}
