import { ApiProperty } from '@nestjs/swagger';

/** A place in the log and the hash there, which covers everything up to it. */
export class ChainHeadResponse {
  sequence!: number;
  /** SHA-256, hex. */
  hash!: string;
}

export class VerifiedHeadResponse extends ChainHeadResponse {
  /** UTC, ISO 8601 with milliseconds: the first time it was found right. */
  verifiedAt!: string;
}

export class ChainFaultResponse {
  /** Of the event at which it shows, or of the first one missing. */
  sequence!: number;
  /** What does not hold there. */
  fault!: string;
}

export class StandingFaultResponse extends ChainFaultResponse {
  @ApiProperty({ enum: ['incremental', 'whole'] })
  foundBy!: 'incremental' | 'whole';
  foundAt!: string;
}

/** The last verification of a kind. */
export class IntegrityCheckResponse {
  checkedAt!: string;
  @ApiProperty({ enum: ['sound', 'broken'] })
  outcome!: 'sound' | 'broken';
  /** The sequence after which it began: 0 for a whole one. */
  after!: number;
  /** How many events it found right. */
  events!: number;
  /** The last of these. */
  head!: ChainHeadResponse;
  @ApiProperty({ type: ChainFaultResponse, nullable: true })
  fault!: ChainFaultResponse | null;
}

/** What verifications of a dossier's log have found. */
export class IntegrityResponse {
  dossier!: string;
  /** A fault stands until a whole verification finds none. */
  @ApiProperty({ enum: ['sound', 'broken', 'unchecked'] })
  status!: 'sound' | 'broken' | 'unchecked';
  lastSequence!: number;
  /** Up to where the log has been found right, ever; the feeds publish it. */
  @ApiProperty({ type: VerifiedHeadResponse, nullable: true })
  verifiedHead!: VerifiedHeadResponse | null;
  @ApiProperty({ type: StandingFaultResponse, nullable: true })
  fault!: StandingFaultResponse | null;
  /** Each hour, from the verified head on. */
  @ApiProperty({ type: IntegrityCheckResponse, nullable: true })
  incremental!: IntegrityCheckResponse | null;
  /** Each night, and when asked for: from the first event. */
  @ApiProperty({ type: IntegrityCheckResponse, nullable: true })
  whole!: IntegrityCheckResponse | null;
}
