import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataDirectoryInUse, EmbeddedPostgresError } from './embedded-postgres.error.js';
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
 * Removes a `postmaster.pid` whose process id now belongs to some other program, which PostgreSQL cannot tell and
 * refuses to start for. (Servers' processes that still use the memory of the old one are found by that memory.)
 */
export async function forgetRecycledProcess(pgData: string): Promise<void> {
  const file = await readPostmasterFile(pgData);
  if (file === null || (await identify(file.pid, pgData)) !== 'other') return;
  if ((await readPostmasterFile(pgData))?.pid === file.pid) await rm(join(pgData, 'postmaster.pid'), { force: true });
}
