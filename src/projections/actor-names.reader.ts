import { type Queries, rowsOf } from '../database/queries.js';
import type { ActorReference } from './statement.response.js';

/**
 * Slug, name and kind of the given actors, by the slug asked for; an unknown one is missing. Of an actor
 * that was merged into another the survivor's.
 *
 * @param knownAt the last event that counts: names and merges as they stood then
 */
export async function actorNames(
  queries: Queries,
  dossierId: number,
  slugs: Iterable<string>,
  knownAt: number = Number.MAX_SAFE_INTEGER,
): Promise<Map<string, ActorReference>> {
  const rows = await rowsOf<ActorReference & { asked: string }>(queries, NAMES, [dossierId, [...new Set(slugs)], knownAt]);
  return new Map(rows.map(({ asked, ...reference }) => [asked, reference]));
}

const NAMES = `
with recursive named as (
  select slug as asked, slug from unnest($2::text[]) as slug
   union all
  select n.asked, m.merged_into
    from named n
    join actor m on m.dossier_id = $1 and m.slug = n.slug and m.merged_sequence <= $3
)
select n.asked, v.slug, v.name, v.kind
  from named n
  join actor a on a.dossier_id = $1 and a.slug = n.slug and (a.merged_sequence is null or a.merged_sequence > $3)
  join actor_version v
    on v.dossier_id = $1 and v.slug = n.slug
   and v.sequence <= $3 and (v.until_sequence is null or v.until_sequence > $3)`;
