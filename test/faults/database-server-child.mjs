/**
 * A PostgreSQL that nobody watches over, for tests that kill it. Argument (JSON): `dataDir`, `settings`. Says its URL
 * and process id as a line of JSON; starts it again, at the same port, for each line on standard input; ends it when
 * standard input ends, because the tests are done or gone.
 */
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

const built = (name) => import(new URL(`../../dist/src/database/embedded/${name}.js`, import.meta.url).href);
const { dataDir, settings, port } = JSON.parse(process.argv[2]);
const { openDataDirectory } = await built('data-directory');
const { findBinaries } = await built('binaries');
const { readOrMakePassword } = await built('password');
const { ensureCluster } = await built('cluster');
const { startServer } = await built('server');
const { readPostmasterFile } = await built('postmaster-file');
const { connectionUrl } = await built('service-lock');

const log = () => undefined;
const directory = await openDataDirectory(dataDir, dataDir, log);
const binaries = await findBinaries(directory, log);
const password = await readOrMakePassword(directory);
await ensureCluster(directory, binaries, true, log);
let server = await start();

/** The processes of a server that was killed take a moment to notice, and keep the next one from starting. */
async function start() {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const started = await startServer(directory, binaries, port, settings);
      const { pid } = await readPostmasterFile(directory.pgData);
      process.stdout.write(`${JSON.stringify({ url: connectionUrl(port, password, 'postgres'), pid })}\n`);
      return started;
    } catch (error) {
      if (attempt === 50) throw error;
      await sleep(200);
    }
  }
}

for await (const _ of createInterface(process.stdin)) server = await start();
await server.stop();
