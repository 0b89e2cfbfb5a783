import { ApiProperty } from '@nestjs/swagger';

/** Something that a follower of the log could not handle and has set aside; everything else goes on. */
export class ParkedResponse {
  /** The job: `alerts`, or one of detection's. */
  follower!: string;
  /** What it has set aside: of alerts the stream, of detection the detector and the unit it judges. */
  unit!: string;
  /** The stream of the first event that is not handled; null where nothing but time asked for it. */
  @ApiProperty({ type: String, nullable: true })
  stream!: string | null;
  @ApiProperty({ type: Number, nullable: true })
  sequence!: number | null;
  /** Id of that event. */
  @ApiProperty({ type: String, nullable: true })
  event!: string | null;
  /** How often it was tried. */
  attempts!: number;
  /** Why it failed, the last time. */
  failure!: string;
  /** UTC, ISO 8601. */
  parkedAt!: string;
  failedAt!: string;
  /** When it is tried next. */
  retryAt!: string;
}

export class ParkedPageResponse {
  items!: ParkedResponse[];
  /** Cursor of the next page; null on the last. */
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

/** What `retry` has set going. */
export class RetriedResponse {
  /** Units that are tried again now; what is handled leaves the list. */
  retrying!: number;
}
