import { type Queries, rowsOf } from '../database/queries.js';

/** Those of the actors that were known as collectives at a sequence: nothing is computed for them. */
export async function collectivesAmong(
  queries: Queries,
  dossierId: number,
  actors: readonly string[],
  knownAt: number,
): Promise<ReadonlySet<string>> {
  if (actors.length === 0) return new Set();
  const rows = await rowsOf<{ slug: string }>(queries, COLLECTIVES, [dossierId, [...new Set(actors)], knownAt]);
  return new Set(rows.map(({ slug }) => slug));
}

const COLLECTIVES = `
select slug from actor_version
 where dossier_id = $1 and slug = any($2::text[]) and kind = 'collective'
   and sequence <= $3 and (until_sequence is null or until_sequence > $3)`;
