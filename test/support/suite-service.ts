import { afterAll, beforeAll } from '@jest/globals';
import { HttpClient } from './http-client.js';
import { RunningService } from './running-service.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** The built service on a database of one suite's own. */
export interface SuiteService {
  readonly url: string;
  readonly api: HttpClient;
  /** Of its database. */
  readonly databaseUrl: string;
}

/** Starts the service before the calling suite's tests and stops it after them. */
export function suiteService(environment: Readonly<Record<string, string>> = {}): SuiteService {
  let running: { database: TestDatabase; service: RunningService; api: HttpClient } | undefined;
  const current = (): NonNullable<typeof running> => {
    if (!running) throw new Error('The suite’s service is there within its tests and hooks only.');
    return running;
  };
  beforeAll(async () => {
    const database = await createTestDatabase();
    const service = await RunningService.start({ DATABASE_URL: database.url, ...environment });
    running = { database, service, api: new HttpClient(service.url) };
  });
  afterAll(async () => {
    const { database, service } = current();
    await service.stop();
    await database.drop();
  });
  return {
    get url() {
      return current().service.url;
    },
    get api() {
      return current().api;
    },
    get databaseUrl() {
      return current().database.url;
    },
  };
}
