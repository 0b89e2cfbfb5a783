import type { Fault } from '../domain/errors.js';
import type { ProblemResponse } from './problem.response.js';
import { PROBLEMS } from './problems.js';

/** What went wrong, and where it was asked for. */
export interface Refusal {
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly Fault[];
}

export const PROBLEM_JSON = 'application/problem+json';

/** RFC 9457 problem details of a refusal. A code the table lacks is the caller's fault all the same. */
export function problemBody(publicUrl: string, refusal: Refusal, instance: string, requestId: string): ProblemResponse {
  const kind = PROBLEMS[refusal.code];
  return {
    type: `${publicUrl}/problems/${refusal.code}`,
    title: kind?.title ?? 'The request was refused',
    status: kind?.status ?? 422,
    code: refusal.code,
    detail: refusal.detail,
    instance,
    requestId,
    ...(refusal.errors.length > 0 ? { errors: refusal.errors } : {}),
  };
}
