import { existsSync } from 'node:fs';

const BUILT = new URL('../../dist/src/database/', import.meta.url);

/**
 * Before all tests: a server, and on it a migrated template. Test files read from the environment what
 * `test-database.ts` needs; `global-teardown.mjs` closes what is open here.
 */
export default async function globalSetup() {
  if (!existsSync(new URL('embedded/embedded-postgres.js', BUILT))) {
    throw new Error('The tests need the built service: run `npm test`, or `npm run build:server` first.');
  }
  const { removeLeftServers } = await import('./embedded-server.mjs');
  const { startTestServer } = await import('./test-server.mjs');
  const { openTestRun } = await import('./test-run.mjs');

  await removeLeftServers();
  const server = await startTestServer();
  try {
    const run = await openTestRun(server.url, await migration());
    globalThis.palinodeTests = { server, run };
    process.env.PALINODE_TEST_SERVER = server.url;
    process.env.PALINODE_TEST_SERVER_KIND = server.kind;
    process.env.PALINODE_TEST_TEMPLATE = run.template;
    process.env.PALINODE_TEST_RUN = String(run.number);
  } catch (error) {
    await server.stop();
    throw new Error(`The tests' database could not be prepared on ${server.words}: ${error.message}`, { cause: error });
  }
  process.stdout.write(`\nTests' database: ${server.words}\n`);
}

async function migration() {
  const { migrate } = await import(new URL('migrate.js', BUILT).href);
  return migrate;
}
