import type { QueryRunner } from 'typeorm';
import type { Unit, UnitPage } from '../detector.js';
import { unitsTouched } from './units-query.js';

/**
 * Plans by slug: those recorded, revised or denied, and those that supersede such a one. A plan is judged by
 * its own versions and the last of the plan it supersedes.
 */
export function touchedPlans(runner: QueryRunner, dossierId: number, page: UnitPage): Promise<Unit[]> {
  return unitsTouched(runner, dossierId, page, TOUCHING);
}

/**
 * Merges rewrite holders, a change of kind may make one a collective, a rescale may leave a point without a
 * place, of what was redacted nobody can tell which it was: all are rare, and reach every plan, and the last also those
 * that only shifts are left of.
 */
const TOUCHING = `
with fact as materialized (
  select sequence, type, data from event
   where dossier_id = $1 and sequence > $2 and sequence <= $3
     and (type in ('plan.recorded', 'plan.revised', 'claim.denied', 'statement.retracted', 'actor.merged',
                   'issue.rescaled', 'content.redacted')
          or type = 'actor.updated' and data ? 'kind')
), reach as (
  select data->>'plan' as plan, sequence as cause from fact where type in ('plan.recorded', 'plan.revised') and data is not null
  union all
  select data->'target'->>'plan', sequence from fact where type = 'claim.denied' and data->'target' ? 'plan'
  union all
  select d.data->'target'->>'plan', r.sequence
    from fact r
   cross join lateral (select data from event
                        where dossier_id = $1 and event_id = (r.data->>'statement')::uuid and type = 'claim.denied'
                          and data->'target' ? 'plan' offset 0) d
   where r.type = 'statement.retracted'
  union all
  select p.slug, f.sequence
    from fact f
   cross join lateral (select distinct slug from plan where dossier_id = $1 offset 0) p
   where f.type in ('actor.merged', 'actor.updated', 'issue.rescaled', 'content.redacted')
  union all
  select s.plan, f.sequence
    from fact f
   cross join lateral (select distinct subject->'later'->>'plan' as plan from shift
                        where dossier_id = $1 and subject->>'kind' = 'demand' offset 0) s
   where f.type = 'content.redacted'
)
select plan as key, cause from reach
union all
select p.slug, r.cause
  from reach r
 cross join lateral (select slug from plan where dossier_id = $1 and supersedes = r.plan offset 0) p
union all
select distinct slug, null::bigint from plan where dossier_id = $1 and $4`;
