import { ApiProperty } from '@nestjs/swagger';

export class DossierCountsResponse {
  events!: number;
  statements!: number;
  actors!: number;
  issues!: number;
  /** Standing shifts. */
  shifts!: number;
}

/** A file on one matter, and how far detection has followed its log. */
export class DossierResponse {
  slug!: string;
  title!: string;
  @ApiProperty({ type: String, nullable: true })
  description!: string | null;
  /** BCP 47 tag of the language it is written in. */
  language!: string;
  public!: boolean;
  @ApiProperty({ type: 'object', additionalProperties: true })
  settings!: Readonly<Record<string, unknown>>;
  counts!: DossierCountsResponse;
  lastSequence!: number;
  /** Every event up to this sequence has been judged by detection. */
  detectedUpTo!: number;
  /** What followers could not handle and have set aside. */
  parked!: number;
  createdAt!: string;
}
