import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/**
 * A redaction finds the alerts that show what it empties by the ids kept beside their bytes, through an index, where it
 * decoded every body of the dossier before, under its head's lock. Only rows older than those ids are still read. What
 * it leaves of a body goes by the body's form.
 *
 * Locking: the functions are replaced at once. The index on older rows keeps deliveries from being written while it is
 * built, as the last migration's do; it empties itself as these rows age.
 */
export class ForgetDeliveries1764000000016 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index webhook_delivery_unlisted on webhook_delivery (dossier_id) where shows is null');
    await runner.query(SAYS_ANY_OF);
    await runner.query(DIGEST_WITHOUT);
    await runner.query(MESSAGE_WITHOUT);
    await runner.query(SLACK_WITHOUT);
    await runner.query(BODY_WITHOUT);
    await runner.query(FORGET_DELIVERIES);
  }
}

/** An id is the same in capitals, as whoever recorded a reference may have written it. */
const SAYS_ANY_OF = `
create or replace function says_any_of(said text, ids text[]) returns boolean language sql immutable as $$
  select exists (select 1 from unnest(ids) as id where position(id in lower(said)) > 0)
$$`;

/**
 * Of a digest all but what says any of the ids; of that the id alone. Where a digest is a list of ids and codes, the
 * positions of its shifts go as well: it does not say of which statements they are.
 */
const DIGEST_WITHOUT = `
create function digest_without(ids text[], body bytea) returns bytea language plpgsql immutable as $$
declare
  said constant jsonb := convert_from(body, 'UTF8')::jsonb;
  doc  jsonb := said;
  list text;
begin
  foreach list in array array['shifts', 'corrections', 'conditions', 'denials', 'statements'] loop
    continue when not doc->'data' ? list;
    doc := jsonb_set(doc, array['data', list], (
      select coalesce(jsonb_agg(
               case when says_any_of(entry::text, ids) then jsonb_build_object(
                      'id', coalesce(entry->'shift'->>'id', entry->'resolution'->>'id', entry->>'id'), 'redacted', true)
                    when list in ('shifts', 'corrections') then entry - 'from' - 'to'
                    else entry end order by place), '[]')
        from jsonb_array_elements(doc->'data'->list) with ordinality as e(entry, place)));
  end loop;
  if doc = said then return body; end if;
  return convert_to(doc::text, 'UTF8');
end $$`;

/**
 * Of any other alert that says any of the ids what it was about; of one that does not, which is thin or has the shift
 * folded into it, all but the positions of what is folded.
 */
const MESSAGE_WITHOUT = `
create function message_without(ids text[], d webhook_delivery, p_slug text) returns bytea language plpgsql stable as $$
declare
  doc jsonb;
begin
  if says_any_of(convert_from(d.body, 'UTF8'), ids) then
    return convert_to(json_strip_nulls(json_build_object(
      'type', d.type,
      'timestamp', to_char(d.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'data', json_build_object('dossier', p_slug, 'event', d.event_id, 'shift', d.shift_id, 'redacted', true)
    ))::text, 'UTF8');
  end if;
  doc := convert_from(d.body, 'UTF8')::jsonb;
  if not doc->'data' ? 'folded' then return d.body; end if;
  return convert_to(jsonb_set(doc, '{data,folded}', (
    select coalesce(jsonb_agg(entry - 'from' - 'to' order by place), '[]')
      from jsonb_array_elements(doc->'data'->'folded') with ordinality as e(entry, place)))::text, 'UTF8');
end $$`;

/** A message for people says that something was redacted, with its own link to the page: the first that it had. */
const SLACK_WITHOUT = `
create function slack_without(body bytea, p_slug text) returns bytea language plpgsql immutable as $$
declare
  said text := convert_from(body, 'UTF8')::jsonb->>'text';
  link text := substring(said from '<(https?://[^|<>[:space:]]*/dossiers/' || p_slug || '[^|<>[:space:]]*)[|]');
  line text := 'What this said was redacted.' || coalesce(' <' || link || '|What is left of it>', '');
begin
  return convert_to(json_build_object(
    'text', line,
    'blocks', json_build_array(
      json_build_object('type', 'section', 'text', json_build_object('type', 'mrkdwn', 'text', line, 'verbatim', true)))
  )::text, 'UTF8');
end $$`;

const BODY_WITHOUT = `
create or replace function body_without(ids text[], d webhook_delivery, p_slug text) returns bytea
language sql stable as $$
  select case when d.format = 'slack' then slack_without(d.body, p_slug)
              when d.type = 'shift.digest' then digest_without(ids, d.body)
              else message_without(ids, d, p_slug) end
$$`;

/**
 * Takes the content of what a redaction emptied out of every alert that was made from it, sent or not.
 *
 * The outbox is held first: whoever writes deliveries has read the records before, and must be done, or will read them
 * after. It never waits for a dossier's head, which the caller holds, so neither waits for the other.
 */
const FORGET_DELIVERIES = `
create or replace function forget_deliveries(p_dossier integer, p_redaction uuid) returns void language plpgsql as $$
declare
  v_slug  text := (select slug from dossier where dossier_id = p_dossier);
  v_ids   text[];
  v_shown uuid[];
begin
  insert into job_state (dossier_id, job) values (p_dossier, 'alerts') on conflict (dossier_id, job) do nothing;
  perform 1 from job_state where dossier_id = p_dossier and job = 'alerts' for share;

  select array_agg(distinct id) into v_ids
    from event r
   cross join lateral jsonb_array_elements_text(r.data->'emptied') as listed(event_id)
    join event e on e.dossier_id = p_dossier and e.event_id = listed.event_id::uuid
   cross join lateral unnest(array[
           e.event_id::text,
           case when split_part(e.stream, '/', 1) in ('statement', 'shift') then lower(split_part(e.stream, '/', 2)) end
         ]) as id
   where r.dossier_id = p_dossier and r.event_id = p_redaction and id is not null;
  v_shown := array(select id::uuid from unnest(v_ids) as id
                    where id ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$');

  with found as materialized (
    select delivery_id from webhook_delivery where dossier_id = p_dossier and shows && v_shown
     union
    select delivery_id from webhook_delivery
     where dossier_id = p_dossier and shows is null and says_any_of(convert_from(body, 'UTF8'), v_ids)
  ), left_of as materialized (
    select d.delivery_id, body_without(v_ids, d, v_slug) as body
      from found f join webhook_delivery d on d.dossier_id = p_dossier and d.delivery_id = f.delivery_id
  ), emptied as (
    update webhook_delivery d
       set body = l.body, is_redacted = true
      from left_of l
     where d.dossier_id = p_dossier and d.delivery_id = l.delivery_id and d.body <> l.body
    returning d.delivery_id
  )
  -- What a receiver answered may repeat what it was sent.
  update webhook_attempt a set excerpt = null
    from emptied
   where a.dossier_id = p_dossier and a.delivery_id = emptied.delivery_id and a.excerpt is not null;

  delete from waiting_alert w where w.dossier_id = p_dossier and not w.is_shift and w.subject::text = any(v_ids);
end $$`;
