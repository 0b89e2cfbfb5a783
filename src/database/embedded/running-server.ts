import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { FALLBACK_DIRECTORY } from './data-directory.js';
import { isSystemError } from './embedded-postgres.error.js';
import { identify, readPostmasterFile } from './postmaster-file.js';
import { connectionUrl, serviceLockHolder } from './service-lock.js';

/** The embedded server of a Palinode that runs at this moment. */
export interface RunningServer {
  readonly url: string;
  readonly dataDir: string;
  /** Who holds it, e.g. `process 123`. */
  readonly holder: string;
}

/**
 * Finds the server that a living Palinode runs in a data directory (or in the fallback, where root's data went), so
 * that a command can work beside it.
 * @returns null where none runs: the directory is free
 */
export async function runningServer(dataDir: string, database: string): Promise<RunningServer | null> {
  return (await serverIn(dataDir, database)) ?? (await serverIn(FALLBACK_DIRECTORY, database));
}

async function serverIn(dataDir: string, database: string): Promise<RunningServer | null> {
  const path = await realpath(dataDir).catch(nullIfMissing);
  if (path === null) return null;
  const pgData = join(path, 'postgres');
  const file = await readPostmasterFile(pgData);
  if (!file?.ready || file.port === null || (await identify(file.pid, pgData)) !== 'server') return null;
  const password = await readFile(join(path, 'postgres-password'), 'utf8').catch(nullIfMissing);
  if (password === null) return null;
  const holder = await serviceLockHolder(file.port, password.trim());
  return holder === null ? null : { url: connectionUrl(file.port, password.trim(), database), dataDir: path, holder };
}

function nullIfMissing(error: unknown): null {
  if (isSystemError(error, 'ENOENT', 'ENOTDIR')) return null;
  throw error;
}
