import { ApiProperty } from '@nestjs/swagger';
import { ALERT_TYPES, type AlertType } from '../alert-types.js';
import { DELIVERY_STATUSES, type DeliveryStatus } from './webhook-delivery.entity.js';

/** How one attempt to send went. */
export class AttemptResponse {
  /** From 1. */
  attempt!: number;
  startedAt!: string;
  /** Null while it is under way, and for good if the service died in it. */
  @ApiProperty({ type: Number, nullable: true })
  durationMs!: number | null;
  /** HTTP status; null where no answer came. */
  @ApiProperty({ type: Number, nullable: true })
  status!: number | null;
  /** Bytes of the answer's body that were read. */
  @ApiProperty({ type: Number, nullable: true })
  bytes!: number | null;
  /** The first 2 KB of the answer's body. */
  @ApiProperty({ type: String, nullable: true })
  excerpt!: string | null;
  /** Why it failed, in words; null for a success. */
  @ApiProperty({ type: String, nullable: true })
  failure!: string | null;
}

export class DeliveryResponse {
  id!: string;
  /** The `webhook-id` header, the same at each attempt. */
  messageId!: string;
  endpoint!: string;
  @ApiProperty({ enum: ALERT_TYPES, enumName: 'AlertType' })
  type!: AlertType;
  /** The event that caused it; of a digest, and of what operators are told, an id of its own. */
  event!: string;
  sequence!: number;
  @ApiProperty({ type: String, nullable: true })
  shift!: string | null;
  @ApiProperty({ enum: DELIVERY_STATUSES, enumName: 'DeliveryStatus' })
  status!: DeliveryStatus;
  /** Attempts begun. */
  attemptCount!: number;
  /** An attempt is under way. */
  inFlight!: boolean;
  /** When the next attempt is due; null once settled and while one is under way. */
  @ApiProperty({ type: String, nullable: true })
  nextAttemptAt!: string | null;
  createdAt!: string;
  @ApiProperty({ type: String, nullable: true })
  finishedAt!: string | null;
}

export class DeliveryDetailResponse extends DeliveryResponse {
  /** The body as it is sent. */
  body!: string;
  /** Oldest first. */
  attempts!: AttemptResponse[];
}

/** The endpoint's deliveries, the newest first. */
export class DeliveriesPageResponse {
  items!: DeliveryResponse[];
  /** Cursor of the next page; null on the last. */
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}
