import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DossierResponse } from '../../src/projections/dossier.response.js';
import { answering, Receiver } from '../int/receiver.js';
import { eventually, HttpClient } from '../support/http-client.js';
import { RunningService } from '../support/running-service.js';
import { suiteDatabase } from '../support/suite-database.js';
import { deliveriesOf, detectionsOf } from './alert-rows.js';
import { ALERTING, toldShifts } from './alerted-talks.js';
import { mostWithin, noteArrivals } from './arrivals.js';
import { suiteEndings } from './endings.js';
import { count, report } from './figures.js';
import { TurningTalks } from './turning-talks.js';
import { Writers } from './writers.js';

const REPLICAS = 3;
const SHIFTS = 1_000;
const WRITERS = 12;
/** Of so many alerts the receiver refuses the first attempt at one; a replica’s log then tells that it was its own. */
const REFUSED = 4;
const LIMITED = 16;
const IN_FLIGHT = 2;
/** A minute: one each half second. */
const RATE = 120;
const STEP_MS = 60_000 / RATE;
/** In milliseconds, of the receiver’s clock. */
const WINDOW_MS = 3_000;
/**
 * Both ends of a window may lie on a place in the pace; and an attempt may come late, though by no more than a step, and
 * so share a window with one more than it set out with. Replicas that knew nothing of each other would send three times
 * as many.
 */
const MOST_IN_WINDOW = WINDOW_MS / STEP_MS + 1 + 1;

describe(`${REPLICAS} replicas`, () => {
  const endAfterwards = suiteEndings();
  const suite = suiteDatabase();
  let services: RunningService[];
  let api: HttpClient;

  beforeAll(async () => {
    services = await Promise.all(
      Array.from({ length: REPLICAS }, () => RunningService.start({ DATABASE_URL: suite.url, ...ALERTING })),
    );
    endAfterwards(() => Promise.all(services.map((service) => service.kill())));
    api = new HttpClient(services[0]?.url ?? '');
  });

  async function receiver(): Promise<Receiver> {
    const started = await Receiver.start();
    endAfterwards(() => Promise.resolve(started.stop()));
    return started;
  }

  it(`tell each of ${count(SHIFTS)} shifts once, and share the work`, async () => {
    const talks = await TurningTalks.open(api, 'thousand', SHIFTS);
    const told = await receiver();
    const refused = new Set<unknown>();
    told.answerWith((response, number) => {
      const id = told.received[number - 1]?.headers['webhook-id'];
      const isRefused = number % REFUSED === 0 && !refused.has(id);
      if (isRefused) refused.add(id);
      answering(isRefused ? 500 : 204)(response);
    });
    await talks.tells(told, { maxInFlight: 20 });
    const writers = new Writers(() => services.map(({ url }) => url), talks.path);
    endAfterwards(() => writers.abandon());
    await writers.run(WRITERS, () => talks.next());
    await eventually(() => api.get<DossierResponse>(talks.path), ({ body }) => body.detectedUpTo === body.lastSequence, 30_000);
    const isDelivered = (rows: { status: string }[]): boolean => rows.every(({ status }) => status === 'delivered');
    const rows = await eventually(() => deliveriesOf(suite.dataSource, talks.slug), isDelivered, 60_000);

    const came = toldShifts(told);
    const ids = [...came.values()].flat();
    const shares = services.map(({ output }) => output.split('A delivery failed; it is tried again.').length - 1);
    await report({
      fault: `${REPLICAS} replicas, ${count(SHIFTS)} shifts`,
      tried: `${count(writers.acknowledged.length)} appends by ${WRITERS} writers spread over them; of ${count(SHIFTS)} alerts ${refused.size} refused at first`,
      seen: `each shift found once and told once; of the refused attempts the replicas had made ${shares.join(', ')}`,
      lost: SHIFTS - came.size,
    });
    expect(writers.wrong).toEqual([]);
    expect(await detectionsOf(suite.dataSource, talks.slug)).toBe(SHIFTS);
    expect(rows).toHaveLength(SHIFTS);
    expect(new Set(rows.map((row) => row.shift_id))).toEqual(new Set(came.keys()));
    expect(came.size).toBe(SHIFTS);
    // No more came than were refused: none was sent twice without a reason.
    expect(new Set(ids).size).toBe(SHIFTS);
    expect(ids).toHaveLength(SHIFTS + refused.size);
    expect(shares.reduce((sum, share) => sum + share)).toBe(refused.size);
    expect(Math.min(...shares)).toBeGreaterThan(0);
  }, 120_000);

  it('keep, together, to what an endpoint lets be in flight, and to its pace', async () => {
    const talks = await TurningTalks.open(api, 'limited', LIMITED);
    const [narrow, paced] = [await receiver(), await receiver()];
    narrow.answerWith(answering(204, 200));
    const arrivals = noteArrivals(paced, answering(204));
    await talks.tells(narrow, { maxInFlight: IN_FLIGHT });
    await talks.tells(paced, { maxInFlight: 20, rateLimit: RATE });
    await talks.turn(LIMITED);
    for (const each of [narrow, paced]) {
      await eventually(() => Promise.resolve(each.received.length), (got) => got >= LIMITED, 30_000);
    }
    const most = mostWithin(arrivals, WINDOW_MS);
    await report({
      fault: `${REPLICAS} replicas, an endpoint’s limits`,
      tried: `${LIMITED} alerts at once to a receiver with \`maxInFlight: ${IN_FLIGHT}\` that takes 0.2 s to answer, and to one with \`rateLimit: ${RATE}\``,
      seen: `at most ${narrow.busiest} under way at once at the one; at most ${most} within ${WINDOW_MS / 1_000} s at the other, where the pace has ${WINDOW_MS / STEP_MS} places`,
      lost: 2 * LIMITED - toldShifts(narrow).size - toldShifts(paced).size,
    });
    expect(narrow.busiest).toBe(IN_FLIGHT);
    expect(most).toBeLessThanOrEqual(MOST_IN_WINDOW);
    expect([narrow.received.length, paced.received.length]).toEqual([LIMITED, LIMITED]);
  }, 60_000);
});
