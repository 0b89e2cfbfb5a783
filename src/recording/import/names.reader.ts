import { type Queries, rowsOf } from '../../database/queries.js';

/** Which slug goes by a name. */
export type Names = ReadonlyMap<string, string>;

/** The dossier's actors by slug, name and alias; a slug goes before a name, a name before an alias. */
export async function actorNamesOf(queries: Queries, dossierId: number): Promise<Names> {
  return bookOf(await rowsOf<{ name: string; slug: string }>(queries, ACTOR_NAMES, [dossierId]));
}

/** The dossier's issues by slug and title. */
export async function issueNamesOf(queries: Queries, dossierId: number): Promise<Names> {
  return bookOf(await rowsOf<{ name: string; slug: string }>(queries, ISSUE_NAMES, [dossierId]));
}

/** Rows come with the names that yield to others first. */
function bookOf(rows: readonly { readonly name: string; readonly slug: string }[]): Names {
  return new Map(rows.map(({ name, slug }) => [name, slug]));
}

const ACTOR_NAMES = `
select name, slug
  from (select 1 as rank, jsonb_array_elements_text(aliases) as name, slug from actor where dossier_id = $1 and merged_into is null
        union all select 2, name, slug from actor where dossier_id = $1 and merged_into is null
        union all select 3, slug, slug from actor where dossier_id = $1 and merged_into is null) names
 order by rank`;

const ISSUE_NAMES = `
select name, slug
  from (select 1 as rank, title as name, slug from issue where dossier_id = $1
        union all select 2, slug, slug from issue where dossier_id = $1) names
 order by rank`;
