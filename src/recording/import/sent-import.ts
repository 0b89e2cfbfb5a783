import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/errors.js';
import { invalid } from '../../domain/invalid.js';
import { LONGEST_FIELD } from '../../http/body-parsers.js';
import { cleaned, parseJson, textOf } from '../../http/parse-json.js';
import { SentStream } from '../../http/sent-stream.js';
import type { ColumnMap } from './column-map.js';
import { readColumnMap } from './read-column-map.js';

/** A CSV file as it comes in, with how its columns are to be read. */
export interface SentImport {
  readonly map: ColumnMap;
  readonly chunks: AsyncIterable<Buffer>;
}

/**
 * Takes map and file out of a request: a multipart body's parts `map` and then `file`, or a text/csv body
 * with the map in the query.
 * @throws DomainError `validation-failed` where one of them is missing, `malformed-json`, `not-utf8`
 */
export async function sentImport(request: FastifyRequest, mapInQuery: string | undefined): Promise<SentImport> {
  if (request.isMultipart()) return sentAsForm(request.parts());
  if (!(request.body instanceof SentStream)) {
    throw new DomainError('unsupported-media-type', 'Send the file as text/csv with ?map=, or as multipart/form-data.');
  }
  if (mapInQuery === undefined) throw missing('map', 'The column map is missing: ?map={…} as JSON, URL-encoded.');
  return { map: mapOf(mapInQuery), chunks: request.body.chunks() };
}

/** The file is read as it comes in, so what comes behind it is too late to say how. */
async function sentAsForm(parts: AsyncIterator<Multipart>): Promise<SentImport> {
  let map: ColumnMap | null = null;
  for (let next = await parts.next(); next.done !== true; next = await parts.next()) {
    const part = next.value;
    if (part.fieldname === 'map') map = mapOf(await contentOf(part));
    else if (part.fieldname === 'file' && part.type === 'file') {
      if (map) return { map, chunks: new SentStream(part.file).chunks() };
      part.file.resume();
      throw missing('map', 'The part “map” is missing before the part “file”: the column map, as JSON. Send it first.');
    } else if (part.type === 'file') part.file.resume();
  }
  if (!map) throw missing('map', 'The part “map” is missing: the column map, as JSON.');
  throw missing('file', 'The part “file” is missing: the CSV file.');
}

async function contentOf(part: Multipart): Promise<string> {
  if (part.type === 'field') return String(part.value);
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of part.file as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > LONGEST_FIELD) throw new DomainError('body-too-large', `The column map has more than ${LONGEST_FIELD} bytes.`);
    pieces.push(piece);
  }
  return textOf(Buffer.concat(pieces));
}

function mapOf(text: string): ColumnMap {
  return readColumnMap(cleaned(parseJson(text)));
}

function missing(part: string, detail: string): DomainError {
  return invalid([{ pointer: `/${part}`, detail }]);
}
