import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { type Access, Environment, hostInUrl, VARIABLES } from './environment.js';
import { networksIn } from './is-network-list.js';
import { isLoopback } from './loopback.js';

/** The validated environment, frozen; the only place that knows the variables' names is this folder. */
export interface Config {
  /** Null: the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  readonly databasePool: number;
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly access: Access;
  /** Base of links to the page, without a slash at its end. */
  readonly publicUrl: string;
  readonly migrateOnStart: boolean;
  readonly loadSample: boolean;
  readonly logLevel: string;
  readonly webhooks: {
    readonly allowNetworks: readonly string[];
    /** 32 bytes; null: kept in the data directory. */
    readonly secretKey: Buffer | null;
  };
}

/** Injection token of the service's Config. */
export const CONFIG = Symbol('Config');

/** What is wrong with the environment: one line a fault. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: readonly string[]) {
    super(`The environment has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map((each) => `  - ${each}`).join('\n')}`);
  }
}

/** @throws ConfigError that lists every fault with what to write instead */
export function configFrom(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    VARIABLES.flatMap((name) => (environment[name] === undefined || environment[name] === '' ? [] : [[name, environment[name]]])),
  );
  const read = plainToInstance(Environment, given, { exposeDefaultValues: true });
  const faults = validateSync(read).flatMap((error) => [...new Set(Object.values(error.constraints ?? {}))]);
  if (faults.length > 0) throw new ConfigError(faults);
  return Object.freeze({
    databaseUrl: read.DATABASE_URL ?? null,
    databasePool: read.DATABASE_POOL,
    dataDir: read.DATA_DIR,
    host: read.HOST,
    port: read.PORT,
    access: read.ACCESS ?? (isLoopback(read.HOST) ? 'open' : 'keys'),
    publicUrl: (read.PUBLIC_URL ?? `http://${hostInUrl(readableHost(read.HOST))}:${read.PORT}`).replace(/\/+$/, ''),
    migrateOnStart: read.MIGRATE_ON_START,
    loadSample: read.SAMPLE,
    logLevel: read.LOG_LEVEL,
    webhooks: Object.freeze({
      allowNetworks: Object.freeze(networksIn(read.WEBHOOKS_ALLOW_NETWORKS)),
      secretKey: read.WEBHOOKS_SECRET_KEY === undefined ? null : Buffer.from(read.WEBHOOKS_SECRET_KEY, 'base64'),
    }),
  });
}

/** Every interface and loopback are both reached, from here, as localhost. */
function readableHost(host: string): string {
  return ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host) ? 'localhost' : host;
}
