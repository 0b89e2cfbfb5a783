import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import type { DataDirectory } from './data-directory.js';
import { EmbeddedPostgresError, messageOf } from './embedded-postgres.error.js';
import { readPostmasterFile } from './postmaster-file.js';
import { identity, serverEnvironment } from './run-command.js';
import { openServerLog, readServerLog } from './server-log.js';
import { signalServer } from './stop-server.js';

/** A PostgreSQL server that is our child and accepts connections. */
export interface Server {
  readonly port: number;
  hasExited(): boolean;
  /** Settles when the server is gone, for whatever reason. */
  readonly exited: Promise<void>;
  /** Ends it: running statements are broken off and rolled back, all else is flushed. */
  stop(): Promise<void>;
}

/** A server that ended before it accepted connections. */
export class ServerDidNotStart extends EmbeddedPostgresError {
  /** @param output what it wrote to its log */
  constructor(readonly output: string) {
    super(`PostgreSQL did not start: ${output}`);
  }

  /** Somebody else listens on the port. */
  get portIsTaken(): boolean {
    return /could not bind|could not create any TCP\/IP sockets/.test(this.output);
  }

  /** Another server runs on the same cluster, or what is left of one. */
  get clusterIsTaken(): boolean {
    return /lock file "postmaster\.pid" (already exists|is empty)|pre-existing shared memory block/.test(this.output);
  }
}

/** A fast shutdown that takes longer than this (milliseconds) is cut short; the next start recovers from the log. */
const PATIENCE = 60_000;

/**
 * The server's log is out of a redaction's reach, so it never holds what statements wrote: not the failing row, not the
 * statement, not its parameters. Errors of statements quote values and are left out whole; the service tells its own.
 */
const WITHOUT_CONTENT = {
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

/**
 * Starts the server and waits until it accepts connections; after a crash that includes its recovery.
 *
 * @param settings PostgreSQL settings beside our own, e.g. `{ fsync: 'off' }`
 * @throws ServerDidNotStart when it ends instead
 */
export async function startServer(
  directory: DataDirectory,
  binaries: Binaries,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<Server> {
  const { pgData, user } = directory;
  const logFile = await openServerLog(directory);
  const { size: logBefore } = await logFile.stat();
  const fixed = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    cluster_name: 'palinode',
    ...WITHOUT_CONTENT,
  };
  const args = Object.entries({ ...settings, ...fixed }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  let child: ChildProcess;
  try {
    child = spawn(binaries.postgres, ['-D', pgData, ...args], {
      cwd: pgData,
      env: serverEnvironment(),
      // A Ctrl-C in the terminal is for the service, which still needs its database while it winds up.
      detached: true,
      stdio: ['ignore', logFile.fd, logFile.fd],
      ...identity(user),
    });
    await once(child, 'spawn');
  } catch (error) {
    throw new EmbeddedPostgresError(`PostgreSQL could not be started: ${messageOf(error)}`, { cause: error });
  } finally {
    await logFile.close();
  }
  const server = serverOf(child, port, binaries);
  while (!server.hasExited()) {
    const file = await readPostmasterFile(pgData);
    if (file?.pid === child.pid && file?.ready) return server;
    await Promise.race([sleep(20), server.exited]);
  }
  throw new ServerDidNotStart(await readServerLog(directory, logBefore));
}

function serverOf(child: ChildProcess, port: number, binaries: Binaries): Server {
  // Ours to stop, but not a reason for the service to stay alive.
  child.unref();
  const hasExited = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const exited = once(child, 'exit').then(() => undefined);
  return {
    port,
    hasExited,
    exited,
    async stop() {
      if (hasExited() || child.pid === undefined) return;
      child.ref();
      await signalServer(child.pid, 'SIGINT', binaries);
      const cutShort = setTimeout(() => child.kill('SIGQUIT'), PATIENCE);
      await exited;
      clearTimeout(cutShort);
    },
  };
}
