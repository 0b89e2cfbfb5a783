import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../database/queries.js';
import { DomainError } from '../domain/errors.js';
import type { RecordedEvent } from '../domain/events.js';
import type { DossierKey } from './append-request.js';
import { EVENT_COLUMNS, type EventRow, recordedEvent } from './event-row.js';
import { eventsByIds } from './events-by-ids.js';

/** Which events of a log to read. */
export interface EventFilter {
  /** Ascending: those after this sequence; descending: those before it. */
  readonly from: number;
  readonly isDescending: boolean;
  readonly type: string | null;
  readonly stream: string | null;
  readonly limit: number;
}

/** Reads a dossier's log. */
@Injectable()
export class EventReader {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DomainError `event-not-found` */
  async byId(dossier: DossierKey, id: string): Promise<RecordedEvent> {
    const [event] = await eventsByIds(this.dataSource, dossier, [id]);
    if (!event) throw new DomainError('event-not-found', `This dossier's log has no event ${id}.`);
    return event;
  }

  /** Those of the ids that the log has, in its order. */
  byIds(dossier: DossierKey, ids: readonly string[]): Promise<RecordedEvent[]> {
    return eventsByIds(this.dataSource, dossier, ids);
  }

  /** A stretch of the log, in sequence order or against it. */
  async page(dossier: DossierKey, filter: EventFilter): Promise<RecordedEvent[]> {
    const [comparison, order] = filter.isDescending ? ['<', 'desc'] : ['>', 'asc'];
    const rows = await rowsOf<EventRow>(
      this.dataSource,
      `select ${EVENT_COLUMNS} from event e
        where e.dossier_id = $1 and e.sequence ${comparison} $2
          and ($3::text is null or e.type = $3) and ($4::text is null or e.stream = $4)
        order by e.sequence ${order} limit $5`,
      [dossier.dossierId, filter.from, filter.type, filter.stream, filter.limit],
    );
    return rows.map((row) => recordedEvent(dossier.slug, row));
  }
}
