import { ApiProperty } from '@nestjs/swagger';
import { ShiftView } from './shift-view.response.js';

/** Shifts, the one with the latest later statement first. */
export class ShiftsPageResponse {
  items!: ShiftView[];
  /** Cursor of the next page; null on the last. */
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}
