import { resolve } from 'node:path';
import type { Config } from '../config/config.js';
import { makeDirectory } from './embedded/make-directory.js';
import { startEmbeddedPostgres } from './embedded/embedded-postgres.js';

/** The database the service works with. */
export interface OpenDatabase {
  readonly url: string;
  /** Where the service's own files live; the embedded server may have had to move it. */
  readonly dataDir: string;
  readonly isEmbedded: boolean;
  /** Stops the embedded server; leaves a server of the operator's alone. */
  close(): Promise<void>;
}

/** The operator's PostgreSQL, or the embedded one. */
export async function openDatabase(config: Config, log: (message: string) => void): Promise<OpenDatabase> {
  if (config.databaseUrl !== null) {
    const dataDir = resolve(config.dataDir);
    await makeDirectory(dataDir, 0o700);
    return { url: config.databaseUrl, dataDir, isEmbedded: false, close: () => Promise.resolve() };
  }
  const server = await startEmbeddedPostgres({
    dataDir: resolve(config.dataDir),
    log,
    onLost: (error) => {
      // Another process works on this data now; to go on would be to write beside it.
      process.stderr.write(`${error.message}\n`);
      process.exit(1);
    },
  });
  return { url: server.url, dataDir: server.dataDir, isEmbedded: true, close: () => server.stop() };
}
