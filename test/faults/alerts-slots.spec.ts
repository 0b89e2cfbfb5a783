import { beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { rowsOf } from '../../src/database/queries.js';
import { type ReceivedAlert, Receiver } from '../int/receiver.js';
import { eventually, HttpClient } from '../support/http-client.js';
import { RunningService } from '../support/running-service.js';
import { suiteDatabase } from '../support/suite-database.js';
import { ALERTING } from './alerted-talks.js';
import { freePort } from './database-server.js';
import { suiteEndings } from './endings.js';
import { report } from './figures.js';
import { DAILY_JOBS, dueJobs, noteJobs, passDays, takeNotes, waitingAlerts } from './noted-slots.js';
import { TurningTalks } from './turning-talks.js';

const REPLICAS = 3;
const ENDPOINTS = 12;
const SHIFTS = 4;
/** Replicas that were started together tick within a second of each other: each has had its turn by then. */
const ALL_HAVE_TICKED_MS = 3_000;
/** Days that all of them are down. */
const AWAY = 3;

describe(`${REPLICAS} replicas run the daily jobs and send the daily digests once`, () => {
  const endAfterwards = suiteEndings();
  const suite = suiteDatabase();
  let services: RunningService[];
  let ports: number[];
  let receiver: Receiver;
  let talks: TurningTalks;

  const startAll = async (): Promise<void> => {
    const start = (port: number): Promise<RunningService> =>
      RunningService.start({ DATABASE_URL: suite.url, PORT: String(port), ...ALERTING });
    services = await Promise.all(ports.map(start));
  };

  beforeAll(async () => {
    ports = await Promise.all(Array.from({ length: REPLICAS }, freePort));
    await noteJobs(suite.dataSource);
    await startAll();
    endAfterwards(() => Promise.all(services.map((service) => service.kill())));
    receiver = await Receiver.start();
    endAfterwards(() => Promise.resolve(receiver.stop()));
    talks = await TurningTalks.open(new HttpClient(services[0]?.url ?? ''), 'slots', 2 * SHIFTS);
    for (let each = 0; each < ENDPOINTS; each += 1) await talks.tells(receiver, { delivery: 'daily' });
  });

  /** Lets shifts wait for the digest of each endpoint, and nothing be on its way. */
  async function letWait(): Promise<void> {
    await talks.turn(SHIFTS);
    await eventually(() => waitingAlerts(suite.dataSource), (waiting) => waiting === ENDPOINTS * SHIFTS);
    // Each job has been where the log ends for a while.
    await sleep(1_500);
  }

  /** Of what ran since the days passed. */
  async function expectRunOnce(digests: number): Promise<void> {
    await eventually(() => Promise.resolve(receiver.received.length), (got) => got >= digests, 30_000);
    await eventually(() => dueJobs(suite.dataSource), (due) => due === 0, 30_000);
    await sleep(ALL_HAVE_TICKED_MS);
    const notes = (await takeNotes(suite.dataSource)).filter(({ job }) => DAILY_JOBS.some((each) => each === job));
    expect(notes.filter((note) => note.is_new_slot).map(({ job }) => job)).toEqual([...DAILY_JOBS].sort());
    expect(notes.filter((note) => !note.is_new_slot && !note.is_new_checkpoint)).toEqual([]);
    expect(receiver.received.map(shiftsIn)).toEqual(Array.from({ length: digests }, () => SHIFTS));
    const sent = await rowsOf<{ digests: number }>(
      suite.dataSource,
      `select count(*)::integer as digests from webhook_delivery where type = 'shift.digest' group by endpoint_id`,
    );
    expect(sent.map((row) => row.digests)).toEqual(Array.from({ length: ENDPOINTS }, () => digests / ENDPOINTS));
  }

  it('when a day passes, and once for all the days during which all of them were down', async () => {
    await letWait();
    await passDays(suite.dataSource, 1);
    await expectRunOnce(ENDPOINTS);

    await letWait();
    expect(await Promise.all(services.map((service) => service.stop()))).toEqual(services.map(() => 0));
    await passDays(suite.dataSource, AWAY);
    await startAll();
    await expectRunOnce(2 * ENDPOINTS);
    await report({
      fault: `${REPLICAS} replicas, a day’s slots`,
      tried: `a day passed in the database for ${DAILY_JOBS.length} daily jobs and ${ENDPOINTS} endpoints with a daily digest; then ${AWAY} days while all were down`,
      seen: 'each job ran each time once, each endpoint got one digest of all that waited',
      lost: 2 * ENDPOINTS - receiver.received.length,
    });
  }, 120_000);
});

/** How many new shifts a digest tells of. */
function shiftsIn({ body }: ReceivedAlert): number {
  const { data }: { data: { shifts: unknown[] } } = JSON.parse(body);
  return data.shifts.length;
}
