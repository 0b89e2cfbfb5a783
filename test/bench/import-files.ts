import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ColumnMap } from '../../src/recording/import/column-map.js';
import { type Sent, statements } from './statements.js';

/** How the CSV file of statements is read; it says the same as the NDJSON one. */
export const MAP: ColumnMap = {
  actor: { column: 'actor' },
  issue: { column: 'issue' },
  position: { column: 'position' },
  modality: { value: 'enacted' },
  deed: { value: 'decision' },
  stated: { column: 'day' },
  summary: { template: '{actor} votes {position} on {issue}.' },
  source: {
    outlet: { value: 'Assembly' },
    title: { template: 'Record of {issue}' },
    url: { template: 'https://example.org/records/{issue}' },
    publishedAt: { column: 'day' },
  },
  key: ['id'],
};

/** Writes statements as a file of events to record. @returns its path */
export function writeNdjson(scratch: string, count: number): Promise<string> {
  return write(join(scratch, 'statements.ndjson'), statements(count).map(({ id, data }) => JSON.stringify({ id, type: 'position.stated', data })));
}

/** Writes the same statements as a spreadsheet would. @returns its path */
export function writeCsv(scratch: string, count: number): Promise<string> {
  const row = ({ id, data }: Sent): string => [id, data.actor, data.issue, data.position, data.stated].join(',');
  return write(join(scratch, 'statements.csv'), ['id,actor,issue,position,day', ...statements(count).map(row)]);
}

/** A file as a sender would send it. */
export function sentFrom(path: string): AsyncIterable<Buffer> {
  return createReadStream(path);
}

async function write(path: string, lines: readonly string[]): Promise<string> {
  await pipeline(Readable.from(lines.map((line) => `${line}\n`)), createWriteStream(path));
  return path;
}
