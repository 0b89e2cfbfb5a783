import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { PROJECTION_VERSION, projectionVersionOf } from '../database/projection-version.js';
import { DomainError } from '../domain/errors.js';
import type { RecordedEvent } from '../domain/events.js';
import type { DossierKey } from '../event-log/append-request.js';
import type { Projector } from '../event-log/projector.port.js';
import { applyProjections } from './apply-projections.js';
import { emptyEvents } from './redaction/empty-events.js';

/** Keeps all read models in the transaction that appends; the same code fills them from the log. */
@Injectable()
export class ReadModelProjector implements Projector {
  /** @throws DomainError `projections-outdated` where a newer build has rebuilt the dossier: its rows are not this one's to write */
  async apply(runner: QueryRunner, dossier: DossierKey, events: readonly RecordedEvent[]): Promise<void> {
    // Under the head's lock, which the append has taken and a rebuild takes.
    const version = await projectionVersionOf(runner, dossier.dossierId);
    if (version > PROJECTION_VERSION) throw outdated(dossier, version);
    await emptyEvents(runner, dossier.dossierId, events);
    await applyProjections(runner, dossier, events);
  }
}

function outdated({ slug }: DossierKey, version: number): DomainError {
  const detail = `The read models of “${slug}” are of version ${version}; this process writes version ${PROJECTION_VERSION}. Nothing was recorded. Send it to a service of the newer build, or update this one.`;
  return new DomainError('projections-outdated', detail);
}
