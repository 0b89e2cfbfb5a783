import type { DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from './migrations.js';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** Longest that a request waits for a connection, milliseconds; then it is told so. */
const CONNECTION_WAIT_MS = 10_000;
/**
 * Longest that a statement waits for what another transaction holds, milliseconds. PostgreSQL counts the place in the
 * queue for a row and the row itself apart, and a request may stand behind one group and in the next: four times this,
 * and still within half a minute.
 */
const LOCK_WAIT_MS = 5_000;
/**
 * A transaction of ours that does nothing for so long (milliseconds) belongs to a process that hangs or lies beyond a
 * broken network. The server ends it, and with it its locks; ours only pause to compute.
 */
const IDLE_TRANSACTION_MS = 60_000;

/**
 * The schema is what the migrations say; TypeORM never makes or changes a table by itself.
 * @param lockWaitMs 0: for as long as it takes, as a migration does behind another replica's
 */
export function dataSourceOptions(url: string, poolSize: number, lockWaitMs = LOCK_WAIT_MS): PostgresOptions {
  const settings = {
    TimeZone: 'UTC',
    // Whatever the server's default: what is read under a lock must be read after it was taken. Said once a connection,
    // it saves each transaction a round trip; a backslash keeps the words together.
    default_transaction_isolation: String.raw`read\ committed`,
    lock_timeout: lockWaitMs,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_MS,
  };
  return {
    type: 'postgres',
    url,
    poolSize,
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    migrationsRun: false,
    applicationName: 'palinode',
    connectTimeoutMS: CONNECTION_WAIT_MS,
    extra: {
      options: Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`).join(' '),
      keepAlive: true,
    },
  };
}
