import { ApiProperty } from '@nestjs/swagger';
import { StatementResponse } from '../projections/statement.response.js';

/** Statements by their stated date, the newest first unless asked otherwise. */
export class StatementsPageResponse {
  items!: StatementResponse[];
  /** Cursor of the next page; null on the last. */
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}
