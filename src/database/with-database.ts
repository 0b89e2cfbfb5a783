import { resolve } from 'node:path';
import { DataSource } from 'typeorm';
import type { Config } from '../config/config.js';
import { dataSourceOptions } from './data-source-options.js';
import { DATABASE } from './embedded/embedded-postgres.js';
import { runningServer } from './embedded/running-server.js';
import { openDatabase, type OpenDatabase } from './open-database.js';

/** Connections of a command. */
const POOL = 4;

/**
 * The database that a command works with: that of DATABASE_URL; else the embedded one of DATA_DIR, which a running
 * service shares, and which is started for the command alone where none runs.
 */
export async function databaseForCommand(config: Config, say: (text: string) => void): Promise<OpenDatabase> {
  const running = config.databaseUrl === null ? await runningServer(resolve(config.dataDir), DATABASE) : null;
  if (!running) return openDatabase(config, say);
  const { url, dataDir } = running;
  return { url, dataDir, isEmbedded: true, close: () => Promise.resolve() };
}

/** Runs a command's work on its database, and closes what was opened for it. */
export async function withDatabase<T>(
  config: Config,
  say: (text: string) => void,
  work: (dataSource: DataSource, database: OpenDatabase) => Promise<T>,
): Promise<T> {
  const database = await databaseForCommand(config, say);
  try {
    const dataSource = await new DataSource(dataSourceOptions(database.url, POOL)).initialize();
    try {
      return await work(dataSource, database);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await database.close();
  }
}
