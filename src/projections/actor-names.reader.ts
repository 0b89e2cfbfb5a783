import { type Queries, rowsOf } from '../database/queries.js';
import type { ActorReference } from './statement.response.js';

/** Name and kind of the given actors, by slug; an unknown one is missing. */
export async function actorNames(
  queries: Queries,
  dossierId: number,
  slugs: Iterable<string>,
): Promise<Map<string, ActorReference>> {
  const rows = await rowsOf<ActorReference>(
    queries,
    'select slug, name, kind from actor where dossier_id = $1 and slug = any($2::text[])',
    [dossierId, [...new Set(slugs)]],
  );
  return new Map(rows.map((row) => [row.slug, row]));
}
