import { afterAll, beforeAll } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDataSource } from './dossier-log.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** A migrated database of one suite's own. */
export interface SuiteDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
}

/** Opens a database before the calling suite's tests and drops it after them. */
export function suiteDatabase(): SuiteDatabase {
  let opened: { database: TestDatabase; dataSource: DataSource } | undefined;
  const open = (): NonNullable<typeof opened> => {
    if (!opened) throw new Error('The suite’s database is there within its tests and hooks only.');
    return opened;
  };
  beforeAll(async () => {
    const database = await createTestDatabase();
    opened = { database, dataSource: await openDataSource(database.url) };
  });
  afterAll(async () => {
    const { database, dataSource } = open();
    await dataSource.destroy();
    await database.drop();
  });
  return {
    get url() {
      return open().database.url;
    },
    get dataSource() {
      return open().dataSource;
    },
  };
}
