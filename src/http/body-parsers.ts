import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../domain/errors.js';
import { cleaned, parseJson, textOf } from './parse-json.js';

const MIB = 1024 * 1024;
/** One event, or a batch as a JSON array. */
export const LONGEST_JSON = MIB;
/** A batch as NDJSON, or a file of rows. */
export const LONGEST_BATCH = 16 * MIB;
/** Of a multipart body, a field that is no file: a column map. */
const LONGEST_FIELD = 64 * 1024;

/**
 * The forms a body may have, and no other: what a web form can send without asking (text/plain,
 * urlencoded) would let any page that a reader visits write to the log. A form can send multipart too;
 * it names its origin, and a foreign one is refused (`keepOtherSitesOut`).
 */
export async function takeKnownBodies(server: FastifyInstance): Promise<void> {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: LONGEST_JSON }, (request, body, done) => {
    parse(request, body, done, (text) => {
      const value = parseJson(text);
      // The entries of a list are cleaned one by one, so that a fault of one names its line.
      return Array.isArray(value) ? value : cleaned(value);
    });
  });
  server.addContentTypeParser('application/x-ndjson', { parseAs: 'buffer', bodyLimit: LONGEST_BATCH }, (request, body, done) => {
    parse(request, body, done, (text) => text);
  });
  server.addContentTypeParser('text/csv', { parseAs: 'buffer', bodyLimit: LONGEST_BATCH }, (request, body, done) => {
    parse(request, body, done, (text) => text);
  });
  // A column map may come as a field or, as `curl -F map=@columns.json` sends it, as a second file.
  const limits = { fileSize: LONGEST_BATCH, fieldSize: LONGEST_FIELD, files: 2, fields: 4, parts: 5 };
  await server.register(multipart, { limits });
}

function parse(
  request: FastifyRequest,
  body: string | Buffer,
  done: (error: Error | null, value?: unknown) => void,
  read: (text: string) => unknown,
): void {
  try {
    const charset = /charset\s*=\s*"?([^";\s]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
    if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
      throw new DomainError('unsupported-media-type', `The charset ${charset} is not taken; send UTF-8.`);
    }
    done(null, read(typeof body === 'string' ? body : textOf(body)));
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)));
  }
}
