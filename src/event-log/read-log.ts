import { type Queries, rowsOf } from '../database/queries.js';
import type { DossierKey } from './append-request.js';
import { STORED_COLUMNS, type StoredEvent, type StoredRow, storedEvent } from './stored-event.js';

/** Events held in memory at a time. */
const EVENTS_AT_ONCE = 1_000;

/** A stretch of a log: events after `after`, up to and including `upTo`. */
export interface Stretch {
  readonly after: number;
  readonly upTo: number;
}

/**
 * Reads a stretch of a dossier's log in sequence order, some events at a time: memory stays the same however long
 * it is, and however slow the reader, since no transaction is held open between pages. Sequences are gapless and
 * committed in their order, so nothing is missed while others append.
 */
export async function* readLog(
  queries: Queries,
  dossier: DossierKey,
  { after, upTo }: Stretch,
  atOnce = EVENTS_AT_ONCE,
): AsyncGenerator<readonly StoredEvent[], void, undefined> {
  for (let last = after; last < upTo; ) {
    const rows = await rowsOf<StoredRow>(queries, PAGE, [dossier.dossierId, last, upTo, atOnce]);
    const events = rows.map((row) => storedEvent(dossier.slug, row));
    const newest = events.at(-1);
    if (!newest) return;
    yield events;
    last = newest.sequence;
  }
}

const PAGE = `
select ${STORED_COLUMNS} from event e
 where e.dossier_id = $1 and e.sequence > $2 and e.sequence <= $3
 order by e.sequence limit $4`;
