import { type Queries, rowsOf } from '../../database/queries.js';
import type { RecordedEvent } from '../../domain/events.js';

/** The batch that events came by, as its correlation id, by event id; what came alone is missing. */
export type Batches = ReadonlyMap<string, string>;

/**
 * By which batch each event came: its own correlation, else that of the event that caused it, where more
 * than one statement, or other record that can alert, shares it. A plan's points are of its one record.
 */
export async function batchesOf(
  queries: Queries,
  dossierId: number,
  events: readonly RecordedEvent[],
): Promise<Batches> {
  if (events.length === 0) return new Map();
  const rows = await rowsOf<{ event_id: string; correlation_id: string }>(queries, BATCHES, [
    dossierId,
    events.map((event) => event.id),
  ]);
  return new Map(rows.map((row) => [row.event_id, row.correlation_id]));
}

const BATCHES = `
with caused as (
  select e.event_id, coalesce(e.correlation_id, c.correlation_id) as correlation_id
    from event e
    left join event c on c.dossier_id = e.dossier_id and c.event_id = e.causation_id
   where e.dossier_id = $1 and e.event_id = any($2::uuid[])
), batch as (
  select k.correlation_id
    from (select distinct correlation_id from caused where correlation_id is not null) k
   cross join lateral (
     select 1 from event r
      where r.dossier_id = $1 and r.correlation_id = k.correlation_id
        and r.type in ('position.stated', 'statement.retracted', 'statement.corrected', 'plan.recorded', 'plan.revised',
                       'shift.stated', 'condition.resolved', 'claim.denied')
        and not coalesce(r.data ? 'point', false)
      limit 2) record
   group by k.correlation_id
  having count(*) > 1
)
select c.event_id, c.correlation_id from caused c join batch b on b.correlation_id = c.correlation_id`;
