import { createReadStream } from 'node:fs';
import type { ServiceClient } from '../../http/service-client.js';
import { showProgress } from '../../ops/progress.js';
import type { BatchReport } from '../batch-report.js';
import type { FilePiece } from './file-pieces.js';

/** Faulty lines shown; the rest are counted. */
const MOST_SHOWN = 20;

/** What is sent, and to whom. */
export interface Sending {
  readonly service: ServiceClient;
  readonly dossier: string;
  /** Path of the file. */
  readonly file: string;
  /** Opens the dossier where there is none. */
  readonly opening: { readonly slug: string; readonly title: string; readonly description?: string };
}

/** Where the pieces go, below the dossier's address. */
export interface Destination {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly type: string;
  /** What the pieces hold. */
  readonly unit: string;
}

/** How a file is cut. */
export interface Cutting {
  /** The file's size. */
  readonly bytes: number;
  readonly pieces: (chunks: AsyncIterable<Buffer>) => AsyncIterable<FilePiece>;
}

/**
 * Sends a file piece by piece as it is read, shows how far it has come, and tells what it came to.
 * @returns whether everything was recorded
 */
export async function sendPieces(sending: Sending, to: Destination, cutting: Cutting, say: (text: string) => void): Promise<boolean> {
  const { service, dossier, file } = sending;
  await openIfMissing(sending, say);
  const path = `/v1/dossiers/${encodeURIComponent(dossier)}/${to.path}?${new URLSearchParams(to.query).toString()}`;
  const sums = { entries: 0, accepted: 0, duplicates: 0, failed: 0 };
  const read = { bytes: 0 };
  // Told once the bar stands still: a line in between would end up inside it.
  const faults: string[] = [];
  const progress = showProgress(`Importing ${file}`, cutting.bytes, 'bytes');
  try {
    for await (const piece of cutting.pieces(counted(createReadStream(file), read))) {
      const report = await service.send<BatchReport>('POST', path, piece.text, to.type);
      faults.push(...faultsIn(report, piece, MOST_SHOWN - faults.length));
      sums.entries += piece.entries;
      sums.accepted += report.accepted;
      sums.duplicates += report.duplicates;
      sums.failed += report.failed;
      progress.update(read.bytes);
    }
  } finally {
    progress.end();
    faults.forEach(say);
  }
  if (sums.failed > faults.length) say(`… and ${count(sums.failed - faults.length)} more lines that were refused.`);
  say(`${count(sums.entries)} ${to.unit} sent: ${count(sums.accepted)} events recorded, ${count(sums.duplicates)} known already, ${count(sums.failed)} refused.`);
  await tellTally(service, dossier, say);
  return sums.failed === 0;
}

async function* counted(chunks: AsyncIterable<Buffer>, read: { bytes: number }): AsyncGenerator<Buffer, void, undefined> {
  for await (const chunk of chunks) {
    read.bytes += chunk.length;
    yield chunk;
  }
}

async function openIfMissing({ service, dossier, opening }: Sending, say: (text: string) => void): Promise<void> {
  if (await service.has(`/v1/dossiers/${encodeURIComponent(dossier)}`)) return;
  await service.send('POST', '/v1/dossiers', JSON.stringify(opening), 'application/json');
  say(`The dossier ${dossier} is opened.`);
}

function faultsIn({ lines }: BatchReport, { lineInFile }: FilePiece, most: number): string[] {
  const faulty = lines.filter(({ problem }) => problem !== null).slice(0, most);
  return faulty.map(({ line, problem }) => `line ${lineInFile(line)}: ${problem?.detail}`);
}

/** What the import came to, once detection has judged all that is there now; that may take longer than the import. */
async function tellTally(service: ServiceClient, dossier: string, say: (text: string) => void): Promise<void> {
  const path = `/v1/dossiers/${encodeURIComponent(dossier)}`;
  const { lastSequence } = await service.get<{ lastSequence: number }>(path);
  const progress = showProgress('Looking for shifts', lastSequence, 'events');
  try {
    await service.until<{ detectedUpTo: number }>(path, ({ detectedUpTo }) => {
      progress.update(detectedUpTo);
      return detectedUpTo >= lastSequence;
    });
  } finally {
    progress.end();
  }
  const tally = await service.get<{ firstPositions: number; reaffirmations: number; shifts: Record<string, number> }>(`${path}/tally`);
  say(`${count(tally.firstPositions)} first positions, ${count(tally.reaffirmations)} reaffirmations`);
  for (const [kind, number] of Object.entries(tally.shifts)) say(`${count(number)} ${kind}`);
}

function count(number: number): string {
  return number.toLocaleString('en');
}
