import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../domain/errors.js';
import type { Config } from '../config/config.js';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Keeps the pages of other sites out. Without keys, that the service listens on this machine only is
 * all that protects it, and a browser on this machine would carry any page's request in.
 */
export function keepOtherSitesOut(server: FastifyInstance, config: Config): void {
  const isLocal = ['127.0.0.1', '::1', 'localhost'].includes(config.host);
  const publicHost = new URL(config.publicUrl).host;
  const known = new Set([...LOOPBACK, new URL(config.publicUrl).hostname]);
  server.addHook('onRequest', (request, _reply, done) => {
    // A foreign name that was made to lead here (DNS rebinding) comes with that name.
    if (isLocal && !known.has(hostnameOf(request.headers.host))) {
      done(new DomainError('foreign-host', `This service is not ${request.headers.host ?? 'without a name'}; ask it as localhost, or set PUBLIC_URL.`));
    } else if (!SAFE_METHODS.includes(request.method) && isForeign(request, publicHost)) {
      done(new DomainError('foreign-origin', 'A page of another site may not write here.'));
    } else done();
  });
}

/** Whether a browser says that another site's page sends this. What is no browser says nothing. */
function isForeign({ headers }: FastifyRequest, publicHost: string): boolean {
  if (headers['sec-fetch-site'] === 'cross-site' || headers['sec-fetch-site'] === 'same-site') return true;
  if (headers.origin === undefined) return false;
  const origin = hostOf(headers.origin);
  return origin !== headers.host && origin !== publicHost;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function hostnameOf(host: string | undefined): string {
  const url = `http://${host ?? ''}`;
  return URL.canParse(url) ? new URL(url).hostname : '';
}
