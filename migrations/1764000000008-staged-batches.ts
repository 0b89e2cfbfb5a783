import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/**
 * Where an atomic batch waits until it is whole: its lines as they come in, and then the events that they were
 * decided to be. Unlogged: after a crash of the database a batch that was not appended is sent again anyway.
 *
 * Locking: creates new objects only; takes no lock on anything in use.
 */
export class StagedBatches1764000000008 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table staged_batch (
        dossier_id integer not null,
        batch_id   uuid not null,
        -- When something was last added; a batch that nothing is added to any more is dead.
        touched_at timestamptz not null default now(),
        primary key (dossier_id, batch_id)
      )`);
    await runner.query(`
      create unlogged table staged_line (
        dossier_id integer not null,
        batch_id   uuid not null,
        place      integer not null,
        read_line  text not null,
        primary key (dossier_id, batch_id, place)
      )`);
    await runner.query(`
      create unlogged table staged_event (
        dossier_id     integer not null,
        batch_id       uuid not null,
        place          integer not null,
        line           integer not null,
        event_id       uuid not null,
        type           text not null,
        stream         text not null,
        expected       integer,
        schema_version smallint not null,
        data           jsonb not null,
        salt           bytea not null,
        data_hash      bytea not null,
        notify         boolean not null,
        recorded_by    text not null,
        causation_id   uuid,
        correlation_id uuid,
        primary key (dossier_id, batch_id, place)
      )`);
    await runner.query(APPEND_STAGED);
  }
}

/**
 * Appends a staged batch as one request, by the rules of `append_events` and none of its own. The arrays are made
 * before that function takes the head's lock. Of what was appended only the bounds are answered, not a hash an event.
 */
const APPEND_STAGED = `
create function append_staged(
  p_dossier integer, p_slug text, p_batch uuid, p_guard_stream text[], p_guard_version bigint[]
) returns table (outcome text, stream text, actual_version integer, first_sequence bigint, last_sequence bigint)
language sql volatile as $$
  with staged as materialized (
    select array_agg(1 order by s.place) as requests,
           array_agg(s.event_id order by s.place) as event_ids,
           array_agg(s.type order by s.place) as types,
           array_agg(s.stream order by s.place) as streams,
           array_agg(s.expected order by s.place) as expected,
           array_agg(s.schema_version order by s.place) as schema_versions,
           array_agg(s.data order by s.place) as data,
           array_agg(s.salt order by s.place) as salts,
           array_agg(s.data_hash order by s.place) as data_hashes,
           array_agg(s.notify order by s.place) as notify,
           array_agg(s.recorded_by order by s.place) as recorded_by,
           array_agg(s.causation_id order by s.place) as causations,
           array_agg(s.correlation_id order by s.place) as correlations
      from staged_event s
     where s.dossier_id = p_dossier and s.batch_id = p_batch
  )
  select a.outcome, a.stream, a.actual_version, a.sequences[1], a.sequences[cardinality(a.sequences)]
    from staged s
   cross join lateral append_events(
           p_dossier, p_slug, s.requests, s.event_ids, s.types, s.streams, s.expected, s.schema_versions, s.data,
           s.salts, s.data_hashes, s.notify, s.recorded_by, s.causations, s.correlations,
           (select array_agg(1) from unnest(p_guard_stream)), p_guard_stream, p_guard_version) a
$$`;
