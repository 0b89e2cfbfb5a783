import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../domain/errors.js';
import { cleaned, parseJson, textOf } from './parse-json.js';

const MIB = 1024 * 1024;
/** One event, or a batch as a JSON array. */
export const LONGEST_JSON = MIB;
/** A batch as NDJSON. */
export const LONGEST_NDJSON = 16 * MIB;

/**
 * The two forms a body may have, and no other: what a web form can send without asking (text/plain,
 * urlencoded) would let any page that a reader visits write to the log.
 */
export function takeJsonOnly(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: LONGEST_JSON }, (request, body, done) => {
    parse(request, body, done, (text) => {
      const value = parseJson(text);
      // The entries of a list are cleaned one by one, so that a fault of one names its line.
      return Array.isArray(value) ? value : cleaned(value);
    });
  });
  server.addContentTypeParser('application/x-ndjson', { parseAs: 'buffer', bodyLimit: LONGEST_NDJSON }, (request, body, done) => {
    parse(request, body, done, (text) => text);
  });
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
