import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/**
 * The append looks known ids up one by one, by key, and plans for the log as it is. A connection that first appended
 * when the log was short kept the plan of that time: it read the whole log for each group, until PostgreSQL looked
 * at the table again (measured in groups of 32 beside 4,000 events: 8 of 10 ms). To plan anew costs a millisecond a
 * group. The rules are those of 1764000000002.
 *
 * Locking: replaces a function; appends under way end with the old one.
 */
export class AppendByKey1764000000014 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(APPEND_EVENTS);
  }
}

const APPEND_EVENTS = `
create or replace function append_events(
  p_dossier        integer,
  p_slug           text,
  p_request        integer[],
  p_event_id       uuid[],
  p_type           text[],
  p_stream         text[],
  p_expected       integer[],
  p_schema_version smallint[],
  p_data           jsonb[],
  p_salt           bytea[],
  p_data_hash      bytea[],
  p_notify         boolean[],
  p_recorded_by    text[],
  p_causation      uuid[],
  p_correlation    uuid[],
  p_guard_request  integer[],
  p_guard_stream   text[],
  p_guard_version  bigint[]
) returns table (
  request integer, outcome text, stream text, actual_version integer,
  recorded_at timestamptz, sequences bigint[], versions integer[], previous_hashes bytea[], hashes bytea[]
)
language plpgsql set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  v_sequence    bigint;
  v_hash        bytea;
  v_recorded_at timestamptz;
  v_streams     text[];
  v_versions    bigint[];
  v_known       text[];
  v_verdict     text[];
  v_next        text[];
  v_where       text[];
  v_actual      integer[];
  v_requests    integer := coalesce((select max(r) from unnest(p_request) r), 0);
begin
  -- Before anything is read: what is read before the lock may be overtaken by the one who holds it.
  select h.sequence, h.hash, h.recorded_at into v_sequence, v_hash, v_recorded_at
    from dossier_head h where h.dossier_id = p_dossier for update;
  if not found then
    raise exception 'dossier % has no head row', p_dossier;
  end if;
  v_recorded_at := date_trunc('milliseconds', greatest(clock_timestamp(), v_recorded_at));

  -- Known ids come first: a repeated request is answered as the first time, whatever changed since.
  select array_agg(case
           when k.differing > 0 then 'id-conflict'
           when k.known = k.events then 'duplicate'
           when k.known > 0 then 'guard-failed'
         end order by k.request)
    into v_known
    from (select i.request,
                 count(*) as events,
                 count(e.event_id) as known,
                 count(*) filter (where e.event_id is not null
                                    and (e.type <> i.type or e.data is distinct from i.data)) as differing
            from unnest(p_request, p_event_id, p_type, p_data) as i(request, event_id, type, data)
            -- One look-up an id: joined, all of the dossier may be read to find that none of it is known.
            left join lateral (select e.event_id, e.type, e.data from event e
                                where e.dossier_id = p_dossier and e.event_id = i.event_id limit 1) e on true
           group by i.request) k;

  -- '@order' is no stream: it stands for the words that order statements, of which no two requests may
  -- add some without knowing of each other's.
  select array_agg(s.stream),
         array_agg(case s.stream
           when '@order' then coalesce((select max(o.sequence) from statement_order o where o.dossier_id = p_dossier), 0)
           else coalesce((select e.version from event e
                           where e.dossier_id = p_dossier and e.stream = s.stream
                           order by e.version desc limit 1), 0)
         end)
    into v_streams, v_versions
    from (select unnest(p_stream) union select unnest(p_guard_stream)) as s(stream);

  v_verdict := v_known;
  loop
    with input as (
      select i.request, i.stream, i.expected, i.n
        from unnest(p_request, p_stream, p_expected) with ordinality as i(request, stream, expected, n)
    ),
    base as (
      select b.stream, b.version from unnest(v_streams, v_versions) as b(stream, version)
    ),
    counted as (
      -- The events of earlier requests count if these stand; own earlier ones count in any case, or a
      -- request that contradicts itself would stand and fall by turns, for ever.
      select i.request, i.n, i.stream, i.expected,
             b.version + count(*) filter (where v_verdict[i.request] is null)
               over (partition by i.stream order by i.request groups between unbounded preceding and 1 preceding)
             + row_number() over (partition by i.stream, i.request order by i.n) - 1 as actual
        from input i join base b on b.stream = i.stream
    ),
    presence as (
      select i.request, i.stream, null::bigint as version, (v_verdict[i.request] is null)::integer as counts
        from input i
       union all
      select g.request, g.stream, g.version, 0
        from unnest(p_guard_request, p_guard_stream, p_guard_version) as g(request, stream, version)
    ),
    guarded as (
      -- A window over guards and events together: a count a guard would be quadratic in a large batch.
      select p.request, p.stream, p.version,
             b.version + coalesce(sum(p.counts) over (partition by p.stream order by p.request
                                                      groups between unbounded preceding and 1 preceding), 0) as actual
        from presence p join base b on b.stream = p.stream
    ),
    misfit as (
      select distinct on (m.request) m.request, m.verdict, m.stream, m.actual
        from (select c.request, 'version-conflict' as verdict, c.stream, c.actual from counted c
               where c.expected is not null and c.expected <> c.actual
               union all
              select g.request, 'guard-failed', g.stream, g.actual from guarded g
               where g.version is not null and g.version <> g.actual) m
       order by m.request, m.verdict desc
    )
    select array_agg(coalesce(v_known[r], m.verdict) order by r), array_agg(m.stream order by r),
           array_agg(m.actual::integer order by r)
      into v_next, v_where, v_actual
      from generate_series(1, v_requests) r
      left join misfit m on m.request = r;
    exit when v_next is not distinct from v_verdict;
    v_verdict := v_next;
  end loop;

  return query
  with numbered as (
    select i.*, v_sequence + row_number() over (order by i.n) as sequence,
           (b.version + row_number() over (partition by i.stream order by i.n))::integer as version
      from unnest(p_request, p_event_id, p_type, p_stream, p_schema_version, p_data, p_salt, p_data_hash,
                  p_notify, p_recorded_by, p_causation, p_correlation) with ordinality
           as i(request, event_id, type, stream, schema_version, data, salt, data_hash,
                notify, recorded_by, causation_id, correlation_id, n)
      join unnest(v_streams, v_versions) as b(stream, version) on b.stream = i.stream
     where v_verdict[i.request] is null
  ),
  linked as (
    select n.*, chain_hash(v_hash, concat_ws(E'\\n',
             'palinode-chain-v1', p_slug, n.sequence, n.event_id, n.type, n.stream, n.version, n.schema_version,
             case when n.notify then 'true' else 'false' end,
             to_char(v_recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), n.recorded_by,
             coalesce(n.causation_id::text, ''), coalesce(n.correlation_id::text, ''), encode(n.data_hash, 'hex')))
             over (order by n.sequence rows unbounded preceding) as hash
      from numbered n
  ),
  chained as (
    select l.*, coalesce(lag(l.hash) over (order by l.sequence), v_hash) as previous_hash from linked l
  ),
  inserted as (
    insert into event (dossier_id, sequence, event_id, type, stream, version, schema_version, data, salt, data_hash,
                       notify, recorded_at, recorded_by, causation_id, correlation_id, previous_hash, hash)
    select p_dossier, c.sequence, c.event_id, c.type, c.stream, c.version, c.schema_version, c.data, c.salt,
           c.data_hash, c.notify, v_recorded_at, c.recorded_by, c.causation_id, c.correlation_id, c.previous_hash, c.hash
      from chained c
  ),
  moved as (
    update dossier_head h
       set sequence = last.sequence, hash = last.hash, recorded_at = v_recorded_at
      from (select c.sequence, c.hash from chained c order by c.sequence desc limit 1) last
     where h.dossier_id = p_dossier
  ),
  accepted as (
    select c.request, array_agg(c.sequence order by c.sequence) as sequences,
           array_agg(c.version order by c.sequence) as versions,
           array_agg(c.previous_hash order by c.sequence) as previous_hashes,
           array_agg(c.hash order by c.sequence) as hashes
      from chained c
     group by c.request
  )
  select r, coalesce(v_verdict[r], 'appended'), v_where[r], v_actual[r], v_recorded_at,
         a.sequences, a.versions, a.previous_hashes, a.hashes
    from generate_series(1, v_requests) r
    left join accepted a on a.request = r
   order by r;
end $$`;
