import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { DossierResponse } from '../../src/projections/dossier.response.js';
import { eventually, HttpClient } from '../support/http-client.js';
import { RunningService } from '../support/running-service.js';
import { suiteDatabase } from '../support/suite-database.js';
import { position } from '../support/talks.js';
import { ALERTING, alertedTalks, toldShifts } from './alerted-talks.js';
import { suiteEndings } from './endings.js';
import { count, report } from './figures.js';
import { dossierOf, faultsOf, NO_FAULTS, wholeLog } from './log-check.js';
import { STEADY } from './talks.js';
import { Watch } from './watch.js';
import { Writers } from './writers.js';

const ACTORS = 30;
const WRITERS = 16;
const TURNS = 2 * STEADY;

/** Questions that take more than one look into the database. */
const VIEWS = [
  '',
  '/events',
  '/shifts',
  '/shifts.atom',
  '/matrix?compareTo=2001-01-03',
  '/actors/actor-0/stances',
  '/actors/actor-0/stances/negotiations/timeline',
  '/statements?q=turn',
  '/issues/negotiations',
  '/plans',
  '/conditions',
  '/distances?actors=actor-0,actor-1',
  '/worklist',
  '/webhooks',
] as const;

describe('a connection pool of one', () => {
  const endAfterwards = suiteEndings();
  const suite = suiteDatabase();

  it('is enough for appends, batches, dry runs, views, detection, alerts and health at the same time', async () => {
    const service = await RunningService.start({ DATABASE_URL: suite.url, DATABASE_POOL: '1', ...ALERTING });
    endAfterwards(() => service.kill());
    const api = new HttpClient(service.url);
    const { talks, receiver } = await alertedTalks(api, 'narrow', ACTORS);
    endAfterwards(() => Promise.resolve(receiver.stop()));

    const paths = ['/health/ready', ...VIEWS.map((view) => `${talks.path}${view}`)];
    const watch = new Watch(service.url, paths);
    endAfterwards(() => watch.end());
    const writers = new Writers(() => [service.url], talks.path);
    endAfterwards(() => writers.abandon());
    const writing = writers.run(WRITERS, talks.inOrder(TURNS, WRITERS));
    const batches = await Promise.all(
      Array.from({ length: 5 }, (_, batch) => api.post(`${talks.path}/events/batch`, batchOf(batch))),
    );
    const trials = await Promise.all(
      Array.from({ length: 5 }, (_, batch) => api.post(`${talks.path}/events/batch?dryRun=true`, batchOf(batch))),
    );
    await writing;
    await eventually(() => api.get<DossierResponse>(talks.path), ({ body }) => body.detectedUpTo === body.lastSequence, 60_000);
    await eventually(() => Promise.resolve(toldShifts(receiver).size), (told) => told >= ACTORS, 60_000);
    await watch.end();
    expect(await service.stop()).toBe(0);

    const dossier = await dossierOf(suite.dataSource, talks.slug);
    const faults = faultsOf(await wholeLog(suite.dataSource, dossier), writers.acknowledged);
    await report({
      fault: 'A connection pool of 1',
      tried: `${count(writers.acknowledged.length)} appends by ${WRITERS} writers, 5 batches, 5 dry runs and ${paths.length} views over and over, with detection and alerts`,
      seen: `${count(writers.unavailable)} answers of 503; ${toldShifts(receiver).size} shifts told; no deadlock`,
      lost: faults.lost + faults.doubled + faults.gaps,
    });
    expect(batches.map(({ status }) => status)).toEqual(batches.map(() => 201));
    expect(trials.map(({ status }) => status)).toEqual(trials.map(() => 200));
    expect(writers.wrong).toEqual([]);
    expect(writers.unavailable).toBe(0);
    expect(writers.acknowledged).toHaveLength(ACTORS * TURNS);
    expect(faults).toEqual(NO_FAULTS);
    expect(paths.map((path) => [path, watch.statusesOf(path)])).toEqual(paths.map((path) => [path, [200]]));
  }, 120_000);
});

/** Statements of an actor of the talks on an issue of its own. */
function batchOf(batch: number): object[] {
  return Array.from({ length: 40 }, (_, line) => ({
    id: randomUUID(),
    type: 'position.stated',
    data: position(null, `20${10 + batch}-05`, { actor: 'germany', issue: 'formats', summary: `line ${line}` }),
  }));
}
