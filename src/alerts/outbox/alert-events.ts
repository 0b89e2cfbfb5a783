import { type Queries, rowsOf } from '../../database/queries.js';
import type { EventType, RecordedEvent } from '../../domain/events.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { EVENT_COLUMNS, type EventRow, recordedEvent } from '../../event-log/event-row.js';
import { headOf } from '../../event-log/head.js';
import { type AlertEvent, alertEventOf } from './alert-event.js';

/** Events read in one transaction. */
const EVENTS_AT_ONCE = 500;

const ALERTING_TYPES: readonly EventType[] = [
  'shift.detected',
  'shift.revised',
  'shift.withdrawn',
  'shift.reviewed',
  'shift.stated',
  'statement.retracted',
  'content.redacted',
  'condition.resolved',
  'claim.denied',
];

/** A stretch of the log. */
export interface AlertEventsPage {
  readonly events: readonly AlertEvent[];
  /** Everything that can alert has been read up to this sequence. */
  readonly upTo: number;
  readonly isLast: boolean;
}

/**
 * The events after a checkpoint that may alert, in log order.
 * @param includesStatements whether any endpoint asks for statements, of which there are many
 */
export async function alertEventsAfter(
  queries: Queries,
  dossier: DossierKey,
  checkpoint: number,
  includesStatements: boolean,
): Promise<AlertEventsPage> {
  // The head is read first: appends to a dossier commit one after the other, so that every event up
  // to a head one can see can be seen as well.
  const head = await headOf(queries, dossier.dossierId);
  const types: EventType[] = includesStatements ? [...ALERTING_TYPES, 'position.stated'] : [...ALERTING_TYPES];
  const rows = await rowsOf<EventRow>(
    queries,
    `select ${EVENT_COLUMNS} from event e
      where e.dossier_id = $1 and e.sequence > $2 and e.sequence <= $3 and e.type = any($4) and e.notify
        and e.data is not null
      order by e.sequence limit $5`,
    [dossier.dossierId, checkpoint, head, types, EVENTS_AT_ONCE],
  );
  const recorded = rows.map((row) => recordedEvent(dossier.slug, row));
  const isLast = rows.length < EVENTS_AT_ONCE;
  return {
    events: await alertEventsIn(queries, dossier, recorded),
    upTo: isLast ? head : (recorded.at(-1)?.sequence ?? head),
    isLast,
  };
}

/** Those events of a stream that may alert, in log order: from a sequence up to another, both included. */
export async function alertEventsOfStream(
  queries: Queries,
  dossier: DossierKey,
  stream: string,
  { from, upTo }: { readonly from: number; readonly upTo: number },
): Promise<AlertEvent[]> {
  const rows = await rowsOf<EventRow>(
    queries,
    `select ${EVENT_COLUMNS} from event e
      where e.dossier_id = $1 and e.stream = $2 and e.sequence between $3 and $4 and e.notify and e.data is not null
      order by e.sequence`,
    [dossier.dossierId, stream, from, upTo],
  );
  return alertEventsIn(queries, dossier, rows.map((row) => recordedEvent(dossier.slug, row)));
}

/** Those of the events that may alert, with the shifts that they concern. */
export async function alertEventsIn(
  queries: Queries,
  { dossierId }: DossierKey,
  events: readonly RecordedEvent[],
): Promise<AlertEvent[]> {
  const assertions = await assertedShifts(queries, dossierId, events.flatMap(recordTakenBack));
  return events.map((event) => alertEventOf(event, assertions)).filter((event) => event !== null);
}

/** The record that an event retracts or redacts. */
function recordTakenBack(event: RecordedEvent): string[] {
  if (event.type === 'statement.retracted') return [event.data.statement];
  return event.type === 'content.redacted' ? [event.data.event] : [];
}

/** Of records taken back that are asserted shifts, the shift, by the record's id. */
async function assertedShifts(
  queries: Queries,
  dossierId: number,
  records: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (records.length === 0) return new Map();
  const rows = await rowsOf<{ event_id: string; stream: string }>(
    queries,
    `select event_id, stream from event
      where dossier_id = $1 and event_id = any($2::uuid[]) and type = 'shift.stated'`,
    [dossierId, records],
  );
  return new Map(rows.map((row) => [row.event_id, row.stream.slice('shift/'.length)]));
}
