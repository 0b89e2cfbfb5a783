import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/database/data-source-options.js';
import { databaseFailure } from '../../src/database/failure.js';
import { inTransaction } from '../../src/database/in-transaction.js';
import { eventually, HttpClient } from '../support/http-client.js';
import { RunningService } from '../support/running-service.js';
import { suiteDatabase } from '../support/suite-database.js';
import { suiteEndings } from './endings.js';
import { count, report, seconds } from './figures.js';
import { dossierOf, faultsOf, NO_FAULTS, wholeLog } from './log-check.js';
import { CrowdedTalks } from './talks.js';
import { Watch } from './watch.js';
import { Writers } from './writers.js';

const WRITERS = 4;

describe('a transaction elsewhere that is stuck', () => {
  const endAfterwards = suiteEndings();
  const suite = suiteDatabase();

  it('holds up its own dossier alone, which is told so, and nothing once it has ended', async () => {
    const service = await RunningService.start({ DATABASE_URL: suite.url });
    endAfterwards(() => service.kill());
    const api = new HttpClient(service.url);
    const held = await CrowdedTalks.open(api, 'held', 20);
    const free = await CrowdedTalks.open(api, 'free', 20);
    const [ofHeld, ofFree] = [held, free].map(({ path }) => new Writers(() => [service.url], path));
    if (!ofHeld || !ofFree) throw new Error('There are two.');
    endAfterwards(() => Promise.all([ofHeld.abandon(), ofFree.abandon()]));
    const dossier = await dossierOf(suite.dataSource, held.slug);
    const watch = new Watch(service.url, ['/health/ready', held.path, `${held.path}/statements`, `${free.path}/statements`]);
    endAfterwards(() => watch.end());
    const writing = [ofHeld.run(WRITERS, () => held.next()), ofFree.run(WRITERS, () => free.next())];
    await eventually(() => Promise.resolve(ofHeld.acknowledged.length), (done) => done > 50);

    // Somebody's session takes the dossier's head and goes to lunch.
    const stuck = await session(suite.url);
    endAfterwards(() => stuck.end());
    await stuck.query('begin');
    await stuck.query('select 1 from dossier_head where dossier_id = $1 for update', [dossier.dossierId]);
    const [heldBefore, freeBefore, since] = [ofHeld.acknowledged.length, ofFree.acknowledged.length, Date.now()];
    await eventually(() => Promise.resolve(ofHeld.unavailable), (refused) => refused > WRITERS, 90_000);
    const [waited, othersWrote] = [Date.now() - since, ofFree.acknowledged.length - freeBefore];
    expect(ofHeld.acknowledged.length - heldBefore).toBeLessThanOrEqual(WRITERS);
    expect([...ofHeld.reasons].join()).toContain('Another transaction has held what this needs for too long.');
    await stuck.query('rollback');
    await eventually(() => Promise.resolve(ofHeld.acknowledged.length), (done) => done > heldBefore + 50);

    for (const writers of [ofHeld, ofFree]) writers.stop();
    await Promise.all(writing);
    await watch.end();
    expect(await service.stop()).toBe(0);
    const faults = faultsOf(await wholeLog(suite.dataSource, dossier), ofHeld.acknowledged);
    await report({
      fault: 'A stuck transaction holds a dossier’s head',
      tried: `held for ${seconds(waited)}, while ${WRITERS} writers wrote to that dossier and ${WRITERS} to another`,
      seen: `${count(ofHeld.unavailable)} answers of 503 for the one, ${count(othersWrote)} appends to the other meanwhile; every view went on`,
      lost: faults.lost + faults.doubled + faults.gaps,
    });
    expect([...ofHeld.wrong, ...ofFree.wrong]).toEqual([]);
    expect(ofFree.unavailable).toBe(0);
    expect(othersWrote).toBeGreaterThan(0);
    expect(faults).toEqual(NO_FAULTS);
    for (const path of watch.seen.keys()) expect([path, watch.statusesOf(path)]).toEqual([path, [200]]);
  }, 180_000);

  it('that locks a whole table makes its views answer 503, not hang', async () => {
    const service = await RunningService.start({ DATABASE_URL: suite.url });
    endAfterwards(() => service.kill());
    const api = new HttpClient(service.url);
    const talks = await CrowdedTalks.open(api, 'locked', 5);
    const stuck = await session(suite.url);
    endAfterwards(() => stuck.end());
    await stuck.query('begin');
    await stuck.query('lock table statement in access exclusive mode');
    const refused = await api.get<{ code: string; detail: string }>(`${talks.path}/statements`);
    expect(refused).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(refused.body.detail).toContain('Another transaction has held what this needs for too long.');
    await stuck.query('rollback');
    expect((await api.get(`${talks.path}/statements`)).status).toBe(200);
    expect(await service.stop()).toBe(0);
  }, 60_000);

  it('cannot be one of ours: the server ends it, and its connection is not used again', async () => {
    const options = dataSourceOptions(suite.url, 1);
    const dataSource = await new DataSource(options).initialize();
    endAfterwards(() => dataSource.destroy());
    const [limit] = await dataSource.query<{ idle_in_transaction_session_timeout: string }[]>('show idle_in_transaction_session_timeout');
    expect(limit?.idle_in_transaction_session_timeout).toBe('1min');
    const [before] = await dataSource.query<{ pid: number }[]>('select pg_backend_pid() as pid');

    const slept = inTransaction(dataSource, async (runner) => {
      await runner.query('set local idle_in_transaction_session_timeout = 200');
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await runner.query('select 1');
    });
    expect(await slept.catch(databaseFailure)).toBe('unavailable');
    const [after] = await dataSource.query<{ pid: number }[]>('select pg_backend_pid() as pid');
    expect(after?.pid).not.toBe(before?.pid);
  });
});

async function session(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}
