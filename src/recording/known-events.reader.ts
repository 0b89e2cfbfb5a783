import { type Queries, rowsOf } from '../database/queries.js';
import type { EventType } from '../domain/events.js';
import type { KnownEvent } from '../domain/known.js';

interface EventRow {
  readonly event_id: string;
  readonly type: EventType;
  readonly stream: string;
  readonly version: number;
  readonly is_redacted: boolean;
  readonly made_from: string | null;
  readonly takes_back: string | null;
}

/**
 * The events with these ids and all that stand on their streams; of a plan's version the statements that its points
 * made as well, with all on their streams; in the log's order. Null where no id is given.
 */
export async function knownEvents(
  queries: Queries,
  dossierId: number,
  ids: ReadonlySet<string>,
): Promise<Map<string, KnownEvent> | null> {
  if (ids.size === 0) return null;
  const rows = await rowsOf<EventRow>(queries, FAMILIES, [dossierId, [...ids]]);
  return new Map(rows.map((row) => [row.event_id, knownEvent(row)]));
}

function knownEvent(row: EventRow): KnownEvent {
  const { event_id: id, type, stream, version, is_redacted, made_from, takes_back } = row;
  return { id, type, stream, version, isRedacted: is_redacted, madeFrom: made_from, takesBack: takes_back };
}

/** What a plan's points made follows it at once, in the same append. */
const FAMILIES = `
with target as (
  select sequence, event_id, type, stream, data from event where dossier_id = $1 and event_id = any($2::uuid[])
), reached as (
  select stream from target
   union
  select made.stream
    from target t
    join event made
      on made.dossier_id = $1 and made.causation_id = t.event_id and made.data ? 'point'
     and made.sequence > t.sequence and made.sequence <= t.sequence + jsonb_array_length(t.data->'points')
   where t.type in ('plan.recorded', 'plan.revised')
)
select e.event_id, e.type, e.stream, e.version, e.data is null as is_redacted,
       case when e.type = 'position.stated' and e.data ? 'point' then e.causation_id end as made_from,
       case when e.type = 'statement.retracted' then e.data->>'statement' end as takes_back
  from reached r
  join event e on e.dossier_id = $1 and e.stream = r.stream
 order by e.sequence`;
