import type { DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from './migrations.js';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** The schema is what the migrations say; TypeORM never makes or changes a table by itself. */
export function dataSourceOptions(url: string, poolSize: number): PostgresOptions {
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
    connectTimeoutMS: 10_000,
    extra: { options: '-c TimeZone=UTC' },
  };
}
