import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataDirectoryInUse, messageOf } from './embedded-postgres.error.js';
import { holdDirectory } from './hold-directory.js';
import type { Hold } from './hold-directory.js';
import type { Place } from './place.js';
import { takeServiceLock } from './service-lock.js';

/** Between two attempts to get the server back, in milliseconds; doubled each time. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 10_000;

export interface Supervision {
  /** Ends the watch, then the server. */
  stop(): Promise<void>;
}

/**
 * Watches over the server while the service lives: if it dies it is started again on the same port, if only the
 * lock's connection broke the lock is taken again, for as long as it takes.
 *
 * @param onLost called once if another process got the data directory meanwhile: this one has no database any more
 */
export function supervise(place: Place, first: Hold, onLost: (error: DataDirectoryInUse) => void): Supervision {
  const ending = new AbortController();
  const ended = once(ending.signal, 'abort');
  let hold = first;
  const watching = watch();
  let stopped: Promise<void> | null = null;

  async function watch(): Promise<void> {
    while (!ending.signal.aborted) {
      await Promise.race([hold.server.exited, hold.lock.lost, ended]);
      if (ending.signal.aborted) return;
      // A server that dies breaks its connections first.
      await Promise.race([hold.server.exited, sleep(FIRST_PAUSE)]);
      await hold.lock.client.end();
      const regained = await regain();
      if (regained === null) return;
      hold = regained;
    }
  }

  async function regain(): Promise<Hold | null> {
    for (let pause = FIRST_PAUSE; !ending.signal.aborted; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      try {
        const again = await oneAttempt();
        place.log(`PostgreSQL is back at port ${again.server.port}`);
        return again;
      } catch (error) {
        if (error instanceof DataDirectoryInUse) {
          onLost(error);
          return null;
        }
        place.log(`PostgreSQL is away; trying again in ${pause} ms. ${messageOf(error)}`);
        await Promise.race([sleep(pause), ended]);
      }
    }
    return null;
  }

  async function oneAttempt(): Promise<Hold> {
    const { server } = hold;
    if (server.hasExited()) {
      place.log('PostgreSQL has ended by itself; starting it again');
      return holdDirectory(place, server.port);
    }
    const outcome = await takeServiceLock(server.port, place.password);
    if (outcome.kind === 'held') throw new DataDirectoryInUse(place.directory.path, outcome.holder);
    return { server, lock: outcome.lock };
  }

  async function end(): Promise<void> {
    ending.abort();
    await watching;
    await hold.server.stop();
    await hold.lock.client.end();
  }

  return { stop: () => (stopped ??= end()) };
}
