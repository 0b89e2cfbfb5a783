import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/**
 * Webhooks: endpoints, the deliveries that alerts are written into, and each attempt at one.
 *
 * Locking: creates new tables only.
 */
export class Webhooks1764000000004 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table webhook_endpoint (
        dossier_id      integer not null,
        endpoint_id     uuid not null,
        url             text not null,
        description     text,
        events          text[] not null,
        filter          jsonb not null default '{}',
        header_names    text[] not null default '{}',
        headers_sealed  bytea,
        secret_sealed   bytea not null,
        enabled         boolean not null,
        disabled_reason text check (disabled_reason in ('by-owner', 'gone')),
        disabled_at     timestamptz,
        max_in_flight   smallint not null default 2,
        starts_after    bigint not null,
        created_at      timestamptz not null,
        updated_at      timestamptz not null,
        primary key (dossier_id, endpoint_id),
        check (enabled = (disabled_reason is null))
      )`);
    // While a delivery is claimed, next_attempt_at is the end of the lease: whoever holds the claim
    // either settles it by then or has crashed, and then it is due again without anyone's doing.
    await runner.query(`
      create table webhook_delivery (
        dossier_id      integer not null,
        delivery_id     uuid not null,
        endpoint_id     uuid not null,
        event_id        uuid not null,
        event_sequence  bigint not null,
        type            text not null,
        shift_id        uuid,
        body            bytea not null,
        status          text not null default 'pending' check (status in ('pending', 'delivered', 'failed')),
        attempts        integer not null default 0,
        next_attempt_at timestamptz,
        claim_id        uuid,
        created_at      timestamptz not null,
        finished_at     timestamptz,
        primary key (dossier_id, delivery_id),
        unique (dossier_id, event_id, endpoint_id),
        foreign key (dossier_id, endpoint_id) references webhook_endpoint on delete cascade,
        check ((status = 'pending') = (next_attempt_at is not null))
      )`);
    await runner.query(`
      create index webhook_delivery_due on webhook_delivery (dossier_id, endpoint_id, next_attempt_at)
        where status = 'pending'`);
    await runner.query(
      'create index webhook_delivery_log on webhook_delivery (dossier_id, endpoint_id, event_sequence desc)',
    );
    // What was last told about a shift decides whether a change to it is a correction.
    await runner.query(`
      create index webhook_delivery_shift on webhook_delivery (dossier_id, shift_id, endpoint_id, event_sequence desc)
        where shift_id is not null`);
    // Written with the claim, so that an attempt whose process died is on show, without an end.
    await runner.query(`
      create table webhook_attempt (
        dossier_id  integer not null,
        delivery_id uuid not null,
        attempt     integer not null,
        started_at  timestamptz not null,
        finished_at timestamptz,
        duration_ms integer,
        status_code integer,
        bytes       integer,
        excerpt     text,
        failure     text,
        primary key (dossier_id, delivery_id, attempt),
        foreign key (dossier_id, delivery_id) references webhook_delivery on delete cascade
      )`);
  }
}
