/** Where a log ends. */
export class HeadResponse {
  sequence!: number;
  /** Hex; covers every event up to this one. */
  hash!: string;
}

/** What was restored. */
export class RestoredResponse {
  dossier!: string;
  events!: number;
  /** The same as at the export, if nothing was appended since. */
  head!: HeadResponse;
}
