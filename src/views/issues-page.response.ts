import { ApiProperty } from '@nestjs/swagger';
import { IssueResponse } from '../projections/issue.response.js';

export class IssuesPageResponse {
  items!: IssueResponse[];
  /** Cursor of the next page; null on the last. */
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}
