import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fileURLToPath } from 'node:url';
import { AppModule } from './app.module.js';
import { type Config, configFrom, ConfigError } from './config/config.js';
import { hostInUrl } from './config/environment.js';
import { openDatabase } from './database/open-database.js';
import { migrate } from './database/migrate.js';
import { EmbeddedPostgresError } from './database/embedded/embedded-postgres.error.js';
import { httpApplication } from './http/http-application.js';
import { createLog } from './ops/logging.js';
import { stopOnSignal } from './ops/stop-on-signal.js';
import { LoadSample } from './recording/load-sample.js';

const WEB_ROOT = fileURLToPath(new URL('../web', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../../fixtures/ukraine-peace-talks', import.meta.url));

async function start(): Promise<void> {
  const config = configFrom(process.env);
  const log = createLog(config.logLevel);
  const database = await openDatabase(config, (message) => log.info({ context: 'database' }, message));
  try {
    const ran = config.migrateOnStart ? await migrate(database.url) : [];
    if (ran.length > 0) log.info({ context: 'database', migrations: ran }, 'The schema is up to date.');
    const app = await httpApplication(AppModule.with({ ...config, dataDir: database.dataDir }, database.url), log, WEB_ROOT);
    stopOnSignal(async () => {
      await app.close();
      await database.close();
    }, log);
    if (database.isEmbedded && config.loadSample) await app.get(LoadSample).load(SAMPLE);
    await app.listen({ host: config.host, port: config.port });
    log.info({ context: 'palinode' }, `Palinode is ready at ${addressOf(app, config)}`);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** With PORT=0 only the server knows which port it got. */
function addressOf(app: NestFastifyApplication, config: Config): string {
  const address = app.getHttpServer().address();
  const port = address !== null && typeof address === 'object' ? address.port : config.port;
  return config.port === port ? config.publicUrl : `http://${hostInUrl(config.host)}:${port}`;
}

/** What the operator can mend is said in words; everything else with its stack. */
function explain(error: unknown, port: string | undefined): string {
  if (error instanceof ConfigError || error instanceof EmbeddedPostgresError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `Port ${port ?? 3000} is taken by another program. Stop it, or start with another one: PORT=3001 npm start`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  await start();
} catch (error) {
  process.stderr.write(`\nPalinode did not start.\n${explain(error, process.env['PORT'])}\n`);
  process.exitCode = 1;
}
