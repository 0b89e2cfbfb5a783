import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/**
 * The log: dossiers, the head row each append locks, and the immutable events.
 *
 * Locking: creates new objects only; takes no lock on anything in use.
 */
export class EventLog1764000000001 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table dossier (
        dossier_id  integer generated always as identity primary key,
        slug        text not null unique,
        title       text not null,
        description text,
        language    text not null default 'en',
        public      boolean not null default false,
        settings    jsonb not null default '{}',
        created_at  timestamptz not null default now()
      )`);

    // Apart from the dossier's description, and half empty, so that each append's update of it is
    // a heap-only one that touches no index and no reader of the description.
    await runner.query(`
      create table dossier_head (
        dossier_id  integer primary key,
        sequence    bigint not null default 0,
        hash        bytea not null default decode(repeat('00', 32), 'hex'),
        recorded_at timestamptz not null default '1970-01-01T00:00:00Z'
      ) with (fillfactor = 50)`);

    await runner.query(`
      create table event (
        dossier_id     integer not null,
        sequence       bigint not null,
        event_id       uuid not null,
        type           text not null,
        stream         text not null,
        version        integer not null,
        schema_version smallint not null,
        data           jsonb,
        salt           bytea,
        data_hash      bytea not null,
        notify         boolean not null,
        recorded_at    timestamptz not null,
        recorded_by    text not null,
        causation_id   uuid,
        correlation_id uuid,
        previous_hash  bytea not null,
        hash           bytea not null,
        primary key (dossier_id, sequence),
        unique (dossier_id, event_id),
        unique (dossier_id, stream, version)
      )`);
    // Who asks "what did you know on that day?" finds the last sequence recorded by then.
    await runner.query('create index event_recorded_at on event (dossier_id, recorded_at, sequence)');
    await runner.query('create index event_type on event (dossier_id, type, sequence)');

    await runner.query(`
      create function refuse_change_of_event() returns trigger language plpgsql as $$
      begin
        raise exception 'events are immutable: % on "event" is refused; a correction is another event', tg_op
          using errcode = 'restrict_violation';
      end $$`);
    await runner.query(`
      create trigger event_is_immutable before update or delete on event
      for each row execute function refuse_change_of_event()`);
    await runner.query(`
      create trigger event_is_not_truncated before truncate on event
      for each statement execute function refuse_change_of_event()`);
    await runner.query(`
      do $$ begin
        execute format('revoke update, delete, truncate on event from public, %I', current_user);
      end $$`);
  }
}
