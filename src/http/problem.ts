import type { Fault } from '../domain/errors.js';

/** What an answer of `application/problem+json` says beyond its code. */
export interface ProblemOptions {
  /** What was wrong, where, and what to do. */
  readonly detail: string;
  readonly errors?: readonly Fault[];
}

/** A refusal of the HTTP layer; the table of problems gives its status and title. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly code: string,
    readonly options: ProblemOptions,
  ) {
    super(options.detail);
  }
}
