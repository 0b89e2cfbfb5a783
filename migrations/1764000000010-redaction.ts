import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/**
 * Redaction: the one change that an event allows. Its data and its salt become null, and nothing else of it, if a
 * `content.redacted` on the same log lists it. The trigger sees to that, whoever asks. The service asks through
 * `redact_events`, which acts with the rights of a role that nobody can log in as and that may do nothing else,
 * `palinode_redactor`. The role belongs to the whole server, so it may be there already, made by the migration of
 * another database. Where the migrating user may not make or use it, the function acts with that user's own right to
 * those two columns, and the trigger alone stands guard.
 *
 * Locking: the new column of `webhook_delivery` has a constant default and rewrites nothing; both it and the trigger's
 * function wait for the transactions that are under way, and for no longer.
 */
export class Redaction1764000000010 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REFUSE_CHANGE);
    await runner.query(REDACT_EVENTS);
    await runner.query(FIX_SEARCH_PATH);
    await runner.query('revoke execute on function redact_events from public');
    await runner.query(GIVE_AWAY);
    await runner.query('alter table webhook_delivery add column is_redacted boolean not null default false');
    await runner.query(SAYS_ANY_OF);
    await runner.query(BODY_WITHOUT);
    await runner.query(FORGET_DELIVERIES);
  }
}

/** In the place of the function that refused everything: the triggers stay as they are. */
const REFUSE_CHANGE = `
create or replace function refuse_change_of_event() returns trigger language plpgsql as $$
declare
  emptied record;
begin
  if tg_op = 'UPDATE' then
    emptied := old;
    emptied.data := null;
    emptied.salt := null;
    if new is not distinct from emptied and old.type <> 'content.redacted' and exists (
         select 1 from event r
          where r.dossier_id = old.dossier_id and r.type = 'content.redacted'
            and r.data->'emptied' ? old.event_id::text) then
      return new;
    end if;
  end if;
  raise exception 'events are immutable: % on "event" is refused; a correction is another event', tg_op
    using errcode = 'restrict_violation';
end $$`;

/** Empties what a redaction lists, and answers how many events that emptied now: 0 the second time. */
const REDACT_EVENTS = `
create function redact_events(p_dossier integer, p_redaction uuid) returns integer
language plpgsql security definer as $$
declare
  v_listed uuid[];
  v_emptied integer;
begin
  select array(select jsonb_array_elements_text(r.data->'emptied')::uuid) into v_listed
    from event r where r.dossier_id = p_dossier and r.event_id = p_redaction and r.type = 'content.redacted';
  update event e set data = null, salt = null
   where e.dossier_id = p_dossier and e.event_id = any(v_listed) and e.data is not null;
  get diagnostics v_emptied = row_count;
  -- What was said of a statement goes with it; a list that forgets some of it would leave the content behind.
  if exists (select 1 from event s
               join event e on e.dossier_id = p_dossier and e.stream = s.stream
              where s.dossier_id = p_dossier and s.event_id = any(v_listed) and s.type = 'position.stated'
                and e.data is not null and e.type <> 'content.redacted') then
    raise exception 'the redaction % lists a statement and not all that was said of it', p_redaction
      using errcode = 'restrict_violation';
  end if;
  return v_emptied;
end $$`;

/** Acting with others' rights, it must not be led to other tables by its caller's search path. */
const FIX_SEARCH_PATH = `
do $$ begin
  execute format('alter function redact_events set search_path = %I, pg_temp', current_schema());
end $$`;

/**
 * To own a function, a role must be allowed to make one in the schema; to give it one, a user who is no superuser must
 * be its member (from PostgreSQL 16 on with the right to act as it). Both only for the moment.
 */
