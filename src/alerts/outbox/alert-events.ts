import { type Queries, rowsOf } from '../../database/queries.js';
import type { EventType, RecordedEvent } from '../../domain/events.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { EVENT_COLUMNS, type EventRow, recordedEvent } from '../../event-log/event-row.js';
import { headOf } from '../../event-log/head.js';
import type { ShiftEventType } from '../alert-decision.js';

/** Events read in one transaction. */
const EVENTS_AT_ONCE = 500;

const SHIFT_EVENT_TYPES: readonly ShiftEventType[] = [
  'shift.detected',
  'shift.revised',
  'shift.withdrawn',
  'shift.stated',
];

export type AlertEvent = Extract<RecordedEvent, { type: ShiftEventType | 'position.stated' }>;

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
  const types: EventType[] = includesStatements ? [...SHIFT_EVENT_TYPES, 'position.stated'] : [...SHIFT_EVENT_TYPES];
  const rows = await rowsOf<EventRow>(
    queries,
    `select ${EVENT_COLUMNS} from event e
      where e.dossier_id = $1 and e.sequence > $2 and e.sequence <= $3 and e.type = any($4) and e.notify
        and e.data is not null
      order by e.sequence limit $5`,
    [dossier.dossierId, checkpoint, head, types, EVENTS_AT_ONCE],
  );
  const events = rows.map((row) => recordedEvent(dossier.slug, row)).filter(mayAlert);
  const isLast = rows.length < EVENTS_AT_ONCE;
  return { events, upTo: isLast ? head : (events.at(-1)?.sequence ?? head), isLast };
}

function mayAlert(event: RecordedEvent): event is AlertEvent {
  return event.type === 'position.stated' || SHIFT_EVENT_TYPES.some((type) => type === event.type);
}

/** The shift an event speaks of, which is its stream; null for a statement. */
export function shiftIdOf(event: AlertEvent): string | null {
  return event.type === 'position.stated' ? null : event.stream.slice('shift/'.length);
}
