import { type Queries, rowsOf } from '../database/queries.js';
import type { Scale } from '../domain/scale.js';

/** What a reference to an issue, or to a position on it, is shown with. */
export interface NamedIssue {
  readonly title: string;
  readonly scale: Scale;
}

/** Title and scale of the given issues as they stood at a sequence, by slug; one not defined by then is missing. */
export async function issueNames(
  queries: Queries,
  dossierId: number,
  slugs: Iterable<string>,
  knownAt = Number.MAX_SAFE_INTEGER,
): Promise<Map<string, NamedIssue>> {
  const asked = [...new Set(slugs)];
  if (asked.length === 0) return new Map();
  const rows = await rowsOf<NamedIssue & { slug: string }>(queries, NAMES, [dossierId, asked, knownAt]);
  return new Map(rows.map(({ slug, title, scale }) => [slug, { title, scale }]));
}

const NAMES = `
select i.slug, i.title, c.scale
  from issue i
  join issue_scale c on c.dossier_id = i.dossier_id and c.issue = i.slug
 where i.dossier_id = $1 and i.slug = any($2::text[])
   and c.sequence <= $3 and coalesce(c.until_sequence > $3, true)`;