const GIVE_AWAY = `
do $$
declare
  me text := current_user;
  may_all boolean := (select rolsuper from pg_roles where rolname = current_user);
begin
  begin
    create role palinode_redactor nologin;
  exception when duplicate_object or unique_violation then null;
  end;
  if not may_all then execute format('grant palinode_redactor to %I', me); end if;
  execute format('grant usage, create on schema %I to palinode_redactor', current_schema());
  grant select on event to palinode_redactor;
  grant update (data, salt) on event to palinode_redactor;
  alter function redact_events owner to palinode_redactor;
  perform set_config('role', 'palinode_redactor', true);
  execute format('grant execute on function redact_events to %I', me);
  perform set_config('role', me, true);
  execute format('revoke create on schema %I from palinode_redactor', current_schema());
  if not may_all then execute format('revoke palinode_redactor from %I', me); end if;
exception when others then
  -- All of it is undone by now.
  raise notice 'redact_events keeps its maker''s rights: %', sqlerrm;
  execute format('grant update (data, salt) on event to %I', me);
end $$`;

const SAYS_ANY_OF = `
create function says_any_of(said text, ids text[]) returns boolean language sql immutable as $$
  select exists (select 1 from unnest(ids) as id where position(id in said) > 0)
$$`;

/**
 * What goes out in the place of an alert's body that says any of these ids: of a digest all else, and of what says
 * them the id alone; of any other alert what it was about.
 */
const BODY_WITHOUT = `
create function body_without(ids text[], d webhook_delivery, p_slug text) returns bytea language plpgsql as $$
declare
  doc jsonb;
  list text;
begin
  if d.type <> 'shift.digest' then
    return convert_to(json_strip_nulls(json_build_object(
      'type', d.type,
      'timestamp', to_char(d.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'data', json_build_object('dossier', p_slug, 'event', d.event_id, 'shift', d.shift_id, 'redacted', true)
    ))::text, 'UTF8');
  end if;
  doc := convert_from(d.body, 'UTF8')::jsonb;
  foreach list in array array['shifts', 'conditions', 'denials'] loop
    doc := jsonb_set(doc, array['data', list], (
      select coalesce(jsonb_agg(
               case when says_any_of(entry::text, ids) then jsonb_build_object(
                      'id', coalesce(entry->'shift'->>'id', entry->'resolution'->>'id', entry->>'id'), 'redacted', true)
                    else entry end order by place), '[]')
        from jsonb_array_elements(coalesce(doc->'data'->list, '[]')) with ordinality as e(entry, place)));
  end loop;
  return convert_to(doc::text, 'UTF8');
end $$`;

/**
 * Takes the content of what a redaction emptied out of every alert, sent or not. Each body names the records it shows
 * by their ids, so it is found by these.
 *
 * The outbox is held first: whoever writes deliveries has read the records before, and must be done, or will read them
 * after. It never waits for a dossier's head, which the caller holds, so neither waits for the other.
 */
const FORGET_DELIVERIES = `
create function forget_deliveries(p_dossier integer, p_redaction uuid) returns void language plpgsql as $$
declare
  v_slug text := (select slug from dossier where dossier_id = p_dossier);
  v_ids  text[];
begin
  insert into job_state (dossier_id, job) values (p_dossier, 'alerts') on conflict (dossier_id, job) do nothing;
  perform 1 from job_state where dossier_id = p_dossier and job = 'alerts' for share;

  select array_agg(distinct id) into v_ids
    from event r
   cross join lateral jsonb_array_elements_text(r.data->'emptied') as listed(event_id)
    join event e on e.dossier_id = p_dossier and e.event_id = listed.event_id::uuid
   cross join lateral unnest(array[
           e.event_id::text,
           case when split_part(e.stream, '/', 1) in ('statement', 'shift') then split_part(e.stream, '/', 2) end
         ]) as id
   where r.dossier_id = p_dossier and r.event_id = p_redaction and id is not null;

  with emptied as (
    update webhook_delivery d
       set body = body_without(v_ids, d, v_slug), is_redacted = true
     where d.dossier_id = p_dossier and says_any_of(convert_from(d.body, 'UTF8'), v_ids)
    returning d.delivery_id
  )
  -- What a receiver answered may repeat what it was sent.
  update webhook_attempt a set excerpt = null
    from emptied
   where a.dossier_id = p_dossier and a.delivery_id = emptied.delivery_id and a.excerpt is not null;

  delete from waiting_alert w where w.dossier_id = p_dossier and not w.is_shift and w.subject::text = any(v_ids);
end $$`;
