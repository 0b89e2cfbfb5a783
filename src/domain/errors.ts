/** One fault in what was given. */
export interface Fault {
  /** RFC 6901 JSON pointer to the faulty value, relative to what was read; '' is the whole of it. */
  readonly pointer: string;
  /** What was wrong and what to do about it. */
  readonly detail: string;
}

/**
 * What the domain refuses. It knows no HTTP: `code` (kebab-case, stable) is what the outside maps to
 * a status and a help page, `faults` lists every fault found, never only the first.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: string,
    message: string,
    readonly faults: readonly Fault[] = [],
  ) {
    super(message);
  }
}
