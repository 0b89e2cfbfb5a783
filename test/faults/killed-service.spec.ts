import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { HttpClient } from '../support/http-client.js';
import { RunningService } from '../support/running-service.js';
import { suiteDatabase } from '../support/suite-database.js';
import { freePort } from './database-server.js';
import { suiteEndings } from './endings.js';
import { count, report, seconds } from './figures.js';
import { dossierOf, faultsOf, NO_FAULTS, wholeLog } from './log-check.js';
import { livedAndReplayed } from './replay-check.js';
import { CrowdedTalks } from './talks.js';
import { Writers } from './writers.js';

const APPENDS = 10_000;
const WRITERS = 16;
const KILLS = 20;
/** A kill comes up to so long (milliseconds) after the writers have had an answer again. */
const ROUND_MS = 1_500;

describe('kill -9 of the service', () => {
  const endAfterwards = suiteEndings();
  const suite = suiteDatabase();

  it('at random moments loses nothing that was acknowledged, and leaves no gap, no double and no broken chain', async () => {
    const environment = { DATABASE_URL: suite.url, PORT: String(await freePort()), LOG_LEVEL: 'info' };
    let service = await RunningService.start(environment);
    endAfterwards(() => service.kill());
    const talks = await CrowdedTalks.open(new HttpClient(service.url), 'killed', 200);
    const writers = new Writers(() => [service.url], talks.path);
    endAfterwards(() => writers.abandon());
    const started = Date.now();
    let kills = 0;
    let away = 0;
    // They go on until the last kill has come.
    const writing = writers.run(WRITERS, () => (talks.stated < APPENDS || kills < KILLS ? talks.next() : null));
    for (; kills < KILLS; kills += 1) {
      const before = writers.acknowledged.length;
      while (writers.acknowledged.length === before) await sleep(5);
      await sleep(Math.random() * ROUND_MS);
      const killedAt = Date.now();
      await service.kill();
      service = await RunningService.start(environment);
      away += Date.now() - killedAt;
    }
    await writing;
    const took = Date.now() - started;
    // Whoever reads the models must find nobody writing them: detection goes on until it has judged all.
    expect(await service.stop()).toBe(0);

    const dossier = await dossierOf(suite.dataSource, talks.slug);
    const log = await wholeLog(suite.dataSource, dossier);
    const faults = faultsOf(log, writers.acknowledged);
    const { lived, replayed } = await livedAndReplayed(suite.dataSource, dossier);
    await report({
      fault: '`kill -9` of the service, at random moments',
      tried: `${kills} kills during ${count(writers.acknowledged.length)} appends over HTTP by ${WRITERS} writers, in ${seconds(took)}`,
      seen: `${count(writers.resends)} resends, ${count(writers.unreachable)} broken connections; back after ${seconds(away / kills)} on average; ${count(log.length)} events in a whole chain; read models equal a replay`,
      lost: faults.lost + faults.doubled + faults.gaps,
    });
    expect(writers.wrong).toEqual([]);
    expect(writers.acknowledged.length).toBe(talks.stated);
    expect(writers.acknowledged.length).toBeGreaterThanOrEqual(APPENDS);
    expect(writers.unreachable).toBeGreaterThan(0);
    expect(faults).toEqual(NO_FAULTS);
    expect(replayed).toEqual(lived);
  }, 300_000);
});
