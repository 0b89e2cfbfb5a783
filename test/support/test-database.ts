import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

export interface SecondServer {
  /** Of an empty database on a server that is not the tests' usual one. */
  readonly url: string;
  stop(): Promise<void>;
}

/** PostgreSQL's object_in_use: somebody is connected to the template. */
const OBJECT_IN_USE = '55006';

/** How long the template may be in use, in milliseconds. */
const PATIENCE = 10_000;

/** A migrated, empty database of one's own: a clone of the run's template. One a test file is enough. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `palinode_test_${prepared('PALINODE_TEST_RUN')}_${randomBytes(4).toString('hex')}`;
  const template = prepared('PALINODE_TEST_TEMPLATE');
  const url = new URL(prepared('PALINODE_TEST_SERVER'));
  await onServer(url, (server) => clone(server, name, template));
  const own = new URL(url);
  own.pathname = `/${name}`;
  const drop = (): Promise<void> =>
    onServer(url, async (server) => {
      await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
    });
  return { url: own.href, drop };
}

async function clone(server: pg.Client, name: string, template: string): Promise<void> {
  for (const deadline = Date.now() + PATIENCE; ; await sleep(50)) {
    try {
      await server.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
      return;
    } catch (error) {
      const isInUse = error instanceof pg.DatabaseError && error.code === OBJECT_IN_USE;
      if (!isInUse || Date.now() > deadline) throw error;
    }
  }
}

/** Another server, for what must survive a move to one. It ends with `stop`, and with this process at the latest. */
export async function secondServer(): Promise<SecondServer> {
  const script = fileURLToPath(new URL('./second-server.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, prepared('PALINODE_TEST_SERVER_KIND')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const firstLine = await Promise.race([once(createInterface(child.stdout), 'line'), exited]);
  const answer: unknown = typeof firstLine[0] === 'string' ? JSON.parse(firstLine[0]) : null;
  if (typeof answer !== 'object' || answer === null || !('url' in answer) || typeof answer.url !== 'string') {
    throw new Error('The second server did not start; what it said stands above.');
  }
  const stop = async (): Promise<void> => {
    child.stdin.end();
    await exited;
  };
  return { url: answer.url, stop };
}

async function onServer<T>(url: URL, work: (server: pg.Client) => Promise<T>): Promise<T> {
  const server = new pg.Client({ connectionString: url.href });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}

/** What `global-setup.mjs` has put into the environment. */
function prepared(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: Jest's global setup has not run.`);
  return value;
}
