import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fileURLToPath } from 'node:url';
import { makeFirstAdminKey } from './access/first-admin-key.js';
import { KeyRegistry } from './access/keys/key-registry.js';
import { warnOfAccess } from './access/warn-of-access.js';
import { AppModule } from './app.module.js';
import { type Config, configFrom } from './config/config.js';
import { hostInUrl } from './config/environment.js';
import { openDatabase } from './database/open-database.js';
import { migrate, requireMigrated } from './database/migrate.js';
import { httpApplication } from './http/http-application.js';
import { tryPlace } from './ops/listening-place.js';
import { explainFailure } from './ops/explain-failure.js';
import { createLog } from './ops/logging.js';
import { stopOnSignal } from './ops/stop-on-signal.js';
import { LoadSample } from './recording/load-sample.js';

const WEB_ROOT = fileURLToPath(new URL('../web', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../../fixtures/ukraine-peace-talks', import.meta.url));

/** What is to be closed, in the order in which it was opened. */
const opened: (() => Promise<unknown>)[] = [];

async function close(): Promise<void> {
  const closing = opened.pop();
  if (!closing) return;
  try {
    await closing();
  } finally {
    await close();
  }
}

async function open(): Promise<void> {
  const config = configFrom(process.env);
  const log = createLog(config.logLevel);
  stopOnSignal(close, log);
  await tryPlace(config.host, config.port);
  const database = await openDatabase(config, (message) => log.info({ context: 'database' }, message));
  opened.push(() => database.close());
  if (config.migrateOnStart) {
    const ran = await migrate(database.url);
    if (ran.length > 0) log.info({ context: 'database', migrations: ran }, 'The schema is up to date.');
  } else {
    await requireMigrated(database.url);
  }
  const app = await httpApplication({
    module: AppModule.with({ ...config, dataDir: database.dataDir }, database.url),
    config,
    log,
    webRoot: WEB_ROOT,
  });
  opened.push(() => app.close());
  const keys = app.get(KeyRegistry);
  if (config.access === 'keys' && database.isEmbedded) {
    await makeFirstAdminKey(keys, database.dataDir, (text) => process.stderr.write(text));
  }
  await warnOfAccess(config, keys, (message) => log.warn({ context: 'access' }, message));
  if (database.isEmbedded && config.loadSample) await app.get(LoadSample).load(SAMPLE);
  await app.listen({ host: config.host, port: config.port });
  log.info({ context: 'palinode' }, `Palinode is ready at ${addressOf(app, config)}`);
}

/** With PORT=0 only the server knows which port it got. */
function addressOf(app: NestFastifyApplication, config: Config): string {
  const address = app.getHttpServer().address();
  const port = address !== null && typeof address === 'object' ? address.port : config.port;
  return config.port === port ? config.publicUrl : `http://${hostInUrl(config.host)}:${port}`;
}

/** Starts the service; where it cannot, says why, closes what was opened and leaves the exit code 1. */
export async function start(): Promise<void> {
  try {
    await open();
  } catch (error) {
    process.stderr.write(`\nPalinode did not start.\n${explainFailure(error)}\n`);
    process.exitCode = 1;
    await close();
  }
}
