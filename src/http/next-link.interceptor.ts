import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';

/** Names the page after a list's page in a `Link` header too (RFC 8288), for clients that follow links. */
@Injectable()
export class NextLinkInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, handler: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    return handler.handle().pipe(
      tap((body: unknown) => {
        if (body === null || typeof body !== 'object' || !('next' in body) || typeof body.next !== 'string') return;
        const { url } = http.getRequest<FastifyRequest>();
        void http.getResponse<FastifyReply>().header('link', `<${pageAfter(url, body.next)}>; rel="next"`);
      }),
    );
  }
}

/** The same address with another cursor. */
function pageAfter(url: string, cursor: string): string {
  const [path = '', query = ''] = url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', cursor);
  return `${path}?${parameters.toString()}`;
}
