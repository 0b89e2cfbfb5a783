import { type Queries, rowsOf } from '../../database/queries.js';
import type { Fault } from '../../domain/errors.js';
import { invalid } from '../../domain/invalid.js';
import type { AlertFilter } from '../alert-filter.js';

/**
 * Refuses a filter that names an actor or an issue which the dossier does not have: most likely a slip, and its
 * endpoint would wait for ever and never say why.
 *
 * @throws DomainError `validation-failed` with a fault for each, pointers from the endpoint
 */
export async function refuseUnknownReferences(queries: Queries, dossierId: number, filter: AlertFilter): Promise<void> {
  const { actors = [], issues = [] } = filter;
  if (actors.length + issues.length === 0) return;
  const rows = await rowsOf<UnknownRow>(queries, UNKNOWN, [dossierId, actors, issues]);
  if (rows.length > 0) throw invalid(rows.map(faultOf));
}

interface UnknownRow {
  readonly kind: 'actor' | 'issue';
  readonly slug: string;
  readonly index: number;
}

function faultOf({ kind, slug, index }: UnknownRow): Fault {
  const remedy = kind === 'actor' ? 'register it first' : 'define it first';
  return {
    pointer: `/filter/${kind}s/${index}`,
    detail: `This dossier has no ${kind} “${slug}”: ${remedy}, or check the spelling.`,
  };
}

const UNKNOWN = `
select 'actor' as kind, wanted.slug, (wanted.position - 1)::int as index
  from unnest($2::text[]) with ordinality as wanted (slug, position)
 where not exists (select from actor a where a.dossier_id = $1 and a.slug = wanted.slug)
union all
select 'issue', wanted.slug, (wanted.position - 1)::int
  from unnest($3::text[]) with ordinality as wanted (slug, position)
 where not exists (select from issue i where i.dossier_id = $1 and i.slug = wanted.slug)
 order by kind, index`;
