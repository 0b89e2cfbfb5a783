import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance, LogController } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Config } from '../config/config.js';
import { DomainError } from '../domain/errors.js';
import { NestLog } from '../ops/logging.js';
import { LONGEST_JSON, takeKnownBodies } from './body-parsers.js';
import { serveOpenApi } from './openapi.js';
import { keepOtherSitesOut } from './same-site.js';
import { unreadableAddress, unreadableRequest } from './unreadable-request.js';

/** Slugs and ids are shorter; what is longer names nothing. */
const LONGEST_PARAMETER = 1_000;

/** The page's own files and nothing from elsewhere; inline styles place the marks of its charts. */
const CONTENT_SECURITY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
    frameAncestors: ["'none'"],
    formAction: ["'self'"],
  },
};

/** What the application is made of and with. */
export interface Making {
  readonly module: DynamicModule;
  readonly config: Config;
  readonly log: Logger;
  /** Directory of the built page. */
  readonly webRoot: string;
}

/** The Nest application on Fastify, ready to listen. */
export async function httpApplication({ module, config, log, webRoot }: Making): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(module, adapterFor(config, log), {
    logger: new NestLog(log),
    abortOnError: false,
    bodyParser: false,
  });
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  keepOtherSitesOut(server, config);
  refuseNul(server);
  await takeKnownBodies(server);
  await app.register(helmet, { contentSecurityPolicy: CONTENT_SECURITY, strictTransportSecurity: false });
  await app.register(fastifyStatic, { root: webRoot, wildcard: false, index: ['index.html'] });
  // The page's own addresses: it draws them itself.
  server.get('/dossiers/*', (_request, reply) => reply.sendFile('index.html'));
  serveOpenApi(app);
  await app.init();
  return app;
}

function adapterFor(config: Config, log: Logger): FastifyAdapter {
  return new FastifyAdapter({
    // Of its own accord the server only tells what is wrong; that it listens is said once, by us.
    loggerInstance: log.child({}, { level: log.isLevelEnabled('warn') ? 'warn' : log.level }),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LONGEST_JSON,
    // At the end idle connections go at once; a request in flight is answered first.
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
    // A long stream may take its time; body-parsers.ts cuts off who sends by the drop.
    requestTimeout: 0,
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    frameworkErrors: unreadableAddress(config),
    clientErrorHandler: unreadableRequest(config),
  });
}

/** PostgreSQL's texts hold no NUL, so no name or filter with one can be looked up. */
function refuseNul(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _reply, done) => {
    if (/%00/.test(request.url)) done(new DomainError('bad-request', 'The address holds a NUL character (%00); remove it.'));
    else done();
  });
}
