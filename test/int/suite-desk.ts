import { Logger } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { SettingsChange } from '../../src/domain/settings.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { AlertsDesk } from './alerts-desk.js';
import { Receiver } from './receiver.js';

/** What each of a suite's tests has of its own. */
export interface OpenedDesk {
  readonly desk: AlertsDesk;
  /** Answers 204 unless told otherwise. */
  readonly receiver: Receiver;
  readonly databaseUrl: string;
}

/**
 * Opens a desk and a receiver before each of the calling suite's tests, and closes them after it. That attempts fail is
 * what such suites are about, so it is not logged.
 *
 * @param use is handed them
 * @param settings of the desk's dossier
 */
export function suiteDesk(use: (opened: OpenedDesk) => void, settings?: SettingsChange): void {
  let database: TestDatabase;
  let opened: OpenedDesk;
  beforeAll(async () => {
    Logger.overrideLogger(['error', 'fatal']);
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    opened = { desk: await AlertsDesk.open(database.url, settings), receiver: await Receiver.start(), databaseUrl: database.url };
    use(opened);
  });
  afterEach(async () => {
    // First, so that nothing in flight holds up the desk.
    opened.receiver.stop();
    await opened.desk.close();
  });
}
