import type { Queries } from '../../database/queries.js';
import type { RecordedEvent } from '../../domain/events.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { readLog, type Stretch } from '../../event-log/read-log.js';
import type { StoredEvent } from '../../event-log/stored-event.js';

/** Events projected at a time: enough for set-based writes to pay, few enough to fit in memory whatever they hold. */
const EVENTS_AT_ONCE = 4_000;

/** Some events in sequence order, at least one. */
export type LogPage = readonly [RecordedEvent, ...RecordedEvent[]];

/** A stretch of the log as the projections take it. */
export async function* pagesOfLog(log: Queries, dossier: DossierKey, stretch: Stretch): AsyncGenerator<LogPage, void, undefined> {
  for await (const page of readLog(log, dossier, stretch, EVENTS_AT_ONCE)) {
    const [first, ...rest] = page.map(asRecorded);
    if (first) yield [first, ...rest];
  }
}

/** The log accepts known types only; an event whose content went is one that says nothing. */
function asRecorded(event: StoredEvent): RecordedEvent {
  return event as RecordedEvent;
}
