import { ApiProperty } from '@nestjs/swagger';

/** One event of the log with the place the log gave it. */
export class EventEnvelopeResponse {
  dossier!: string;
  /** Gapless from 1 within the dossier. */
  sequence!: number;
  id!: string;
  type!: string;
  stream!: string;
  /** From 1 within the stream. */
  version!: number;
  schemaVersion!: number;
  /** Its shape follows from `type`; null once redacted. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  data!: object | null;
  /** Whether the event may cause an alert. */
  notify!: boolean;
  /** UTC, ISO 8601 with milliseconds, by the database's clock. */
  recordedAt!: string;
  recordedBy!: string;
  @ApiProperty({ type: String, nullable: true })
  causationId!: string | null;
  @ApiProperty({ type: String, nullable: true })
  correlationId!: string | null;
  /** SHA-256, hex. */
  dataHash!: string;
  previousHash!: string;
  hash!: string;
}
