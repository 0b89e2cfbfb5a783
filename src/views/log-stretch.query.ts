import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../database/queries.js';
import type { DossierKey } from '../event-log/append-request.js';
import { readLog, type Stretch } from '../event-log/read-log.js';
import { STORED_COLUMNS, type StoredEvent, type StoredRow, storedEvent } from '../event-log/stored-event.js';
import type { About } from './log-about.query.js';
import { OF_ACTOR, OF_ISSUE } from './log-about.sql.js';

/** Which events of a log are asked for; null asks for all. */
export interface LogFilter extends About {
  readonly type: string | null;
  readonly stream: string | null;
}

/** Reads stretches of a log, in sequence order and at constant memory, however long they are. */
@Injectable()
export class LogStretchQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The events of a stretch that the filter lets through, `atOnce` at a time. */
  pages(dossier: DossierKey, filter: LogFilter, stretch: Stretch, atOnce: number): AsyncGenerator<readonly StoredEvent[], void, undefined> {
    return isWhole(filter) ? readLog(this.dataSource, dossier, stretch, atOnce) : this.filtered(dossier, filter, stretch, atOnce);
  }

  private async *filtered(
    dossier: DossierKey,
    { type, stream, actor, issue }: LogFilter,
    { after, upTo }: Stretch,
    atOnce: number,
  ): AsyncGenerator<readonly StoredEvent[], void, undefined> {
    for (let last = after; last < upTo; ) {
      const rows = await rowsOf<StoredRow>(this.dataSource, PAGE, [dossier.dossierId, last, type, stream, atOnce, actor, issue, upTo]);
      const events = rows.map((row) => storedEvent(dossier.slug, row));
      if (events.length > 0) yield events;
      if (events.length < atOnce) return;
      last = events.at(-1)?.sequence ?? upTo;
    }
  }
}

/** Whether the filter lets every event through. */
export function isWhole({ type, stream, actor, issue }: LogFilter): boolean {
  return type === null && stream === null && actor === null && issue === null;
}

const PAGE = `
select ${STORED_COLUMNS}
  from event e
 where e.dossier_id = $1 and e.sequence > $2 and e.sequence <= $8
   and ($3::text is null or e.type = $3) and ($4::text is null or e.stream = $4)
   and ($6::text is null or e.sequence in (${OF_ACTOR}))
   and ($7::text is null or e.sequence in (${OF_ISSUE}))
 order by e.sequence limit $5`;
