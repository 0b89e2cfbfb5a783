import { readFile } from 'node:fs/promises';
import { v7 as uuidV7 } from 'uuid';
import { DomainError } from '../../domain/errors.js';
import type { BatchReport } from '../batch-report.js';
import type { ColumnMap } from './column-map.js';
import { csvPieces } from './csv-pieces.js';
import { RequestRefused } from '../../http/request-refused.js';
import { readColumnMap } from './read-column-map.js';
import { ServiceClient } from '../../http/service-client.js';

/** Rows sent in one request. */
const ROWS_AT_ONCE = 5_000;
/** Faulty lines shown; the rest are counted. */
const MOST_SHOWN = 20;

/** What to import, and where to. */
export interface ImportWish {
  /** Base URL of a running service. */
  readonly url: string;
  readonly dossier: string;
  /** Path of the column map. */
  readonly map: string;
  /** Path of the CSV file. */
  readonly file: string;
  /** Whether the imported statements may cause alerts. */
  readonly notify: boolean;
}

/**
 * Sends a CSV file to a running service, in pieces, and tells how far it has come. A row is the same
 * statement however often it is sent, so an import that was cut off is simply started again.
 *
 * @returns whether every row was recorded
 * @throws RequestRefused for a file that cannot be read, or a service that does not answer
 */
export async function importFile(wish: ImportWish, say: (text: string) => void): Promise<boolean> {
  const map = mapIn(await contentOf(wish.map), wish.map);
  const service = new ServiceClient(wish.url);
  await openIfMissing(service, wish.dossier, map, say);
  const pieces = csvPieces(await contentOf(wish.file), map.delimiter ?? ',', ROWS_AT_ONCE);
  const total = pieces.reduce((sum, piece) => sum + piece.rows, 0);
  // All pieces are one batch: their shifts go out together.
  const correlationId = uuidV7();
  const sums = { rows: 0, accepted: 0, duplicates: 0, failed: 0 };
  for (const piece of pieces) {
    const query = new URLSearchParams({ atomic: 'false', notify: `${wish.notify}`, correlationId, map: JSON.stringify(map) });
    const path = `/v1/dossiers/${encodeURIComponent(wish.dossier)}/import?${query.toString()}`;
    const report = await service.send<BatchReport>('POST', path, piece.text, 'text/csv');
    tellFaults(report, piece.linesBefore, Math.max(0, MOST_SHOWN - sums.failed), say);
    sums.rows += piece.rows;
    sums.accepted += report.accepted;
    sums.duplicates += report.duplicates;
    sums.failed += report.failed;
    say(`${count(sums.rows)} of ${count(total)} rows sent: ${count(sums.accepted)} events recorded, ${count(sums.duplicates)} known already, ${count(sums.failed)} refused.`);
  }
  await tellTally(service, wish.dossier, say);
  return sums.failed === 0;
}

async function contentOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new RequestRefused(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`, { cause: error });
  }
}

function mapIn(content: Buffer, path: string): ColumnMap {
  try {
    return readColumnMap(JSON.parse(content.toString('utf8')));
  } catch (error) {
    if (error instanceof SyntaxError) throw new RequestRefused(`${path} is not JSON: ${error.message}.`, { cause: error });
    if (!(error instanceof DomainError)) throw error;
    const faults = error.faults.map(({ pointer, detail }) => `\n  ${pointer}: ${detail}`).join('');
    throw new RequestRefused(`${path} is no column map:${faults}`, { cause: error });
  }
}

async function openIfMissing(service: ServiceClient, dossier: string, map: ColumnMap, say: (text: string) => void): Promise<void> {
  if (await service.has(`/v1/dossiers/${encodeURIComponent(dossier)}`)) return;
  await service.send('POST', '/v1/dossiers', JSON.stringify({ slug: dossier, title: dossier, ...map.dossier }), 'application/json');
  say(`The dossier ${dossier} is opened.`);
}

function tellFaults(report: BatchReport, linesBefore: number, most: number, say: (text: string) => void): void {
  const faulty = report.lines.filter(({ problem }) => problem !== null).slice(0, most);
  for (const { line, problem } of faulty) say(`line ${line + linesBefore}: ${problem?.detail}`);
}

/** What the import came to, once detection has judged it all. */
async function tellTally(service: ServiceClient, dossier: string, say: (text: string) => void): Promise<void> {
  const path = `/v1/dossiers/${encodeURIComponent(dossier)}`;
  await service.until<{ lastSequence: number; detectedUpTo: number }>(path, ({ lastSequence, detectedUpTo }) => detectedUpTo >= lastSequence);
  const tally = await service.get<{ firstPositions: number; reaffirmations: number; shifts: Record<string, number> }>(`${path}/tally`);
  say(`${count(tally.firstPositions)} first positions, ${count(tally.reaffirmations)} reaffirmations`);
  for (const [kind, number] of Object.entries(tally.shifts)) say(`${count(number)} ${kind}`);
}

function count(number: number): string {
  return number.toLocaleString('en');
}
