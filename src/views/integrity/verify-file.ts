import { createReadStream, statSync } from 'node:fs';
import { KnownHeads } from '../../event-log/integrity/known-heads.js';
import { ExportVerifier, type ExportVerification } from '../../event-log/integrity/verify-export.js';
import { RequestRefused } from '../../http/request-refused.js';
import { showProgress } from '../../ops/progress.js';
import { headsOf, type PublishedHead, soleDossier } from './published-heads.js';
import type { Verdict } from './verdict.js';

/**
 * Verifies an export, with nothing but the file.
 * @param path `-` is standard input
 * @param dossier slug that it should be of; null takes what the heads say, else what the export says
 * @throws RequestRefused for a file that cannot be read
 */
export async function verifyFile(path: string, dossier: string | null, published: readonly PublishedHead[]): Promise<Verdict> {
  const startedAt = Date.now();
  const whose = dossier ?? soleDossier(published);
  const heads = new KnownHeads(headsOf(published, whose), 'published');
  const { line, ...found } = await verification(path, new ExportVerifier(whose, heads));
  const place = line === null ? null : `line ${line} of ${path === '-' ? 'the standard input' : path}`;
  return { ...found, place, published: heads.count, elapsedMs: Date.now() - startedAt };
}

async function verification(path: string, verifier: ExportVerifier): Promise<ExportVerification> {
  if (path === '-') return (await verifier.take(process.stdin)) ?? verifier.finish();
  const progress = showProgress('Verifying', sizeOf(path), 'bytes');
  try {
    return (await verifier.take(createReadStream(path), (bytes) => progress.update(bytes))) ?? verifier.finish();
  } finally {
    progress.end();
  }
}

function sizeOf(path: string): number {
  try {
    const found = statSync(path);
    if (!found.isDirectory()) return found.size;
  } catch (error) {
    throw new RequestRefused(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  throw new RequestRefused(`${path} is a directory; name the NDJSON file of an export, or - for the standard input.`);
}
