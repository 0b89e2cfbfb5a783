import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../src/database/embedded/embedded-postgres.js';
import type { Place } from './row.js';

/** As an operator would have it who wants nothing lost; the rest is PostgreSQL's own default. */
const SETTINGS = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', shared_buffers: '512MB', max_wal_size: '4GB', max_connections: '200' };

/** Where root's server goes if its user cannot reach the temporary directory. */
const EVERYBODYS = '/var/tmp';

/** The bench's own server, and what it says of itself. */
export interface BenchServer extends Place {
  readonly version: string;
  readonly settings: string;
  /** Writes out what a run left in memory, so that the next one does not pay for it. */
  checkpoint(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a PostgreSQL in a temporary directory, which goes with it. */
export async function startBenchServer(): Promise<BenchServer> {
  const home = await mkdtemp(join(tmpdir(), 'palinode-bench-'));
  const fallbackDir = join(EVERYBODYS, basename(home));
  await chmod(home, 0o711);
  const said: string[] = [];
  const log = (message: string): void => void said.push(message);
  const server = await startEmbeddedPostgres({ dataDir: join(home, 'server'), fallbackDir, log, settings: SETTINGS });
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  const { rows } = await admin.query<{ version: string }>(`select current_setting('server_version') as version`);
  return {
    version: rows[0]?.version ?? 'unknown',
    settings: Object.entries(SETTINGS).map(([name, value]) => `${name}=${value}`).join(', '),
    scratch: home,
    async createDatabase() {
      const name = `bench_${randomBytes(4).toString('hex')}`;
      await admin.query(`create database ${name}`);
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      return url.href;
    },
    async checkpoint() {
      await admin.query('checkpoint');
    },
    async stop() {
      await othersAreGone(admin);
      await admin.end();
      await server.stop();
      for (const left of [home, fallbackDir]) await rm(left, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A pool may say that it has ended before its connections have; to stop the server then would fail its owner. */
async function othersAreGone(admin: pg.Client): Promise<void> {
  for (const deadline = Date.now() + 5_000; Date.now() < deadline; await sleep(50)) {
    const { rowCount } = await admin.query(
      `select from pg_stat_activity where backend_type = 'client backend' and datname like 'bench%'`,
    );
    if (rowCount === 0) return;
  }
}
