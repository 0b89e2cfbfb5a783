import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { startEmbeddedPostgres } from '../../dist/src/database/embedded/embedded-postgres.js';

/** Where root's server goes if its user cannot reach the temporary directory. */
const EVERYBODYS = '/var/tmp';

/** Directories are named for the process that made them. */
const HOME = /^palinode-test-(\d+)-/;

/** Up to this age (milliseconds) a directory is its maker's, if there is a process with its id. */
const YOUNG = 600_000;

// The tests kill processes, never the machine: what the system has in memory outlives that.
const SETTINGS = { fsync: 'off', full_page_writes: 'off', max_connections: '200' };

/** Starts a PostgreSQL in a temporary directory, which goes with it. */
export async function startEmbeddedServer() {
  const home = await mkdtemp(join(tmpdir(), `palinode-test-${process.pid}-`));
  const fallbackDir = join(EVERYBODYS, basename(home));
  const removeAll = async () => {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
    await rm(fallbackDir, { recursive: true, force: true, maxRetries: 5 });
  };
  const said = [];
  try {
    await chmod(home, 0o711);
    const dataDir = join(home, 'server');
    const log = (message) => said.push(message);
    const server = await startEmbeddedPostgres({ dataDir, fallbackDir, log, settings: SETTINGS });
    const stop = async () => {
      await server.stop();
      await removeAll();
    };
    return { url: server.url, stop };
  } catch (error) {
    await removeAll();
    throw new Error(['The embedded PostgreSQL for the tests did not start.', ...said, error.message].join('\n'), {
      cause: error,
    });
  }
}

/** Stops the servers of runs that were killed, and removes their directories. */
export async function removeLeftServers() {
  for (const parent of new Set([tmpdir(), EVERYBODYS].filter(existsSync))) {
    for (const name of await readdir(parent)) {
      const maker = HOME.exec(name)?.[1];
      if (maker !== undefined) await removeIfLeft(join(parent, name), Number(maker));
    }
  }
}

async function removeIfLeft(home, maker) {
  if (isAlive(maker) && Date.now() - (await stat(home)).mtimeMs < YOUNG) return;
  const dataDir = existsSync(join(home, 'server')) ? join(home, 'server') : home;
  if (existsSync(join(dataDir, 'postgres', 'postmaster.pid'))) {
    try {
      // It knows a server that is left behind from one in use, whatever has become of the process ids.
      const log = () => undefined;
      await (await startEmbeddedPostgres({ dataDir, fallbackDir: dataDir, log })).stop();
    } catch (error) {
      if (error.name === 'DataDirectoryInUse') return;
      console.warn(`Left behind by an earlier run of the tests: ${dataDir}. ${error.message}`);
      return;
    }
  }
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
