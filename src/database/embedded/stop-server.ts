import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import type { DataDirectory } from './data-directory.js';
import { EmbeddedPostgresError, isSystemError } from './embedded-postgres.error.js';
import { readPostmasterFile } from './postmaster-file.js';
import { runCommand } from './run-command.js';

/** How long a server that is not our child may take to shut down, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Tells a server to shut down: SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one
 * (https://www.postgresql.org/docs/18/server-shutdown.html).
 */
export async function signalServer(pid: number, signal: 'SIGINT' | 'SIGQUIT', { pgCtl }: Binaries): Promise<void> {
  if (process.platform === 'win32') {
    // Windows has no signals; PostgreSQL has its own way, which pg_ctl knows.
    const { code, output } = await runCommand(pgCtl, ['kill', signal.slice(3), String(pid)], { user: null, cwd: '.' });
    if (code !== 0) throw new EmbeddedPostgresError(`PostgreSQL (process ${pid}) could not be stopped: ${output}`);
    return;
  }
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!isSystemError(error, 'ESRCH')) throw error;
  }
}

/** Stops a server that an earlier start has left behind, and waits until its cluster is free. */
export async function stopLeftServer(pid: number, directory: DataDirectory, binaries: Binaries): Promise<void> {
  await signalServer(pid, 'SIGINT', binaries);
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await sleep(20)) {
    if ((await readPostmasterFile(directory.pgData))?.pid !== pid) return;
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL (process ${pid}), left behind in ${directory.pgData} by a Palinode that was killed, does not shut ` +
      'down. End that process, then start again.',
  );
}
