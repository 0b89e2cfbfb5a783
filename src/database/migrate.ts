import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source-options.js';

/** Any number of replicas may start at once; whoever holds this lock migrates, the others wait. */
const MIGRATION_LOCK = 7_211_964_001;

/**
 * Brings the schema up to date. A database that is up to date is left alone.
 * @returns the names of the migrations that ran
 */
export async function migrate(url: string): Promise<string[]> {
  const dataSource = await new DataSource(dataSourceOptions(url, 2, 0)).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const ran = await dataSource.runMigrations();
    await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    return ran.map((migration) => migration.name);
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}

/** The schema is not what this version works with. */
export class SchemaBehind extends Error {
  override readonly name = 'SchemaBehind';
}

/** @throws SchemaBehind when migrations are pending that this process was told not to run */
export async function requireMigrated(url: string): Promise<void> {
  const dataSource = await new DataSource(dataSourceOptions(url, 1)).initialize();
  try {
    const pending = await pendingMigrations(dataSource);
    if (pending.length === 0) return;
    throw new SchemaBehind(`The schema lacks ${pending.join(', ')}. Run npm run migrate, or leave MIGRATE_ON_START at true.`);
  } finally {
    await dataSource.destroy();
  }
}

/** The names of the migrations the database has not had yet. */
export async function pendingMigrations(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    const hasTable = await runner.hasTable('migration');
    const rows: { name: string }[] = hasTable ? await runner.query('select name from migration') : [];
    const done = new Set(rows.map((row) => row.name));
    return dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name).filter((name) => !done.has(name));
  } finally {
    await runner.release();
  }
}
