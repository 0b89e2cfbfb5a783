import { type Queries, rowsOf } from '../../database/queries.js';
import type { EventType } from '../../domain/events.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { EVENT_COLUMNS, type EventRow, recordedEvent } from '../../event-log/event-row.js';
import type { AlertType } from '../alert-types.js';
import type { AlertEvent } from '../outbox/alert-event.js';
import { alertEventsIn } from '../outbox/alert-events.js';

/** What brings news to whoever takes it. What corrects is left out: a shift is told as it stands now. */
const NEWS: readonly EventType[] = ['shift.detected', 'shift.stated', 'condition.resolved', 'claim.denied'];

/** @param events those that the endpoint asks for: few ask for statements, of which there are many */
export function newsFor(events: readonly AlertType[]): EventType[] {
  return events.includes('position.stated') ? [...NEWS, 'position.stated'] : [...NEWS];
}

/** Read in one transaction. */
const EVENTS_AT_ONCE = 500;

/** A stretch of the log, both ends included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface NewsPage {
  readonly events: readonly AlertEvent[];
  /** Sequence up to which all of it has been read. */
  readonly upTo: number;
}

/** The stretch of the log that was recorded between two instants, ms since 1970 UTC, both included. */
export async function stretchBetween(queries: Queries, dossierId: number, from: number, to: number): Promise<Stretch> {
  const [row] = await rowsOf<{ first: string | null; last: string | null }>(queries, STRETCH, [
    dossierId,
    new Date(from).toISOString(),
    new Date(to).toISOString(),
  ]);
  return { from: Number(row?.first ?? 0), to: Number(row?.last ?? -1) };
}

/** How much of a stretch brings news, and how much was recorded so that it alerts nobody. */
export async function countNews(
  queries: Queries,
  dossierId: number,
  { from, to }: Stretch,
  types: readonly EventType[],
): Promise<{ loud: number; silent: number }> {
  const [row] = await rowsOf<{ loud: number; silent: number }>(queries, COUNT, [dossierId, from, to, types]);
  return row ?? { loud: 0, silent: 0 };
}

/** The first events of a stretch that bring news and may alert. */
export async function newsIn(
  queries: Queries,
  dossier: DossierKey,
  { from, to }: Stretch,
  types: readonly EventType[],
): Promise<NewsPage> {
  const rows = await rowsOf<EventRow>(queries, PAGE, [dossier.dossierId, from, to, types, EVENTS_AT_ONCE]);
  const recorded = rows.map((row) => recordedEvent(dossier.slug, row));
  const last = recorded.at(-1);
  return {
    events: await alertEventsIn(queries, dossier, recorded),
    upTo: rows.length < EVENTS_AT_ONCE || last === undefined ? to : last.sequence,
  };
}

const STRETCH = `
select min(sequence) as first, max(sequence) as last from event
 where dossier_id = $1 and recorded_at between $2 and $3`;

const COUNT = `
select count(*) filter (where notify)::int as loud, count(*) filter (where not notify and type like 'shift.%')::int as silent
  from event where dossier_id = $1 and sequence between $2 and $3 and type = any($4) and data is not null`;

const PAGE = `
select ${EVENT_COLUMNS} from event e
 where e.dossier_id = $1 and e.sequence between $2 and $3 and e.type = any($4) and e.notify and e.data is not null
 order by e.sequence limit $5`;
