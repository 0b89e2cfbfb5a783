import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/**
 * What a follower of the log could not handle and has set aside: one row a unit of its work (a stream for the
 * alerts, a stance, plan, condition or issue for detection), until a retry succeeds.
 *
 * Locking: creates a new table only.
 */
export class Parked1764000000012 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table parked (
        dossier_id integer not null,
        follower   text not null,
        unit       text not null,
        -- The first event of it that is not handled; nulls where nothing but time asked for it.
        sequence   bigint,
        event_id   uuid,
        stream     text,
        attempts   integer not null default 1,
        failure    text not null,
        parked_at  timestamptz not null,
        failed_at  timestamptz not null,
        retry_at   timestamptz not null,
        primary key (dossier_id, follower, unit)
      )`);
  }
}
