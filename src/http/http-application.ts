import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { NestLog } from '../ops/logging.js';
import { serveOpenApi } from './openapi.js';
import { parseJson } from './parse-json.js';

const MIB = 1024 * 1024;
/** One event, or a batch as a JSON array. */
const LONGEST_JSON = MIB;
/** A batch as NDJSON. */
const LONGEST_NDJSON = 16 * MIB;

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

/**
 * The Nest application on Fastify, ready to listen.
 * @param webRoot directory of the built page
 */
export async function httpApplication(module: DynamicModule, log: Logger, webRoot: string): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LONGEST_JSON,
    genReqId: () => randomUUID(),
    // A connection that sends its request by the drop must not be held for ever.
    requestTimeout: 120_000,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new NestLog(log),
    abortOnError: false,
    forceCloseConnections: true,
  });
  app.useBodyParser('application/json', { bodyLimit: LONGEST_JSON }, (_request, body, done) => {
    try {
      done(null, parseJson(body.toString('utf8')));
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  });
  app.useBodyParser('application/x-ndjson', { bodyLimit: LONGEST_NDJSON }, (_request, body, done) => {
    done(null, body.toString('utf8'));
  });
  await app.register(helmet, { contentSecurityPolicy: CONTENT_SECURITY, strictTransportSecurity: false });
  await app.register(fastifyStatic, { root: webRoot, wildcard: false, index: ['index.html'] });
  // The page's own addresses: it draws them itself.
  app.getHttpAdapter().getInstance().get('/dossiers/*', (_request, reply) => reply.sendFile('index.html'));
  serveOpenApi(app);
  await app.init();
  return app;
}
