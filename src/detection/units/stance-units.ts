import type { QueryRunner } from 'typeorm';
import type { Unit, UnitPage } from '../detector.js';
import { unitsTouched } from './units-query.js';

/** Stances by `stanceKey`: those whose statements changed, whose voices did, or whose scale, kind or settings. */
export function touchedStances(runner: QueryRunner, dossierId: number, page: UnitPage): Promise<Unit[]> {
  return unitsTouched(runner, dossierId, page, `${TOUCHING} select concat_ws('|', actor, issue) as key, cause from stance`);
}

/** Issues on which a stance was touched. */
export function touchedIssues(runner: QueryRunner, dossierId: number, page: UnitPage): Promise<Unit[]> {
  return unitsTouched(runner, dossierId, page, `${TOUCHING} select issue as key, cause from stance`);
}

/**
 * What is said changes a stance itself. Who speaks for whom changes those of both: voices are weighed by
 * office, and a pole's owner hands its pole on to its backers. A merge reaches whoever the merged actor
 * speaks for, and the issues of which it owns a pole. Of what was redacted nobody can tell whom it reached any more:
 * it reaches every stance, and those that only shifts are left of.
 */
const TOUCHING = `
with fact as materialized (
  select sequence, type, data from event
   where dossier_id = $1 and sequence > $2 and sequence <= $3
     and (type in ('actor.affiliated', 'affiliation.ended', 'actor.merged', 'issue.rescaled', 'content.redacted')
          or type = 'actor.updated' and data ? 'kind'
          or type = 'dossier.configured' and data ? 'settings')
), voice as (
  select sequence as cause, data->>'actor' as actor from fact
   where type in ('actor.affiliated', 'affiliation.ended', 'actor.merged', 'actor.updated')
  union all
  select sequence, data->>'of' from fact where type in ('actor.affiliated', 'affiliation.ended')
  union all
  select sequence, data->>'into' from fact where type = 'actor.merged'
  union all
  select m.sequence, f.of_actor
    from fact m
    join affiliation f on f.dossier_id = $1 and f.actor in (m.data->>'actor', m.data->>'into')
   where m.type = 'actor.merged'
), question as (
  select sequence as cause, data->>'issue' as issue from fact where type = 'issue.rescaled'
  union all
  select m.sequence, i.slug
    from fact m
    join issue i on i.dossier_id = $1
     and ((i.scale->'poleOwners'->'low') ?| array[m.data->>'actor', m.data->>'into']
          or (i.scale->'poleOwners'->'high') ?| array[m.data->>'actor', m.data->>'into'])
   where m.type = 'actor.merged'
), stance as (
  select actor, issue, from_sequence as cause from slot_statement
   where dossier_id = $1 and from_sequence > $2 and from_sequence <= $3
  union all
  select actor, issue, until_sequence from slot_statement
   where dossier_id = $1 and until_sequence > $2 and until_sequence <= $3
  union all
  select v.actor, s.issue, v.cause
    from (select distinct actor, cause from voice) v
   cross join lateral (select distinct issue from slot_statement where dossier_id = $1 and actor = v.actor offset 0) s
  union all
  select s.actor, q.issue, q.cause
    from question q
   cross join lateral (select distinct actor from slot_statement where dossier_id = $1 and issue = q.issue offset 0) s
  union all
  select s.actor, s.issue, c.sequence
    from fact c
   cross join lateral (select distinct actor, issue from slot_statement where dossier_id = $1 offset 0) s
   where c.type in ('dossier.configured', 'content.redacted')
  union all
  select s.actor, s.issue, c.sequence
    from fact c
   cross join lateral (select distinct actor, issue from shift where dossier_id = $1 and issue is not null offset 0) s
   where c.type = 'content.redacted'
  union all
  select distinct actor, issue, null::bigint from slot_statement where dossier_id = $1 and $4
)`;
