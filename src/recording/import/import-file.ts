import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { v7 as uuidV7 } from 'uuid';
import { DomainError } from '../../domain/errors.js';
import { RequestRefused } from '../../http/request-refused.js';
import { ServiceClient } from '../../http/service-client.js';
import { restoreFile } from '../restore/restore-file.js';
import type { ColumnMap } from './column-map.js';
import { csvPieces } from './csv-pieces.js';
import { isExport, ndjsonPieces } from './ndjson-pieces.js';
import { readColumnMap } from './read-column-map.js';
import { sendPieces, type Sending } from './send-pieces.js';

/** What to import, and where to. */
export interface ImportWish {
  /** Base URL of a running service; null for the usual place, and for a whole dossier the database itself. */
  readonly url: string | null;
  /** Into which dossier; null for an export, which brings its own. */
  readonly dossier: string | null;
  /** Path of the column map of a CSV file. */
  readonly map: string | null;
  readonly file: string;
  /** Whether what is imported may cause alerts. */
  readonly notify: boolean;
}

/**
 * Imports a file: the rows of a CSV file or events, one a line, through a running service; or a whole dossier from
 * its export. What is recorded already is the same event however often it is sent, so an import that was cut off is
 * simply started again.
 *
 * @returns whether everything was recorded
 * @throws RequestRefused for a file that cannot be read, a service that does not answer, a wish that is not whole
 */
export async function importFile(wish: ImportWish, say: (text: string) => void): Promise<boolean> {
  const bytes = await sizeOf(wish.file);
  try {
    switch (extname(wish.file).toLowerCase()) {
      case '.csv':
        return await importRows(wish, bytes, say);
      case '.ndjson':
      case '.jsonl':
        if (!(await isExport(createReadStream(wish.file)))) return await importEvents(wish, bytes, say);
        await restoreFile({ url: wish.url, file: wish.file }, say);
        return true;
      default:
        throw new RequestRefused(`${wish.file} is named neither .csv (rows, with --map) nor .ndjson or .jsonl (events, or the export of a dossier).`);
    }
  } catch (error) {
    if (error instanceof DomainError) throw new RequestRefused(`${wish.file}: ${error.message}`, { cause: error });
    throw error;
  }
}

async function importRows(wish: ImportWish, bytes: number, say: (text: string) => void): Promise<boolean> {
  if (wish.map === null) throw new RequestRefused('Say with --map how the columns are to be read; fixtures/unga-votes/columns.json is an example.');
  const map = mapIn(await contentOf(wish.map), wish.map);
  const sending = sendingOf(wish, { title: map.dossier?.title, description: map.dossier?.description });
  const query = { ...queryOf(wish), map: JSON.stringify(map) };
  const to = { path: 'import', query, type: 'text/csv', unit: 'rows' };
  return sendPieces(sending, to, { bytes, pieces: csvPieces }, say);
}

async function importEvents(wish: ImportWish, bytes: number, say: (text: string) => void): Promise<boolean> {
  const to = { path: 'events/batch', query: queryOf(wish), type: 'application/x-ndjson', unit: 'events' };
  return sendPieces(sendingOf(wish, {}), to, { bytes, pieces: ndjsonPieces }, say);
}

function sendingOf({ dossier, url, file }: ImportWish, { title, description }: { title?: string | undefined; description?: string | undefined }): Sending {
  if (dossier === null) throw new RequestRefused('Say with --dossier which dossier this goes into.');
  const service = new ServiceClient(url ?? `http://localhost:${process.env['PORT'] ?? 3000}`);
  return { service, dossier, file, opening: { slug: dossier, title: title ?? dossier, ...(description === undefined ? {} : { description }) } };
}

/** All pieces are one batch: their shifts go out together. */
function queryOf({ notify }: ImportWish): Readonly<Record<string, string>> {
  return { atomic: 'false', notify: `${notify}`, correlationId: uuidV7() };
}

async function sizeOf(path: string): Promise<number> {
  try {
    const file = await open(path);
    try {
      return (await file.stat()).size;
    } finally {
      await file.close();
    }
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function contentOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): RequestRefused {
  return new RequestRefused(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`, { cause: error });
}

function mapIn(content: string, path: string): ColumnMap {
  try {
    return readColumnMap(JSON.parse(content));
  } catch (error) {
    if (error instanceof SyntaxError) throw new RequestRefused(`${path} is not JSON: ${error.message}.`, { cause: error });
    if (!(error instanceof DomainError)) throw error;
    const faults = error.faults.map(({ pointer, detail }) => `\n  ${pointer}: ${detail}`).join('');
    throw new RequestRefused(`${path} is no column map:${faults}`, { cause: error });
  }
}
