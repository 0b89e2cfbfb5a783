import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { runningServer } from '../../src/database/embedded/running-server.js';
import { openDataSource } from '../support/dossier-log.js';
import { startEmbeddedService, urlOf } from '../support/embedded-service.js';
import { eventually, HttpClient } from '../support/http-client.js';
import { RunningService } from '../support/running-service.js';
import { suiteEndings } from './endings.js';
import { DatabaseOutages } from './outages.js';
import { SmallDisk } from './small-disk.js';

describe('a full disk', () => {
  const endAfterwards = suiteEndings();

  it('is a 503 that says so, what is there can be read, and after there is room again it goes on by itself', async () => {
    const disk = await SmallDisk.mount(400);
    endAfterwards(() => disk.unmount());
    const dataDir = join(disk.path, 'server');
    const service = await RunningService.start({ DATA_DIR: dataDir, SAMPLE: 'false' });
    endAfterwards(() => service.stop());
    const api = new HttpClient(service.url);
    const outages = await DatabaseOutages.begin(service, api);
    endAfterwards(() => outages.stop());

    await outages.suffer(async () => {
      await disk.fill();
      await eventually(() => Promise.resolve(outages.reasons), (reasons) => reasons.some(saysItIsFull), 60_000);
      for (const path of ['', '/events', '/statements', '/shifts']) {
        expect(await api.get(`${outages.path}${path}`)).toMatchObject({ status: 200 });
      }
      await disk.makeRoom();
    });
    // Worse: no room for the server's own log either. It stops itself at once, and cannot come back before there is.
    await outages.suffer(async () => {
      const url = (await runningServer(dataDir, 'palinode'))?.url;
      await disk.fill();
      await needMoreLog(url ?? '');
      await eventually(() => api.get('/health/ready'), ({ status }) => status === 503, 30_000);
      await disk.makeRoom();
    });
    // The server stops with the service; what it keeps is read from another.
    const open = async (): Promise<DataSource> => {
      const server = await startEmbeddedService({ dataDir });
      endAfterwards(() => server.end('SIGTERM'));
      const dataSource = await openDataSource(urlOf(server));
      endAfterwards(() => dataSource.destroy());
      return dataSource;
    };
    await outages.end(open, 'A full disk', 'filled to the last byte 2 times: no room for data; none for the write-ahead log either');
  }, 240_000);
});

function saysItIsFull(reason: string): boolean {
  return reason.startsWith('The disk of the database is full');
}

/** Makes the server begin new files of its write-ahead log until it finds no room for one, and dies of it. */
async function needMoreLog(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (;;) await client.query(`select pg_switch_wal(), txid_current()`);
  } catch (error) {
    if (!/No space left on device|terminat|ECONNRESET/.test(String(error))) throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
