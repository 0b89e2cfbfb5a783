import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EMPTY, type Observable } from 'rxjs';
import { DataSource } from 'typeorm';
import { Dossiers } from '../event-log/dossiers.js';
import { headOf } from '../event-log/head.js';
import { prefersNdjson } from '../http/prefers-ndjson.js';
import { VERSION } from '../ops/version.js';

/**
 * Gives a view of a dossier a weak ETag: what it shows follows from the log, from the day it is for,
 * from the build that shows it and from the form it is asked in. The head is read before the body, so that a body made while the
 * log grew is never taken for newer than it is.
 */
@Injectable()
export class LogEtagInterceptor implements NestInterceptor {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dossiers: Dossiers,
  ) {}

  async intercept(context: ExecutionContext, handler: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest<{ Params: { dossier: string } }>>();
    const reply = http.getResponse<FastifyReply>();
    const sequence = await headOf(this.dataSource, await this.dossiers.idOf(request.params.dossier));
    const today = new Date().toISOString().slice(0, 10);
    const form = prefersNdjson(request.headers.accept) ? '-ndjson' : '';
    const etag = `W/"${sequence}-${VERSION}-${today}${form}"`;
    void reply.header('etag', etag).header('vary', 'accept').header('cache-control', 'private, no-cache');
    if (!isNamed(etag, request.headers['if-none-match'])) return handler.handle();
    void reply.status(304).send();
    return EMPTY;
  }
}

/** Whether an If-None-Match header names the tag; `*` names any. */
function isNamed(etag: string, header: string | undefined): boolean {
  if (header === undefined) return false;
  return header.split(',').some((each) => each.trim() === etag || each.trim() === '*');
}
