import { HttpException } from '@nestjs/common';
import { databaseFailure, whyUnavailable } from '../database/failure.js';
import { DomainError } from '../domain/errors.js';
import type { Refusal } from './problem-body.js';
import { PROBLEMS } from './problems.js';

/** What a caller is told of an error; of one that nobody foresaw nothing from the inside. */
export function refusalOf(error: unknown, asked: string): Refusal {
  if (error instanceof DomainError) return { code: error.code, detail: error.message, errors: error.faults };
  const code = codeOfDatabase(error) ?? codeOfStatus(statusOf(error));
  return { code, detail: detailOf(code, error, asked), errors: [] };
}

function detailOf(code: string, error: unknown, asked: string): string {
  switch (code) {
    case 'internal-error':
      return 'Something failed that should not have.';
    case 'unavailable':
      return `${databaseFailure(error) ? whyUnavailable(error) : 'The service is not ready.'} Try again shortly.`;
    case 'not-found':
      return `There is no ${asked}. GET /docs shows every address and its methods.`;
    case 'body-too-large':
    case 'unsupported-media-type':
      return PROBLEMS[code]?.help ?? '';
    default:
      if (databaseFailure(error)) return 'A value of the request is beyond what can be looked up.';
      return error instanceof Error ? error.message : 'The request was refused.';
  }
}

/** What the database could not read in a request is the caller's; that it cannot be reached is nobody's. */
function codeOfDatabase(error: unknown): string | null {
  switch (databaseFailure(error)) {
    case 'unavailable':
      return 'unavailable';
    case 'unstorable':
      return 'bad-request';
    case null:
      return null;
  }
}

/** Nest's exceptions and the HTTP server's own errors carry a status. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  return 500;
}

function codeOfStatus(status: number): string {
  switch (status) {
    case 404:
      return 'not-found';
    case 413:
      return 'body-too-large';
    case 415:
      return 'unsupported-media-type';
    case 422:
      return 'validation-failed';
    case 503:
      return 'unavailable';
    default:
      return status >= 400 && status < 500 ? 'bad-request' : 'internal-error';
  }
}
