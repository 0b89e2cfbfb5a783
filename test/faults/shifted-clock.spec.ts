import { describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { Webhook } from 'standardwebhooks';
import { databaseTime } from '../../src/database/database-time.js';
import { rowsOf } from '../../src/database/queries.js';
import type { DossierResponse } from '../../src/projections/dossier.response.js';
import { answering, type ReceivedAlert } from '../int/receiver.js';
import { eventually, HttpClient } from '../support/http-client.js';
import { RunningService } from '../support/running-service.js';
import { suiteDatabase } from '../support/suite-database.js';
import { ALERTING, alertedTalks, toldShifts } from './alerted-talks.js';
import { suiteEndings } from './endings.js';
import { count, report } from './figures.js';
import { dossierOf, faultsOf, NO_FAULTS, wholeLog } from './log-check.js';
import { STEADY } from './talks.js';
import { Writers } from './writers.js';

const CLOCK = fileURLToPath(new URL('./shifted-clock.mjs', import.meta.url));
const TEN_MINUTES = 600_000;
const ACTORS = 20;
const WRITERS = 8;
const TURNS = 2 * STEADY;
/** Receivers answer these first attempts with an error; they are made again after five seconds. */
const REFUSED = 5;

describe('replicas whose clocks are ten minutes fast and ten minutes slow', () => {
  const endAfterwards = suiteEndings();
  const suite = suiteDatabase();

  it('record, run their jobs, retry and sign by the database’s clock', async () => {
    const start = async (shift: number): Promise<RunningService> => {
      const clock = { NODE_OPTIONS: `--import=${CLOCK}`, CLOCK_SHIFT_MS: String(shift) };
      const service = await RunningService.start({ DATABASE_URL: suite.url, ...ALERTING, ...clock });
      endAfterwards(() => service.kill());
      return service;
    };
    const services = [await start(TEN_MINUTES), await start(-TEN_MINUTES)];
    const [fast = '', slow = ''] = services.map((service) => service.url);
    const api = new HttpClient(fast);
    const begun = await databaseTime(suite.dataSource);
    const { talks, receiver, secret } = await alertedTalks(api, 'clocks', ACTORS);
    endAfterwards(() => Promise.resolve(receiver.stop()));
    receiver.answerWith((response, number) => answering(number <= REFUSED ? 500 : 204, 300)(response));

    const writers = new Writers(() => [fast, slow], talks.path);
    endAfterwards(() => writers.abandon());
    await writers.run(WRITERS, talks.inOrder(TURNS, WRITERS));
    await eventually(() => api.get<DossierResponse>(talks.path), ({ body }) => body.detectedUpTo === body.lastSequence, 60_000);
    await eventually(() => Promise.resolve(receiver.received.length), (got) => got >= ACTORS + REFUSED, 60_000);
    const ended = await databaseTime(suite.dataSource);
    const dossier = await dossierOf(suite.dataSource, talks.slug);
    const days = await daysRun(suite.dataSource, dossier.dossierId);
    expect(await Promise.all(services.map((service) => service.stop()))).toEqual([0, 0]);

    const log = await wholeLog(suite.dataSource, dossier);
    const faults = faultsOf(log, writers.acknowledged);
    await report({
      fault: 'The services’ clocks ±10 minutes off',
      tried: `${count(writers.acknowledged.length)} appends by ${WRITERS} writers to two replicas, one 10 minutes fast, one slow; the first ${REFUSED} alerts refused`,
      seen: `recorded in the database’s time and order; jobs ran the database’s day; ${receiver.received.length} attempts, each signed within a receiver’s five minutes`,
      lost: faults.lost + faults.doubled + faults.gaps,
    });
    expect(services.map((service) => offBy(service))).toEqual([10, -10]);
    expect(writers.wrong).toEqual([]);
    expect(faults).toEqual(NO_FAULTS);
    const recorded = log.map((event) => event.recordedAt);
    expect(recorded).toEqual([...recorded].sort());
    expect([begun.toISOString(), ...recorded, ended.toISOString()].sort()).toEqual([begun.toISOString(), ...recorded, ended.toISOString()]);
    expect(days).toEqual(days.map(({ job }) => ({ job, is_today: true })));
    expect(days.length).toBeGreaterThan(0);
    // No lease was taken for expired: nothing was sent that was under way.
    expect(receiver.received).toHaveLength(ACTORS + REFUSED);
    expect(toldShifts(receiver).size).toBe(ACTORS);
    for (const alert of receiver.received) expect(() => verified(secret, alert)).not.toThrow();
  }, 150_000);
});

/** Minutes by which the service's log is ahead of the clock on the wall. */
function offBy(service: RunningService): number {
  const times = [...service.output.matchAll(/"time":(\d+)/g)].map(([, time]) => Number(time));
  return Math.round((Math.max(...times) - Date.now()) / 60_000);
}

/** Of the jobs that run once a day: whether the day they ran is the database's. */
function daysRun(queries: Parameters<typeof rowsOf>[0], dossierId: number): Promise<{ job: string; is_today: boolean }[]> {
  return rowsOf(
    queries,
    `select job, last_slot = date_trunc('day', now() at time zone 'UTC') at time zone 'UTC' as is_today
       from job_state where dossier_id = $1 and last_slot is not null order by job`,
    [dossierId],
  );
}

/** As a receiver checks it: the signature, and that it is no older or newer than five minutes. */
function verified(secret: string, { headers, body }: ReceivedAlert): unknown {
  const given = Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  return new Webhook(secret).verify(body, Object.fromEntries(given));
}
