import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/**
 * What verifications of the logs found: the last one of each kind, the heads found right (for good: a log that was
 * rewritten no longer meets them), and who is verifying at this moment.
 *
 * Locking: creates new objects only.
 */
export class IntegrityChecks1764000000009 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table integrity_check (
        dossier_id     integer not null,
        kind           text not null check (kind in ('incremental', 'whole')),
        checked_at     timestamptz not null,
        after_sequence bigint not null,
        -- The last event found right, and its hash.
        up_to          bigint not null,
        hash           bytea not null,
        broken_at      bigint,
        fault          text,
        primary key (dossier_id, kind),
        check ((broken_at is null) = (fault is null))
      )`);
    await runner.query(`
      create table verified_head (
        dossier_id  integer not null,
        sequence    bigint not null,
        hash        bytea not null,
        verified_at timestamptz not null,
        primary key (dossier_id, sequence)
      )`);
    await runner.query(`
      create function refuse_change_of_head() returns trigger language plpgsql as $$
      begin
        raise exception 'verified heads are immutable: % on "verified_head" is refused', tg_op
          using errcode = 'restrict_violation';
      end $$`);
    await runner.query(`
      create trigger verified_head_is_immutable before update or delete on verified_head
      for each row execute function refuse_change_of_head()`);
    await runner.query(`
      create trigger verified_head_is_not_truncated before truncate on verified_head
      for each statement execute function refuse_change_of_head()`);
    await runner.query(`
      do $$ begin
        execute format('revoke update, delete, truncate on verified_head from public, %I', current_user);
      end $$`);
    await runner.query(`
      create table integrity_lease (
        dossier_id integer primary key,
        holder     uuid not null,
        until      timestamptz not null
      )`);
  }
}
