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

export class LogIntegrityResponse {
  /** Slugs of the dossiers whose log is not what was recorded; their integrity tells where; `…` for one that is not the caller's to read. The service works on. */
  broken!: string[];
}

/** Slugs of dossiers whose read models are of another version than this build writes; `…` for one that is not the caller's to read. */
export class ProjectionsResponse {
  /** Of an older one: run `palinode rebuild`. The service works on. */
  behind!: string[];
  /** Rebuilt by a newer build: this one refuses to write to them and is unready. Update it. */
  ahead!: string[];
}

export class ReadinessResponse {
  @ApiProperty({ enum: ['ok', 'unready'] })
  status!: 'ok' | 'unready';
  /** `up`, or `down` and why. */
  database!: string;
  pendingMigrations!: string[];
  lag!: LagResponse;
  /** What followers could not handle and have set aside, over all dossiers; each dossier lists its own. */
  @ApiProperty({ type: Number, nullable: true })
  parked!: number | null;
  @ApiProperty({ type: LogIntegrityResponse, nullable: true })
  integrity!: LogIntegrityResponse | null;
  @ApiProperty({ type: ProjectionsResponse, nullable: true })
  projections!: ProjectionsResponse | null;
}
