import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { DomainError } from '../domain/errors.js';
import { cleaned, parseJson, textOf } from './parse-json.js';
import { doesTakeStreams, SentStream } from './sent-stream.js';

const MIB = 1024 * 1024;
/** One event, or a batch as a JSON array. */
export const LONGEST_JSON = MIB;
/** Of a multipart body, a field that is no file: a column map. */
export const LONGEST_FIELD = 64 * 1024;
/** A body that is read as a whole has come in by then, milliseconds. */
const LONGEST_SENDING_MS = 120_000;

/**
 * The forms a body may have, and no other: what a web form can send without asking (text/plain,
 * urlencoded) would let any page that a reader visits write to the log. A form can send multipart too;
 * it names its origin, and a foreign one is refused (`keepOtherSitesOut`).
 *
 * JSON is read as a whole. NDJSON and CSV are handed over as streams, however long, to routes that take them.
 */
export async function takeKnownBodies(server: FastifyInstance): Promise<void> {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: LONGEST_JSON }, (request, body, done) => {
    try {
      requireUtf8(request);
      const value = parseJson(typeof body === 'string' ? body : textOf(body));
      // The entries of a list are cleaned one by one, so that a fault of one names its line.
      done(null, Array.isArray(value) ? value : cleaned(value));
    } catch (error) {
      done(asError(error));
    }
  });
  server.addContentTypeParser(['application/x-ndjson', 'text/csv'], (request, payload, done) => {
    try {
      done(null, streamOf(request, payload));
    } catch (error) {
      done(asError(error));
    }
  });
  // A column map may come as a field or, as `curl -F map=@columns.json` sends it, as a second file.
  const limits = { fileSize: Infinity, fieldSize: LONGEST_FIELD, files: 2, fields: 4, parts: 5 };
  await server.register(multipart, { limits });
  cutSlowSenders(server);
}

function streamOf(request: FastifyRequest, payload: Readable): SentStream {
  requireUtf8(request);
  if (doesTakeStreams(request.routeOptions.config)) return new SentStream(payload);
  throw new DomainError('unsupported-media-type', 'Send application/json here; NDJSON goes to …/events/batch, CSV to …/import.');
}

/** A connection that sends its body by the drop must not be held for ever. A stream looks to that itself. */
function cutSlowSenders(server: FastifyInstance): void {
  server.addHook('preParsing', (request, _reply, payload, done) => {
    const hasBody = request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined;
    if (hasBody && !doesTakeStreams(request.routeOptions.config)) {
      const timer = setTimeout(() => request.raw.destroy(), LONGEST_SENDING_MS);
      for (const over of ['end', 'close']) request.raw.once(over, () => clearTimeout(timer));
    }
    done(null, payload);
  });
}

/** @throws DomainError `unsupported-media-type` for a body that says it is in another encoding */
function requireUtf8(request: FastifyRequest): void {
  const charset = /charset\s*=\s*"?([^";\s]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return;
  throw new DomainError('unsupported-media-type', `The charset ${charset} is not taken; send UTF-8.`);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
