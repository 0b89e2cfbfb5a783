import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AlertFilter } from '../alert-filter.js';
import type { AlertType } from '../alert-types.js';

/** Why an endpoint is disabled: its owner said so, or its receiver answered 410. */
export const DISABLED_REASONS = ['by-owner', 'gone'] as const;
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

  /** Sequence up to which it gets nothing; a `bigint`, so a string. */
  @Column({ type: 'bigint', name: 'starts_after' })
  startsAfter!: string;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at' })
  updatedAt!: Date;
}
