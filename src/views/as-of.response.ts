import { ApiProperty } from '@nestjs/swagger';

/** How much of the log an answer rests on. */
export class KnownAtResponse {
  /** The last event counted. */
  sequence!: number;
  /** When that event was recorded: UTC, ISO 8601 with milliseconds. */
  at!: string;
}

/** The times that an answer is for. */
export class AsOfResponse {
  /** Valid time: the day (UTC, `YYYY-MM-DD`); statements that begin by its end are counted. */
  asOf!: string;
  /** Record time: how much of the log is counted. */
  knownAt!: KnownAtResponse;
  /** The day (UTC) by which the public must have learned of a statement; null: whenever. */
  @ApiProperty({ type: String, nullable: true })
  disclosedBy!: string | null;
}
