import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/**
 * Alerts that wait, and what each endpoint was told: for digests, for folding, and for corrections of what
 * was told long ago or in company.
 *
 * Locking: the index on `event` is built under a lock that appends wait for, some seconds a million events;
 * and deliveries are read once. Run it with the service stopped.
 */
export class Digests1764000000006 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await this.told(runner);
    await this.waiting(runner);
    // What came by one batch is found by its correlation; events that came alone have none and cost nothing.
    await runner.query(`
      create index event_correlation on event (dossier_id, correlation_id, sequence)
        where correlation_id is not null`);
    // The new types are on by default, so they are for endpoints that took the default of the time.
    await runner.query(`
      update webhook_endpoint
         set events = events || '{shift.reviewed,shift.digest,condition.resolved}'
       where events @> '{shift.detected,shift.revised,shift.withdrawn}'
         and not events && '{shift.reviewed,shift.digest,condition.resolved}'`);
  }

  private async told(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table told_shift (
        dossier_id  integer not null,
        shift_id    uuid not null,
        endpoint_id uuid not null,
        stands      boolean not null,
        told_at     timestamptz not null,
        primary key (dossier_id, shift_id, endpoint_id),
        foreign key (dossier_id, endpoint_id) references webhook_endpoint on delete cascade
      )`);
    await runner.query('create index told_shift_endpoint on told_shift (dossier_id, endpoint_id)');
    await runner.query(`
      insert into told_shift (dossier_id, shift_id, endpoint_id, stands, told_at)
      select distinct on (dossier_id, shift_id, endpoint_id)
             dossier_id, shift_id, endpoint_id, type <> 'shift.withdrawn', created_at
        from webhook_delivery where shift_id is not null
       order by dossier_id, shift_id, endpoint_id, event_sequence desc`);
    // What was told about a shift was read from the deliveries, which are not kept for ever.
    await runner.query('drop index webhook_delivery_shift');
  }

  private async waiting(runner: QueryRunner): Promise<void> {
    // `subject` is a shift's id, or the id of the event that is told of itself; `batch` is its correlation.
    await runner.query(`
      create table waiting_alert (
        dossier_id     integer not null,
        endpoint_id    uuid not null,
        subject        uuid not null,
        is_shift       boolean not null,
        event_id       uuid not null,
        event_sequence bigint not null,
        waits_for      text not null check (waits_for in ('digest', 'fold', 'batch')),
        fold_key       text,
        batch          uuid,
        waiting_since  timestamptz not null,
        primary key (dossier_id, endpoint_id, subject),
        foreign key (dossier_id, endpoint_id) references webhook_endpoint on delete cascade,
        check ((waits_for = 'fold') = (fold_key is not null)),
        check ((waits_for = 'batch') = (batch is not null))
      )`);
    await runner.query(`
      create index waiting_alert_fold on waiting_alert (dossier_id, fold_key) where fold_key is not null`);
    await runner.query('create index waiting_alert_batch on waiting_alert (dossier_id, batch) where batch is not null');
    await runner.query(`
      create table fold_window (
        dossier_id  integer not null,
        endpoint_id uuid not null,
        fold_key    text not null,
        opened_at   timestamptz not null,
        primary key (dossier_id, endpoint_id, fold_key),
        foreign key (dossier_id, endpoint_id) references webhook_endpoint on delete cascade
      )`);
    await runner.query('create index fold_window_key on fold_window (dossier_id, fold_key)');
  }
}
