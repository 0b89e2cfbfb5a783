import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config/config.js';
import { DomainError, type Fault } from '../domain/errors.js';
import { ProblemError } from './problem.js';
import type { ProblemResponse } from './problem.response.js';
import { PROBLEMS } from './problems.js';

interface Refusal {
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly Fault[];
}

/** Writes every error as problem+json; what nobody foresaw is logged and tells nothing of the inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const refusal = refusalOf(error);
    const kind = PROBLEMS[refusal.code];
    const status = kind?.status ?? 422;
    if (status >= 500) this.logger.error({ err: error, requestId: request.id, url: request.url }, 'The request failed.');
    const body: ProblemResponse = {
      type: `${this.config.publicUrl}/problems/${refusal.code}`,
      title: kind?.title ?? 'The request was refused',
      status,
      code: refusal.code,
      detail: refusal.detail,
      instance: request.url,
      requestId: request.id,
      ...(refusal.errors.length > 0 ? { errors: refusal.errors } : {}),
    };
    if (status === 503) void reply.header('retry-after', '1');
    void reply.status(status).type('application/problem+json').send(JSON.stringify(body));
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof DomainError) return { code: error.code, detail: error.message, errors: error.faults };
  if (error instanceof ProblemError) {
    return { code: error.code, detail: error.message, errors: error.options.errors ?? [] };
  }
  const code = codeOfStatus(statusOf(error));
  if (code === 'internal-error') return { code, detail: 'Something failed that should not have.', errors: [] };
  return { code, detail: error instanceof Error ? error.message : 'The request was refused.', errors: [] };
}

/** Nest's exceptions and the HTTP server's own errors carry a status. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  return 500;
}

function codeOfStatus(status: number): string {
  switch (status) {
    case 400:
      return 'bad-request';
    case 404:
      return 'not-found';
    case 405:
      return 'method-not-allowed';
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
