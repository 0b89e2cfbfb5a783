import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataDirectoryInUse, EmbeddedPostgresError, isSystemError } from './embedded-postgres.error.js';
import type { Place } from './place.js';
import { identify, readPostmasterFile } from './postmaster-file.js';
import type { PostmasterFile } from './postmaster-file.js';
import { serviceLockHolder, takeServiceLock } from './service-lock.js';
import { stopLeftServer } from './stop-server.js';

/**
 * A server this young (milliseconds) may have a service that has yet to take its lock: it gets that long before the
 * server counts as left behind.
 */
const GRACE = 3_000;

/** A server that does not come up within this time (milliseconds) is given up. */
const PATIENCE = 60_000;

/**
 * After a `kill -9` of the service its server lives on. Stops it, if nobody holds the service's lock.
 *
 * @throws DataDirectoryInUse when somebody does: then it is no left one, but a second Palinode's
 */
export async function stopServerLeftBehind(place: Place): Promise<void> {
  const { directory, binaries, password, log } = place;
  const file = await livingServer(directory.pgData);
  if (file === null) return;
  const port = await portOnceReady(directory.pgData, file.pid);
  if (port === null) return;
  const young = !file.ready || Math.abs(Date.now() - file.startedAt) < GRACE;
  for (const end = Date.now() + (young ? GRACE : 0); Date.now() < end; await sleep(100)) {
    const holder = await serviceLockHolder(port, password);
    if (holder !== null) throw new DataDirectoryInUse(directory.path, holder);
  }
  const outcome = await takeServiceLock(port, password);
  if (outcome.kind === 'held') throw new DataDirectoryInUse(directory.path, outcome.holder);
  log(`Stopping the PostgreSQL (process ${file.pid}) that a Palinode which was killed has left behind`);
  await stopLeftServer(file.pid, directory, binaries);
  await outcome.lock.client.end();
}

/** Waits until that server accepts connections; null when it ends instead. */
async function portOnceReady(pgData: string, pid: number): Promise<number | null> {
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await sleep(50)) {
    const file = await livingServer(pgData);
    if (file?.pid !== pid) return null;
    if (file.ready) return file.port;
  }
  throw new EmbeddedPostgresError(
    `A PostgreSQL (process ${pid}) runs in ${pgData} and accepts no connections. Wait until it does or end that ` +
      'process, then start again.',
  );
}

async function livingServer(pgData: string): Promise<PostmasterFile | null> {
  const file = await readPostmasterFile(pgData);
  return file !== null && (await identify(file.pid, pgData)) === 'server' ? file : null;
}

/**
 * Removes a `postmaster.pid` that no server stands behind, which PostgreSQL cannot tell and refuses to start for: its
 * process id now belongs to some other program, or the disk was full when it was written and it is empty. (Processes
 * of the old server that are still at work are found by the memory they share, and keep the new one from starting.)
 */
export async function removeDeadPostmasterFile(pgData: string): Promise<void> {
  const path = join(pgData, 'postmaster.pid');
  const file = await readPostmasterFile(pgData);
  if (file === null) {
    const left = await stat(path).catch(noneIfMissing);
    if (left !== null && Date.now() - left.mtimeMs > GRACE) await rm(path, { force: true });
  } else if ((await identify(file.pid, pgData)) === 'other') {
    if ((await readPostmasterFile(pgData))?.pid === file.pid) await rm(path, { force: true });
  }
}

function noneIfMissing(error: unknown): null {
  if (isSystemError(error, 'ENOENT')) return null;
  throw error;
}
