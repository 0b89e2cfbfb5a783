import { HttpException } from '@nestjs/common';
import { DomainError } from '../domain/errors.js';
import type { Refusal } from './problem-body.js';
import { ProblemError } from './problem.js';
import { PROBLEMS } from './problems.js';

/** What a caller is told of an error; of one that nobody foresaw nothing from the inside. */
export function refusalOf(error: unknown, asked: string): Refusal {
  if (error instanceof DomainError) return { code: error.code, detail: error.message, errors: error.faults };
  if (error instanceof ProblemError) return { code: error.code, detail: error.message, errors: error.options.errors ?? [] };
  const code = codeOfStatus(statusOf(error));
  return { code, detail: detailOf(code, error, asked), errors: [] };
}

function detailOf(code: string, error: unknown, asked: string): string {
  switch (code) {
    case 'internal-error':
      return 'Something failed that should not have.';
    case 'not-found':
      return `There is no ${asked}. GET /docs shows every address and its methods.`;
    case 'body-too-large':
    case 'unsupported-media-type':
      return PROBLEMS[code]?.help ?? '';
    default:
      return error instanceof Error ? error.message : 'The request was refused.';
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
