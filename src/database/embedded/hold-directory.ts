import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { diagnose } from './diagnosis.js';
import { DataDirectoryInUse, EmbeddedPostgresError, isSystemError, messageOf } from './embedded-postgres.error.js';
import { removeDeadPostmasterFile, stopServerLeftBehind } from './left-server.js';
import { setPassword } from './password.js';
import type { Place } from './place.js';
import { ServerDidNotStart, startServer } from './server.js';
import type { Server } from './server.js';
import { takeServiceLock } from './service-lock.js';
import type { ServiceLock } from './service-lock.js';

/** A running server and the lock on it: while both are there, the data directory is ours. */
export interface Hold {
  readonly server: Server;
  readonly lock: ServiceLock;
}

/** How often a start is tried that another process, or a port taken in between, has got in the way of. */
const ATTEMPTS = 8;

/**
 * Makes the data directory ours: starts its server and takes the lock on it. Of any number of processes that try at
 * once one gets it. PostgreSQL lets only one server run on a cluster, and the lock tells whose it is.
 *
 * @param port where to listen; null: any that is free
 * @throws DataDirectoryInUse when a living process has it
 */
export async function holdDirectory(place: Place, port: number | null): Promise<Hold> {
  let hindrance: unknown;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    await sleep(attempt * 100);
    try {
      await stopServerLeftBehind(place);
      return await startAndLock(place, port ?? (await freePort()));
    } catch (error) {
      if (!(await isPassing(error, place))) throw explained(error, place);
      hindrance = error;
    }
  }
  throw explained(hindrance, place);
}

async function startAndLock(place: Place, port: number): Promise<Hold> {
  const { directory, binaries, password, settings } = place;
  const server = await startServer(directory, binaries, port, settings);
  try {
    const outcome = await takeServiceLock(port, password);
    if (outcome.kind === 'taken') return { server, lock: outcome.lock };
    // Another process has found our server without a lock and taken it for one left behind: now it is theirs.
    throw new DataDirectoryInUse(directory.path, outcome.holder);
  } catch (error) {
    if (!(error instanceof DataDirectoryInUse)) await server.stop();
    if (!isWrongPassword(error)) throw error;
    // The file was lost or replaced. Who can run the cluster may set its password.
    place.log('Setting a new password: the database did not take the one in the data directory');
    await setPassword(directory, binaries, password);
    return startAndLock(place, port);
  }
}

/** Whether it is worth trying again: something came in between that will not be there the next time. */
async function isPassing(error: unknown, { directory }: Place): Promise<boolean> {
  if (error instanceof ServerDidNotStart) {
    if (error.clusterIsTaken) await removeDeadPostmasterFile(directory.pgData);
    return error.clusterIsTaken || error.portIsTaken;
  }
  // The server went away while it was asked: it is shutting down, or was stopped by another start.
  const goingAway = isSystemError(error, 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03');
  return goingAway || /Connection terminated/.test(messageOf(error));
}

function explained(error: unknown, { directory }: Place): unknown {
  if (error instanceof ServerDidNotStart) {
    return new EmbeddedPostgresError(
      `PostgreSQL did not start in ${directory.pgData}. ${diagnose(error.output)} More in ${directory.serverLog}.`,
      { cause: error },
    );
  }
  if (isWrongPassword(error)) {
    return new EmbeddedPostgresError(
      `A PostgreSQL runs in ${directory.pgData} that does not take the password in ${directory.passwordFile}. Stop ` +
        'the Palinode it belongs to, or put the right password back, then start again.',
      { cause: error },
    );
  }
  if (isSystemError(error, 'ECONNREFUSED')) {
    return new EmbeddedPostgresError(
      `${directory.pgData}/postmaster.pid names a running server, which cannot be reached (${messageOf(error)}). If ` +
        'the process it names is no PostgreSQL, remove that file; else stop that server. Then start again.',
      { cause: error },
    );
  }
  return error;
}

/** PostgreSQL's invalid_password. */
function isWrongPassword(error: unknown): boolean {
  return isSystemError(error, '28P01');
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new EmbeddedPostgresError('No free port was found.');
  return address.port;
}
