import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AlertFilter } from '../alert-filter.js';
import type { AlertType } from '../alert-types.js';
import type { EndpointSettings } from './endpoint-settings.js';
import type { DeliveryRhythm, Format, Payload, SignatureKind } from './endpoint-options.js';

/** Why an endpoint is disabled: its owner said so, its receiver answered 410, or everything failed for days. */
export const DISABLED_REASONS = ['by-owner', 'gone', 'failing'] as const;
export type DisabledReason = (typeof DISABLED_REASONS)[number];

/** Where a dossier's alerts are sent. */
@Entity('webhook_endpoint')
export class WebhookEndpoint {
  @PrimaryColumn({ type: 'integer', name: 'dossier_id' })
  dossierId!: number;

  @PrimaryColumn({ type: 'uuid', name: 'endpoint_id' })
  endpointId!: string;

  @Column({ type: 'text' })
  url!: string;

  @Column({ type: 'text', nullable: true })
  description!: string | null;

  @Column({ type: 'text', array: true })
  events!: AlertType[];

  @Column({ type: 'jsonb' })
  filter!: AlertFilter;

  /** Names alone; the values may be secrets and are sealed. */
  @Column({ type: 'text', array: true, name: 'header_names' })
  headerNames!: string[];

  @Column({ type: 'bytea', name: 'headers_sealed', nullable: true, select: false })
  headersSealed!: Buffer | null;

  @Column({ type: 'bytea', name: 'secret_sealed', select: false })
  secretSealed!: Buffer;

  @Column({ type: 'boolean' })
  enabled!: boolean;

  @Column({ type: 'text', name: 'disabled_reason', nullable: true })
  disabledReason!: DisabledReason | null;

  @Column({ type: 'timestamptz', name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;

  /** Deliveries attempted at a time, over all replicas. */
  @Column({ type: 'smallint', name: 'max_in_flight', default: 2 })
  maxInFlight!: number;

  /** Attempts begun a minute, evenly spaced, over all replicas; null: as many as there are. */
  @Column({ type: 'integer', name: 'rate_limit', nullable: true })
  rateLimit!: number | null;

  @Column({ type: 'text', default: 'full' })
  payload!: Payload;

  @Column({ type: 'text', default: 'standard' })
  format!: Format;

  @Column({ type: 'text', default: 'hmac' })
  signature!: SignatureKind;

  /** `whpk_…` where the signature is ed25519. */
  @Column({ type: 'text', name: 'public_key', nullable: true })
  publicKey!: string | null;

  /** The secret before the last rotation; signs too until `previousSecretUntil`. */
  @Column({ type: 'bytea', name: 'previous_secret_sealed', nullable: true, select: false })
  previousSecretSealed!: Buffer | null;

  @Column({ type: 'timestamptz', name: 'previous_secret_until', nullable: true })
  previousSecretUntil!: Date | null;

  @Column({ type: 'text', default: 'immediate' })
  delivery!: DeliveryRhythm;

  /** IANA name; whose morning its digests go out on. */
  @Column({ type: 'text', name: 'time_zone', default: 'UTC' })
  timeZone!: string;

  /** Where it differs from the dossier's settings. */
  @Column({ type: 'jsonb', default: {} })
  settings!: EndpointSettings;

  /** Attempts failed in a row. */
  @Column({ type: 'integer', default: 0 })
  failures!: number;

  @Column({ type: 'timestamptz', name: 'failing_since', nullable: true })
  failingSince!: Date | null;

  @Column({ type: 'timestamptz', name: 'last_failure_at', nullable: true })
  lastFailureAt!: Date | null;

  /** Sequence up to which it gets nothing; a `bigint`, so a string. */
  @Column({ type: 'bigint', name: 'starts_after' })
  startsAfter!: string;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at' })
  updatedAt!: Date;
}
