import { ApiProperty } from '@nestjs/swagger';
import { ShiftResponse } from '../projections/shift.response.js';

/** Shifts, the one with the latest later statement first. */
export class ShiftsPageResponse {
  items!: ShiftResponse[];
  /** Cursor of the next page; null on the last. */
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}
