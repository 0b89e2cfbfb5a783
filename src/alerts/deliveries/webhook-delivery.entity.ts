import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AlertType } from '../alert-types.js';
import type { Format } from '../endpoints/endpoint-options.js';

export const DELIVERY_STATUSES = ['pending', 'delivered', 'failed'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** One alert on its way to one endpoint; written by the outbox and the sender, read here. */
@Entity('webhook_delivery')
export class WebhookDelivery {
  @PrimaryColumn({ type: 'integer', name: 'dossier_id' })
  dossierId!: number;

  @PrimaryColumn({ type: 'uuid', name: 'delivery_id' })
  deliveryId!: string;

  @Column({ type: 'uuid', name: 'endpoint_id' })
  endpointId!: string;

  @Column({ type: 'uuid', name: 'event_id' })
  eventId!: string;

  /** A `bigint`, so a string. */
  @Column({ type: 'bigint', name: 'event_sequence' })
  eventSequence!: string;

  @Column({ type: 'text' })
  type!: AlertType;

  @Column({ type: 'uuid', name: 'shift_id', nullable: true })
  shiftId!: string | null;

  /** The very bytes that are sent at each attempt. */
  @Column({ type: 'bytea', select: false })
  body!: Buffer;

  @Column({ type: 'text', default: 'standard' })
  format!: Format;

  @Column({ type: 'text' })
  status!: DeliveryStatus;

  /** Attempts begun. */
  @Column({ type: 'integer' })
  attempts!: number;

  /** Of them, those before the present round of retries: a resend begins the schedule anew. */
  @Column({ type: 'integer', name: 'schedule_from', default: 0 })
  scheduleFrom!: number;

  /** Null once settled; while claimed, the end of the lease. */
  @Column({ type: 'timestamptz', name: 'next_attempt_at', nullable: true })
  nextAttemptAt!: Date | null;

  @Column({ type: 'uuid', name: 'claim_id', nullable: true })
  claimId!: string | null;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}
