import { beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { answering, Receiver } from '../int/receiver.js';
import { eventually, HttpClient } from '../support/http-client.js';
import { RunningService } from '../support/running-service.js';
import { suiteDatabase } from '../support/suite-database.js';
import { deliveriesOf, detectionsOf, endLeases, waitingFor, whileHolding } from './alert-rows.js';
import { ALERTING, toldShifts } from './alerted-talks.js';
import { freePort } from './database-server.js';
import { suiteEndings } from './endings.js';
import { count, report } from './figures.js';
import { TurningTalks } from './turning-talks.js';
import { Writers } from './writers.js';

const AT_ONCE = 6;
const KILLS = 8;
/** Turns between two kills, each by a writer of its own. */
const TURNS = 4;
/** From the answer to an append to the kill, at most: in it the shift is found, written to the outbox and sent. */
const ROUND_MS = 300;

describe('kill -9 of the service', () => {
  const endAfterwards = suiteEndings();
  const suite = suiteDatabase();
  let environment: Record<string, string>;
  let service: RunningService;
  let api: HttpClient;

  beforeAll(async () => {
    environment = { DATABASE_URL: suite.url, PORT: String(await freePort()), ...ALERTING };
    await startAgain();
    endAfterwards(() => service.kill());
    api = new HttpClient(service.url);
  });

  async function startAgain(): Promise<void> {
    service = await RunningService.start(environment);
  }

  async function talksWith(slug: string, actors: number): Promise<{ talks: TurningTalks; receiver: Receiver; endpoint: string }> {
    const talks = await TurningTalks.open(api, slug, actors);
    const receiver = await Receiver.start();
    endAfterwards(() => Promise.resolve(receiver.stop()));
    return { talks, receiver, endpoint: await talks.tells(receiver, { maxInFlight: 20 }) };
  }

  const received = (receiver: Receiver, alerts: number): Promise<number> =>
    eventually(() => Promise.resolve(receiver.received.length), (got) => got >= alerts);

  /** Whether each shift was told, under one id, and by one delivery that is settled. */
  async function expectToldOnce({ slug }: TurningTalks, receiver: Receiver, shifts: number): Promise<void> {
    const told = toldShifts(receiver);
    const rows = await eventually(() => deliveriesOf(suite.dataSource, slug), (all) => all.every(({ status }) => status === 'delivered'));
    expect(await detectionsOf(suite.dataSource, slug)).toBe(shifts);
    expect(rows.map((row) => row.shift_id).sort()).toEqual([...told.keys()].sort());
    expect(rows).toHaveLength(shifts);
    expect([...told.values()].filter((ids) => new Set(ids).size !== 1)).toEqual([]);
  }

  it('after the receiver got an alert and before its answer came sends it again, the same under the same id', async () => {
    const { talks, receiver } = await talksWith('unanswered', AT_ONCE);
    receiver.answerWith(() => undefined);
    await talks.turn(AT_ONCE);
    await received(receiver, AT_ONCE);
    await service.kill();
    const first = [...receiver.received];
    receiver.answerWith(answering(204));
    await startAgain();
    // Whoever has it now may be another replica: while the lease runs nobody else sends it.
    await sleep(1_500);
    expect(receiver.received).toHaveLength(AT_ONCE);
    await endLeases(suite.dataSource);
    await received(receiver, 2 * AT_ONCE);
    await expectToldOnce(talks, receiver, AT_ONCE);
    const asSent = ({ headers, body }: (typeof first)[number]): string => `${String(headers['webhook-id'])} ${body}`;
    expect(receiver.received.slice(AT_ONCE).map(asSent).sort()).toEqual(first.map(asSent).sort());
    expect((await deliveriesOf(suite.dataSource, talks.slug)).map(({ attempts }) => attempts)).toEqual(first.map(() => 2));
    await report({
      fault: '`kill -9` after a receiver got an alert',
      tried: `${AT_ONCE} alerts under way, of which no answer had come; the service started again`,
      seen: 'nothing sent while the lease ran; then each once more, the same bytes under the same `webhook-id`',
      lost: AT_ONCE - toldShifts(receiver).size,
    });
  });

  it('between a shift’s commit and the outbox, and between the outbox and the send, delivers it all the same', async () => {
    const { talks, receiver, endpoint } = await talksWith('unsent', 2 * AT_ONCE);
    const alertsJob = `select from job_state join dossier using (dossier_id) where slug = $1 and job = 'alerts' for update of job_state`;
    await whileHolding(suite.url, alertsJob, [talks.slug], async () => {
      await talks.turn(AT_ONCE);
      await eventually(() => detectionsOf(suite.dataSource, talks.slug), (found) => found === AT_ONCE);
      await service.kill();
    });
    expect(await deliveriesOf(suite.dataSource, talks.slug)).toEqual([]);
    await startAgain();
    await received(receiver, AT_ONCE);

    // Those who claim pass over an endpoint that another one claims of.
    await whileHolding(suite.url, 'select from webhook_endpoint where endpoint_id = $1 for no key update', [endpoint], async () => {
      await talks.turn(AT_ONCE);
      await eventually(() => deliveriesOf(suite.dataSource, talks.slug), (rows) => rows.length === 2 * AT_ONCE);
      await service.kill();
    });
    expect(receiver.received).toHaveLength(AT_ONCE);
    await startAgain();
    await received(receiver, 2 * AT_ONCE);
    await expectToldOnce(talks, receiver, 2 * AT_ONCE);
    expect(receiver.received).toHaveLength(2 * AT_ONCE);
    await report({
      fault: '`kill -9` between a shift and its alert',
      tried: `${AT_ONCE} shifts on the log and none in the outbox; ${AT_ONCE} in the outbox and none sent`,
      seen: 'all of them delivered by the next process, each once',
      lost: 2 * AT_ONCE - toldShifts(receiver).size,
    });
  });

  it('in the middle of detection finds and tells each shift once', async () => {
    const { talks, receiver } = await talksWith('undetected', AT_ONCE);
    await whileHolding(suite.url, 'lock table shift in exclusive mode', [], async () => {
      await talks.turn(AT_ONCE);
      // Detection has judged, holds the log's head, and is about to write down what it found.
      await eventually(() => waitingFor(suite.dataSource, 'shift'), (waiting) => waiting > 0);
      await service.kill();
    });
    expect(await detectionsOf(suite.dataSource, talks.slug)).toBe(0);
    await startAgain();
    await received(receiver, AT_ONCE);
    await expectToldOnce(talks, receiver, AT_ONCE);
    expect(receiver.received).toHaveLength(AT_ONCE);
  });

  it('at random moments after an append, over and over, leaves one alert a shift', async () => {
    const shifts = KILLS * TURNS;
    const { talks, receiver } = await talksWith('whenever', shifts);
    receiver.answerWith(answering(204, 20));
    const writers = new Writers(() => [service.url], talks.path);
    endAfterwards(() => writers.abandon());
    const seen = { undetected: 0, unsent: 0 };
    for (let kill = 1; kill <= KILLS; kill += 1) {
      let left = TURNS;
      const writing = writers.run(TURNS, () => (left-- > 0 ? talks.next() : null));
      await eventually(() => Promise.resolve(writers.acknowledged.length), (done) => done > (kill - 1) * TURNS);
      await sleep(Math.random() * ROUND_MS);
      await service.kill();
      const rows = await deliveriesOf(suite.dataSource, talks.slug);
      seen.undetected += kill * TURNS - (await detectionsOf(suite.dataSource, talks.slug));
      seen.unsent += rows.filter(({ status }) => status === 'pending').length;
      await endLeases(suite.dataSource);
      await startAgain();
      await writing;
    }
    const told = (): Promise<number> => Promise.resolve(toldShifts(receiver).size);
    await eventually(told, (now) => now >= shifts, 30_000);
    await expectToldOnce(talks, receiver, shifts);
    const again = receiver.received.length - shifts;
    await report({
      fault: '`kill -9` between an append and its alert, at random moments',
      tried: `${KILLS} kills up to ${ROUND_MS} ms after an append, ${count(shifts)} shifts; and one in the middle of detection’s transaction`,
      seen: `${seen.undetected} shifts not found yet when it came, ${seen.unsent} found and unsettled; each told, one alert a shift (${again} of them sent again with the same id)`,
      lost: shifts - (await told()),
    });
    expect(writers.wrong).toEqual([]);
  }, 120_000);
});
