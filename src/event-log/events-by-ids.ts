import { type Queries, rowsOf } from '../database/queries.js';
import type { RecordedEvent } from '../domain/events.js';
import type { DossierKey } from './append-request.js';
import { EVENT_COLUMNS, type EventRow, recordedEvent } from './event-row.js';

/** The events with these ids that are in the dossier's log, in sequence order. */
export async function eventsByIds(
  queries: Queries,
  dossier: DossierKey,
  ids: readonly string[],
): Promise<RecordedEvent[]> {
  const rows = await rowsOf<EventRow>(
    queries,
    `select ${EVENT_COLUMNS} from event e where e.dossier_id = $1 and e.event_id = any($2::uuid[]) order by e.sequence`,
    [dossier.dossierId, ids],
  );
  return rows.map((row) => recordedEvent(dossier.slug, row));
}
