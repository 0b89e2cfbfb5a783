import { describe, expect, it } from '@jest/globals';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { openDataSource } from '../support/dossier-log.js';
import { serverIn, startEmbeddedService, urlOf } from '../support/embedded-service.js';
import { HttpClient } from '../support/http-client.js';
import { RunningService } from '../support/running-service.js';
import { suiteEndings } from './endings.js';
import { DatabaseOutages } from './outages.js';

describe('kill -9 of the embedded PostgreSQL', () => {
  const endAfterwards = suiteEndings();

  it('is a 503 until the service has started it again, with all that was acknowledged', async () => {
    const home = await mkdtemp(join(tmpdir(), `palinode-test-${process.pid}-`));
    endAfterwards(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));
    await chmod(home, 0o755);
    const dataDir = join(home, 'server');
    const service = await RunningService.start({ DATA_DIR: dataDir, SAMPLE: 'false' });
    endAfterwards(() => service.stop());
    const outages = await DatabaseOutages.begin(service, new HttpClient(service.url));
    endAfterwards(() => outages.stop());
    const killed = new Set<number>();
    for (let each = 0; each < 3; each += 1) {
      await outages.suffer(async () => {
        const server = await serverIn(dataDir);
        killed.add(server);
        process.kill(server, 'SIGKILL');
      });
    }
    expect(killed.size).toBe(3);
    // The server stops with the service; what it keeps is read from another.
    const open = async (): Promise<DataSource> => {
      const server = await startEmbeddedService({ dataDir });
      endAfterwards(() => server.end('SIGTERM'));
      const dataSource = await openDataSource(urlOf(server));
      endAfterwards(() => dataSource.destroy());
      return dataSource;
    };
    await outages.end(open, '`kill -9` of PostgreSQL (embedded)', '3 kills of the server');
  }, 240_000);
});
