import { ApiProperty } from '@nestjs/swagger';
import { EventEnvelopeResponse } from '../event-log/event-envelope.response.js';

/** A stretch of the log, ascending by sequence unless asked otherwise. */
export class LogPageResponse {
  items!: EventEnvelopeResponse[];
  /** Cursor of the next page; null at the end of the log. */
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}
