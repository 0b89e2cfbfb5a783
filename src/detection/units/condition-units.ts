import type { QueryRunner } from 'typeorm';
import type { Unit, UnitPage } from '../detector.js';
import { unitsTouched } from './units-query.js';

/** Conditions by slug: those recorded or resolved. */
export function touchedConditions(runner: QueryRunner, dossierId: number, page: UnitPage): Promise<Unit[]> {
  return unitsTouched(runner, dossierId, page, TOUCHING);
}

/**
 * Merges rewrite who demands, a change of kind may make one a collective, of what was redacted nobody can tell which it
 * was: all are rare, and reach every condition, also one that only a shift is left of.
 */
const TOUCHING = `
select data->>'condition' as key, sequence as cause from event
 where dossier_id = $1 and sequence > $2 and sequence <= $3 and type in ('condition.recorded', 'condition.resolved')
   and data is not null
union all
select c.slug, f.sequence
  from (select sequence from event
         where dossier_id = $1 and sequence > $2 and sequence <= $3
           and (type in ('actor.merged', 'content.redacted') or type = 'actor.updated' and data ? 'kind') offset 0) f
 cross join lateral (select slug from condition where dossier_id = $1
                      union
                     select subject->>'condition' from shift
                      where dossier_id = $1 and subject->>'kind' = 'condition' offset 0) c
union all
select slug, null::bigint from condition where dossier_id = $1 and $4`;
