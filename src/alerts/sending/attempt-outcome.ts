/** What one attempt to deliver came to. */
export type AttemptOutcome = Answered | Unanswered;

interface Measured {
  readonly durationMs: number;
  /** Bytes of the answer's body that were read. */
  readonly bytes: number;
  /** The first 2 KB of the answer's body, as text. */
  readonly excerpt: string;
}

/** The receiver answered in full, or at such length that the rest was dropped. */
export interface Answered extends Measured {
  readonly kind: 'answered';
  readonly status: number;
  readonly retryAfter: string | null;
}

/** No complete answer came; `status` is set where its head did. */
export interface Unanswered extends Measured {
  readonly kind: 'unanswered';
  readonly status: number | null;
  /** What went wrong, in words for the endpoint's owner. */
  readonly failure: string;
  /** This service's own fault, which says nothing of the receiver: it stopped, or could not read its secrets. */
  readonly isOurFault?: boolean;
}

/** Success is 2xx alone. */
export function isSuccess(outcome: AttemptOutcome): boolean {
  return outcome.kind === 'answered' && outcome.status >= 200 && outcome.status < 300;
}

/** Why an attempt failed, in words; null for a success. */
export function failureOf(outcome: AttemptOutcome): string | null {
  if (outcome.kind === 'unanswered') return outcome.failure;
  if (isSuccess(outcome)) return null;
  if (outcome.status >= 300 && outcome.status < 400) {
    return `The receiver answered ${outcome.status}: redirects are never followed. Give the final address.`;
  }
  if (outcome.status === 410) return 'The receiver answered 410 (gone), so the endpoint was disabled.';
  return `The receiver answered ${outcome.status}; only 2xx counts as received.`;
}
