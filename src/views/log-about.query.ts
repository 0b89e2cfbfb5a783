import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../database/queries.js';
import type { RecordedEvent } from '../domain/events.js';
import type { DossierKey } from '../event-log/append-request.js';
import { EventReader, type EventFilter } from '../event-log/event.reader.js';
import { OF_ACTOR, OF_ISSUE } from './log-about.sql.js';

/** Of whom, or on what, events speak. */
export interface About {
  readonly actor: string | null;
  readonly issue: string | null;
}

/**
 * Finds the events that speak of an actor, or of an issue, or of both: the stream of each record that the
 * read models know to be about it, and the single events that name it from another's stream. So the log
 * needs no index of its own for this, which every append would pay for.
 */
@Injectable()
export class LogAboutQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly events: EventReader,
  ) {}

  /** A stretch of those events, in sequence order or against it. */
  async page(dossier: DossierKey, about: About, filter: EventFilter): Promise<RecordedEvent[]> {
    const [comparison, order] = filter.isDescending ? ['<', 'desc'] : ['>', 'asc'];
    const sql = `
select e.event_id as id
  from event e
 where e.dossier_id = $1 and e.sequence ${comparison} $2
   and ($3::text is null or e.type = $3) and ($4::text is null or e.stream = $4)
   and ($6::text is null or e.sequence in (${OF_ACTOR}))
   and ($7::text is null or e.sequence in (${OF_ISSUE}))
 order by e.sequence ${order} limit $5`;
    const { from, type, stream, limit } = filter;
    const parameters = [dossier.dossierId, from, type, stream, limit, about.actor, about.issue];
    const rows = await rowsOf<{ id: string }>(this.dataSource, sql, parameters);
    const events = await this.events.byIds(dossier, rows.map(({ id }) => id));
    return filter.isDescending ? events.reverse() : events;
  }
}
