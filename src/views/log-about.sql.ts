// What speaks of an actor or of an issue: sequences of the dossier $1, as the read models tell them.

/** Of an actor ($6): its own stream; what it holds, said, or stands beside; what was said to, of or against it. */
export const OF_ACTOR = `
select v.sequence from event v where v.dossier_id = $1 and v.stream in (
  select 'actor/' || $6
  union all
  select 'statement/' || statement_id from statement
   where dossier_id = $1 and (actor = $6 or data->'jointWith' ? $6 or data->>'speaker' = $6)
  union all
  select 'shift/' || shift_id from shift where dossier_id = $1 and actor = $6
  union all
  select 'plan/' || slug from plan
   where dossier_id = $1
     and (actor = $6 or data->'jointWith' ? $6 or data->'adherents' ? $6
          or data->'authors' @> jsonb_build_array(jsonb_build_object('actor', $6::text)))
  union all
  select 'reaction/' || reaction_id from reaction where dossier_id = $1 and (actor = $6 or data->>'speaker' = $6)
  union all
  select 'condition/' || slug from condition where dossier_id = $1 and (actor = $6 or data->'addressees' ? $6))
union all
select unnest(array[sequence, ended_sequence]) from affiliation where dossier_id = $1 and of_actor = $6
union all
select sequence from denial where dossier_id = $1 and (by_actor = $6 or data->>'speaker' = $6)
union all
select merged_sequence from actor where dossier_id = $1 and merged_into = $6`;

/** Of an issue ($7): its own stream, and the records on it. */
export const OF_ISSUE = `
select v.sequence from event v where v.dossier_id = $1 and v.stream in (
  select 'issue/' || $7
  union all
  select 'statement/' || statement_id from statement where dossier_id = $1 and issue = $7
  union all
  select 'shift/' || shift_id from shift where dossier_id = $1 and issue = $7
  union all
  select 'plan/' || slug from plan
   where dossier_id = $1 and data->'points' @> jsonb_build_array(jsonb_build_object('issue', $7::text))
  union all
  select 'condition/' || slug from condition
   where dossier_id = $1 and data->'refersTo' @> jsonb_build_array(jsonb_build_object('issue', $7::text)))`;
