import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/errors.js';
import { invalid } from '../../domain/invalid.js';
import { cleaned, parseJson, textOf } from '../../http/parse-json.js';
import type { ColumnMap } from './column-map.js';
import { readColumnMap } from './read-column-map.js';

/** A CSV file as it was sent, with how its columns are to be read. */
export interface SentImport {
  readonly map: ColumnMap;
  readonly text: string;
}

/**
 * Takes map and file out of a request: a multipart body's parts `map` and `file`, or a text/csv body
 * with the map in the query.
 * @throws DomainError `validation-failed` where one of them is missing, `malformed-json`, `not-utf8`
 */
export async function sentImport(request: FastifyRequest, mapInQuery: string | undefined): Promise<SentImport> {
  if (!request.isMultipart()) {
    if (typeof request.body !== 'string') {
      throw new DomainError('unsupported-media-type', 'Send the file as text/csv with ?map=, or as multipart/form-data.');
    }
    if (mapInQuery === undefined) throw missing('map', 'The column map is missing: ?map={…} as JSON, URL-encoded.');
    return { map: mapOf(mapInQuery), text: request.body };
  }
  const parts = new Map<string, Buffer>();
  for await (const part of request.parts()) {
    parts.set(part.fieldname, await contentOf(part));
  }
  const [map, file] = [parts.get('map'), parts.get('file')];
  if (!map) throw missing('map', 'The part “map” is missing: the column map, as JSON.');
  if (!file) throw missing('file', 'The part “file” is missing: the CSV file.');
  return { map: mapOf(textOf(map)), text: textOf(file) };
}

function contentOf(part: Multipart): Promise<Buffer> | Buffer {
  return part.type === 'file' ? part.toBuffer() : Buffer.from(String(part.value));
}

function mapOf(text: string): ColumnMap {
  return readColumnMap(cleaned(parseJson(text)));
}

function missing(part: string, detail: string): DomainError {
  return invalid([{ pointer: `/${part}`, detail }]);
}
