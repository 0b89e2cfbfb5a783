/** What one attempt may take. */
export interface AttemptLimits {
  /** Milliseconds to resolve, connect and shake hands. */
  readonly connectMs: number;
  /** Milliseconds for the whole attempt, slow answers included. */
  readonly wholeMs: number;
  /** Bytes of the answer's body that are read before the rest is dropped. */
  readonly bodyBytes: number;
  /** Bytes the answer's headers may have. */
  readonly headerBytes: number;
}

export const ATTEMPT_LIMITS: AttemptLimits = {
  connectMs: 5_000,
  wholeMs: 15_000,
  bodyBytes: 64 * 1024,
  headerBytes: 16 * 1024,
};
