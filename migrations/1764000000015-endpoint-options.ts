import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/**
 * What an endpoint's owner can choose beyond where to send: pace, form, signature, digests and guards; and what the
 * sender keeps of its health.
 *
 * Locking: every new column is nullable or has a constant default, so nothing is rewritten; the two indexes on
 * deliveries keep these from being written while they are built.
 */
export class EndpointOptions1764000000015 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await this.endpoints(runner);
    await this.deliveries(runner);
    // Whether a digest is due to an endpoint is asked every second.
    await runner.query('create index waiting_alert_since on waiting_alert (dossier_id, endpoint_id, waiting_since)');
  }

  private async endpoints(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table webhook_endpoint
        -- Attempts a minute; the next one's place in that pace.
        add column rate_limit integer check (rate_limit between 1 and 6000),
        add column paced_until timestamptz,
        add constraint webhook_endpoint_max_in_flight check (max_in_flight between 1 and 20),
        add column payload text not null default 'full' check (payload in ('full', 'thin')),
        add column format text not null default 'standard' check (format in ('standard', 'slack')),
        add column signature text not null default 'hmac' check (signature in ('hmac', 'ed25519')),
        add column public_key text,
        -- Signs beside the present one until then.
        add column previous_secret_sealed bytea,
        add column previous_secret_until timestamptz,
        add column delivery text not null default 'immediate' check (delivery in ('immediate', 'daily', 'weekly')),
        add column time_zone text not null default 'UTC',
        add column last_digest_slot timestamptz,
        add column settings jsonb not null default '{}',
        -- Attempts failed in a row, since when, and when the last; whether operators were told of it, and of what.
        add column failures integer not null default 0,
        add column failing_since timestamptz,
        add column last_failure_at timestamptz,
        add column health_told text check (health_told in ('failing', 'disabled')),
        add check ((signature = 'ed25519') = (public_key is not null)),
        add check ((previous_secret_sealed is null) = (previous_secret_until is null)),
        drop constraint webhook_endpoint_disabled_reason_check,
        add constraint webhook_endpoint_disabled_reason_check
            check (disabled_reason in ('by-owner', 'gone', 'failing'))`);
  }

  private async deliveries(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table webhook_delivery
        add column format text not null default 'standard' check (format in ('standard', 'slack')),
        -- Ids of all records whose content the body shows; null in rows that are older than the column.
        add column shows uuid[],
        -- Attempts made before the present round of retries began: a resend begins the schedule anew.
        add column schedule_from integer not null default 0`);
    await runner.query('create index webhook_delivery_shows on webhook_delivery using gin (shows)');
    await runner.query(`
      create index webhook_delivery_settled on webhook_delivery (dossier_id, finished_at) where finished_at is not null`);
  }
}
