/** A place at which a log is not what was recorded. */
export interface ChainFault {
  /** Of the event at which it shows, or of the first one missing. */
  readonly sequence: number;
  /** What does not hold there, as a sentence. */
  readonly fault: string;
}

/** Where a chain ends, or had come to: the hash there covers everything up to it. */
export interface ChainHead {
  /** 0 before the first event. */
  readonly sequence: number;
  /** Hex. */
  readonly hash: string;
}
