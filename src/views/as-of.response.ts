/** How much of the log an answer rests on. */
export class KnownAtResponse {
  /** The last event counted. */
  sequence!: number;
  /** When that event was recorded: UTC, ISO 8601 with milliseconds. */
  at!: string;
}
