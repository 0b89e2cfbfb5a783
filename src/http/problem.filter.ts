import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config/config.js';
import { PROBLEM_JSON, problemBody } from './problem-body.js';
import { refusalOf } from './refusal.js';

/** Writes every error as problem+json; what nobody foresaw is logged and tells nothing of the inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const refusal = refusalOf(error, `${request.method} ${request.url}`);
    const body = problemBody(this.config.publicUrl, refusal, request.url, request.id);
    if (body.status >= 500) {
      this.logger.error({ err: error, requestId: request.id, url: request.url }, 'The request failed.');
    }
    if (body.status === 503) void reply.header('retry-after', '1');
    void reply.status(body.status).type(PROBLEM_JSON).send(JSON.stringify(body));
  }
}
