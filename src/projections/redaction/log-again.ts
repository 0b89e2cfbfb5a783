import { type Queries, rowsOf } from '../../database/queries.js';
import type { RecordedEvent } from '../../domain/events.js';
import { upcast } from '../../domain/upcasters/upcast.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { EVENT_COLUMNS, type EventRow, recordedEvent } from '../../event-log/event-row.js';

/** Which events to read again. */
export interface Again {
  readonly streams: readonly string[];
  /** Wherever they stand. */
  readonly types?: readonly string[];
  readonly upTo: number;
}

/** The events on these streams, and those of these types, that still say something; in the log's order, in today's shape. */
export async function logAgain(queries: Queries, dossier: DossierKey, { streams, types = [], upTo }: Again): Promise<RecordedEvent[]> {
  const rows = await rowsOf<EventRow>(queries, AGAIN, [dossier.dossierId, streams, types, upTo]);
  return rows.map((row) => upcast(recordedEvent(dossier.slug, row)));
}

const AGAIN = `
select ${EVENT_COLUMNS} from event e
 where e.dossier_id = $1 and (e.stream = any($2::text[]) or e.type = any($3::text[])) and e.sequence <= $4
   and e.data is not null
 order by e.sequence`;
