import { IsString, MaxLength } from 'class-validator';

export class RecoverDto {
  /** Date or date-time: what was to be told since then. */
  @IsString({ message: 'since is a date or a date-time, e.g. 2026-11-24 or 2026-11-24T06:00:00Z' })
  @MaxLength(100)
  since!: string;
}

/** What a recovery began. */
export class RecoveredResponse {
  /** Deliveries that are tried again. */
  recovered!: number;
}
