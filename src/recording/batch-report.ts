import { ApiProperty } from '@nestjs/swagger';
import { FaultResponse } from '../http/problem.response.js';

/** Why a line was not recorded. */
export class LineProblem {
  code!: string;
  detail!: string;
  errors!: FaultResponse[];
}

export class BatchLine {
  /** From 1. */
  line!: number;
  @ApiProperty({ type: String, nullable: true })
  id!: string | null;
  @ApiProperty({ type: LineProblem, nullable: true })
  problem!: LineProblem | null;
}

/** What became of a batch. */
export class BatchReport {
  /** Lines recorded now; a plan's line may bring further events, the statements of its points. */
  accepted!: number;
  /** Lines that were in the log already, with the same content. */
  duplicates!: number;
  failed!: number;
  @ApiProperty({ type: Number, nullable: true })
  firstSequence!: number | null;
  @ApiProperty({ type: Number, nullable: true })
  lastSequence!: number | null;
  /** All lines of a batch of up to 1,000; of a longer one only those with a problem. */
  lines!: BatchLine[];
}
