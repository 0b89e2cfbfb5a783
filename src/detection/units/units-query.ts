import type { QueryRunner } from 'typeorm';
import { rowsOf } from '../../database/queries.js';
import type { Unit, UnitPage } from '../detector.js';

/**
 * A page of units from what touched them, each with its causes in log order.
 *
 * The page's units come first, then the causes of these alone: a long range is not gathered anew for
 * each page.
 *
 * @param touching SQL of `key` and `cause` (a sequence, or null where none is), from `$1` the dossier, the
 * range `$2` (after) to `$3` (up to), and `$4` whether to list every unit
 */
export async function unitsTouched(
  runner: QueryRunner,
  dossierId: number,
  { range, isEverything, afterKey, limit }: UnitPage,
  touching: string,
): Promise<Unit[]> {
  const sql = `
with touching as materialized (${touching}),
page as materialized (
  select key from (select distinct key collate "C" as key from touching) unit
   where key > $5 order by key limit $6
), cause as (
  -- The page by its bounds: as a list, a dossier too young for statistics has it compared with row by row.
  select distinct t.key, t.cause from touching t
   where t.key collate "C" > $5 and t.key collate "C" <= (select max(key) from page)
)
select c.key,
       coalesce(jsonb_agg(jsonb_build_object('id', e.event_id, 'notify', e.notify,
                                             'recordedAt', (extract(epoch from e.recorded_at) * 1000)::bigint)
                          order by e.sequence)
                  filter (where e.sequence is not null), '[]') as causes
  from cause c
  -- One probe a row: joined freely, a dossier too young for statistics is compared row by row.
  left join lateral (select sequence, event_id, notify, recorded_at from event
                      where dossier_id = $1 and sequence = c.cause offset 0) e on true
 group by c.key
 order by c.key collate "C"`;
  return rowsOf<Unit>(runner, sql, [dossierId, range.after, range.upTo, isEverything, afterKey, limit]);
}
