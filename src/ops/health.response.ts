import { ApiProperty } from '@nestjs/swagger';

export class LivenessResponse {
  @ApiProperty({ enum: ['ok'] })
  status!: 'ok';
}

/** Events in the logs that a follower has not handled yet; null while the database cannot be asked. */
export class LagResponse {
  @ApiProperty({ type: Number, nullable: true })
  detection!: number | null;
  @ApiProperty({ type: Number, nullable: true })
  alerts!: number | null;
}

export class ReadinessResponse {
  @ApiProperty({ enum: ['ok', 'unready'] })
  status!: 'ok' | 'unready';
  /** `up`, or `down` and why. */
  database!: string;
  pendingMigrations!: string[];
  lag!: LagResponse;
}
