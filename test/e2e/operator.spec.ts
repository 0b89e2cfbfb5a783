import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { RunningService } from '../support/running-service.js';
import { createTestDatabase, secondServer, type SecondServer, type TestDatabase } from '../support/test-database.js';

const CLI = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url));

/** What the one who starts the service is told when something is wrong, and how to mend it. */
describe('The operator', () => {
  let database: TestDatabase;
  let empty: SecondServer;

  beforeAll(async () => {
    database = await createTestDatabase();
    empty = await secondServer();
  });

  afterAll(async () => {
    await database.drop();
    await empty.stop();
  });

  const failing = (environment: Record<string, string>): Promise<string> =>
    RunningService.start(environment).then(
      async (service) => {
        await service.stop();
        return 'it started';
      },
      (error: unknown) => String(error),
    );

  it('is told every fault of the environment at once', async () => {
    const told = await failing({ PORT: 'many', SAMPLE: 'perhaps', WEBHOOKS_ALLOW_NETWORKS: 'everywhere' });
    expect(told).toContain('The environment has 3 faults');
    for (const variable of ['PORT', 'SAMPLE', 'WEBHOOKS_ALLOW_NETWORKS']) expect(told).toContain(`- ${variable}:`);
  });

  it('is told that a port is taken, and what to do', async () => {
    const service = await RunningService.start({ DATABASE_URL: database.url });
    const told = await failing({ DATABASE_URL: database.url, PORT: new URL(service.url).port });
    expect(await service.stop()).toBe(0);
    expect(told).toContain('is taken by another program');
  });

  it('is told that the database does not answer', async () => {
    expect(await failing({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nowhere' })).toContain('does not answer (ECONNREFUSED)');
  });

  it('is told that the address to listen at is none of this machine', async () => {
    expect(await failing({ DATABASE_URL: database.url, HOST: '203.0.113.7' })).toContain('HOST=203.0.113.7 is no address of this machine');
  });

  it('migrates when told to, and not before', async () => {
    const environment = { DATABASE_URL: empty.url, MIGRATE_ON_START: 'false' };
    expect(await failing(environment)).toContain('Run npm run migrate');
    const { PATH = '', HOME = '' } = process.env;
    const migrate = (): string =>
      spawnSync(process.execPath, [CLI, 'migrate'], { env: { PATH, HOME, ...environment }, encoding: 'utf8' }).stdout;
    expect(migrate()).toContain('Ran: EventLog');
    expect(migrate()).toContain('nothing to do');
    const service = await RunningService.start(environment);
    expect(await service.stop()).toBe(0);
  });
});
