import { resolve } from 'node:path';
import type pg from 'pg';
import { findBinaries } from './binaries.js';
import { ensureCluster } from './cluster.js';
import { FALLBACK_DIRECTORY, openDataDirectory } from './data-directory.js';
import { EmbeddedPostgresError, messageOf } from './embedded-postgres.error.js';
import type { DataDirectoryInUse } from './embedded-postgres.error.js';
import { holdDirectory } from './hold-directory.js';
import { readOrMakePassword } from './password.js';
import { connectionUrl } from './service-lock.js';
import { supervise } from './supervise.js';

/** The database that the service keeps everything in. */
export const DATABASE = 'palinode';

export interface EmbeddedPostgresOptions {
  /** Where the data is kept, absolute or relative to the working directory; made if missing. */
  readonly dataDir: string;
  /** Told, in a sentence, what is worth telling whoever started the service. */
  readonly log: (message: string) => void;
  /** Where root keeps the data if PostgreSQL's user cannot reach `dataDir`. Default `/var/lib/palinode`. */
  readonly fallbackDir?: string;
  /** PostgreSQL settings, e.g. `{ fsync: 'off' }` for a database that is thrown away. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Called once if another process got the data directory while our server was away. Default: logs it. */
  readonly onLost?: (error: DataDirectoryInUse) => void;
}

export interface EmbeddedPostgres {
  /** Of the database `palinode`, as its superuser; on loopback, the same as long as the service lives. */
  readonly url: string;
  /** The directory really used, absolute. */
  readonly dataDir: string;
  /** Shuts the server down and waits until it has. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL in a data directory that is then this process's alone, making the database if there is none.
 * The server is kept alive until `stop`; after a `kill -9` of this process the next start stops the server that is
 * left behind, and nothing that was committed is lost.
 *
 * @throws DataDirectoryInUse when another living process has the directory
 * @throws EmbeddedPostgresError for anything else, saying what to do about it
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    return await start(options);
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error;
    throw new EmbeddedPostgresError(
      `The embedded PostgreSQL could not be started in ${resolve(options.dataDir)} (${messageOf(error)}). Set ` +
        'DATA_DIR to a directory on a local disk that this user may write to, or DATABASE_URL to a PostgreSQL server.',
      { cause: error },
    );
  }
}

async function start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, log, fallbackDir = FALLBACK_DIRECTORY, settings = {} } = options;
  const directory = await openDataDirectory(dataDir, fallbackDir, log);
  const binaries = await findBinaries(directory, log);
  const password = await readOrMakePassword(directory);
  await ensureCluster(directory, binaries, settings['fsync'] === 'off', log);

  const place = { directory, binaries, password, settings, log };
  const hold = await holdDirectory(place, null);
  const supervision = supervise(place, hold, options.onLost ?? ((error) => log(error.message)));
  try {
    await ensureDatabase(hold.lock.client);
  } catch (error) {
    await supervision.stop();
    throw error;
  }
  const url = connectionUrl(hold.server.port, password, DATABASE);
  return { url, dataDir: directory.path, stop: () => supervision.stop() };
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
}
