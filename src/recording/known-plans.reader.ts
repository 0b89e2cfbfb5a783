import { type Queries, rowsOf } from '../database/queries.js';
import type { ConditionRecorded } from '../domain/facts/condition-facts.js';
import type { KnownCondition, KnownPlan } from '../domain/known.js';

interface PlanRow {
  readonly slug: string;
  readonly actor: string;
  readonly number: number;
  readonly supersedes: string | null;
  readonly demands: string[] | null;
  readonly version: number;
}

/** The plans, and all that they supersede, step by step, so that a circle can be seen. */
export async function knownPlans(
  queries: Queries,
  dossierId: number,
  slugs: ReadonlySet<string>,
): Promise<Map<string, KnownPlan>> {
  if (slugs.size === 0) return new Map();
  const rows = await rowsOf<PlanRow>(queries, PLANS, [dossierId, [...slugs]]);
  const survivor = rows.length > 0 ? await survivors(queries, dossierId) : null;
  return new Map(
    rows.map(({ slug, actor, number, supersedes, demands, version }) => [
      slug,
      { actor: survivor?.(actor) ?? actor, number, supersedes, demands: new Set(demands ?? []), version },
    ]),
  );
}

export async function knownConditions(
  queries: Queries,
  dossierId: number,
  slugs: ReadonlySet<string>,
): Promise<Map<string, KnownCondition>> {
  if (slugs.size === 0) return new Map();
  const rows = await rowsOf<{ slug: string; data: ConditionRecorded; version: number }>(queries, CONDITIONS, [dossierId, [...slugs]]);
  if (rows.length === 0) return new Map();
  const survivor = await survivors(queries, dossierId);
  return new Map(
    rows.map(({ slug, data, version }) => [
      slug,
      { actor: survivor(data.actor), addressees: [...new Set(data.addressees.map(survivor))], version },
    ]),
  );
}

/** Who stands for an actor after the dossier's merges: the ledger and the plans keep what was recorded. */
async function survivors(queries: Queries, dossierId: number): Promise<(actor: string) => string> {
  const sql = 'select slug, merged_into from actor where dossier_id = $1 and merged_into is not null';
  const rows = await rowsOf<{ slug: string; merged_into: string }>(queries, sql, [dossierId]);
  const merges = new Map(rows.map(({ slug, merged_into }) => [slug, merged_into]));
  return (actor) => {
    let standing = actor;
    // Nobody is merged twice, so the steps come to an end.
    for (let into = merges.get(standing); into !== undefined; into = merges.get(standing)) standing = into;
    return standing;
  };
}

const PLANS = `
with recursive reached(slug, supersedes) as (
  select p.slug, p.supersedes from plan p
   where p.dossier_id = $1 and p.slug = any($2::text[]) and p.until_sequence is null
   union
  select p.slug, p.supersedes from reached r
    join plan p on p.dossier_id = $1 and p.slug = r.supersedes and p.until_sequence is null
)
select p.slug, p.actor, p.number, p.supersedes,
       (select array_agg(distinct point->>'demand') from plan v, jsonb_array_elements(v.data->'points') as point
         where v.dossier_id = $1 and v.slug = p.slug) as demands,
       (select max(e.version) from event e where e.dossier_id = $1 and e.stream = 'plan/' || p.slug) as version
  from reached r
  join plan p on p.dossier_id = $1 and p.slug = r.slug and p.until_sequence is null`;

const CONDITIONS = `
select c.slug, c.data,
       (select max(e.version) from event e where e.dossier_id = $1 and e.stream = 'condition/' || c.slug) as version
  from condition c
 where c.dossier_id = $1 and c.slug = any($2::text[])`;
