import { describe, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { openDataSource } from '../support/dossier-log.js';
import { HttpClient } from '../support/http-client.js';
import { RunningService } from '../support/running-service.js';
import { DatabaseServer } from './database-server.js';
import { suiteEndings } from './endings.js';
import { DatabaseOutages } from './outages.js';

describe('kill -9 of the operator’s PostgreSQL', () => {
  const endAfterwards = suiteEndings();

  it('is a 503 until it runs again, and then the service goes on by itself with all that was acknowledged', async () => {
    const server = await DatabaseServer.start();
    endAfterwards(() => server.stop());
    const service = await RunningService.start({ DATABASE_URL: server.url });
    endAfterwards(() => service.kill());
    const outages = await DatabaseOutages.begin(service, new HttpClient(service.url));
    endAfterwards(() => outages.stop());
    for (const downMs of [500, 2_000, 4_000]) {
      await outages.suffer(async () => {
        server.kill();
        await sleep(downMs);
        await server.startAgain();
      });
    }
    // One backend that dies takes all others along: the postmaster trusts none of them any more.
    for (let each = 0; each < 2; each += 1) await outages.suffer(() => killBackend(server.url));
    const open = async (): Promise<DataSource> => {
      const dataSource = await openDataSource(server.url);
      endAfterwards(() => dataSource.destroy());
      return dataSource;
    };
    await outages.end(open, '`kill -9` of PostgreSQL (`DATABASE_URL`)', '3 kills of the server (away 0.5 to 4 s), 2 of a backend');
  }, 240_000);
});

/** Kills a process of the server that works for the service. */
async function killBackend(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  // It dies with the others.
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity where application_name = 'palinode' and pid <> pg_backend_pid() limit 1`,
  );
  const pid = rows[0]?.pid;
  if (pid === undefined) throw new Error('The service has no connection to kill.');
  process.kill(pid, 'SIGKILL');
  await client.end().catch(() => undefined);
}
