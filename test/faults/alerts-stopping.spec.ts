import { describe, expect, it } from '@jest/globals';
import { answering, Receiver } from '../int/receiver.js';
import { eventually, HttpClient } from '../support/http-client.js';
import { RunningService } from '../support/running-service.js';
import { suiteDatabase } from '../support/suite-database.js';
import { deliveriesOf } from './alert-rows.js';
import { ALERTING, toldShifts } from './alerted-talks.js';
import { suiteEndings } from './endings.js';
import { report, seconds } from './figures.js';
import { TurningTalks } from './turning-talks.js';

const SHIFTS = 12;
const IN_FLIGHT = 4;
const SLOW_MS = 3_000;
/** What webhooks.md gives the drain, and a moment for what comes before and after it. */
const STOPPED_WITHIN_MS = 20_000 + 5_000;

describe('A service that is asked to stop while receivers are slow', () => {
  const endAfterwards = suiteEndings();
  const suite = suiteDatabase();

  it('settles what is under way, leaves the rest to the next one, and loses and doubles nothing', async () => {
    const start = async (): Promise<RunningService> => {
      const service = await RunningService.start({ DATABASE_URL: suite.url, ...ALERTING });
      endAfterwards(() => service.kill());
      return service;
    };
    const first = await start();
    const talks = await TurningTalks.open(new HttpClient(first.url), 'stopping', SHIFTS);
    const [slow, hung] = await Promise.all([Receiver.start(answering(204, SLOW_MS)), Receiver.start(() => undefined)]);
    for (const receiver of [slow, hung]) endAfterwards(() => Promise.resolve(receiver.stop()));
    const slowOne = await talks.tells(slow, { maxInFlight: IN_FLIGHT });
    const hungOne = await talks.tells(hung, { maxInFlight: 1 });
    await talks.turn(SHIFTS);
    await eventually(() => Promise.resolve([slow, hung].map(({ received }) => received.length)), ([one, other]) => one === IN_FLIGHT && other === 1);

    const asked = performance.now();
    const code = await first.stop();
    const took = performance.now() - asked;
    const left = await deliveriesOf(suite.dataSource, talks.slug);
    const settled = (endpoint: string) => left.filter((row) => row.endpoint_id === endpoint && row.attempts > 0);
    expect(code).toBe(0);
    expect(took).toBeLessThan(STOPPED_WITHIN_MS);
    expect(settled(slowOne).map(({ status }) => status)).toEqual(Array.from({ length: IN_FLIGHT }, () => 'delivered'));
    // Its attempt ended at the limit of fifteen seconds: it is tried again when that is due.
    expect(settled(hungOne)).toMatchObject([{ status: 'pending', attempts: 1 }]);
    expect(left.filter(({ is_claimed: isClaimed }) => isClaimed)).toEqual([]);
    expect(slow.received).toHaveLength(IN_FLIGHT);

    for (const receiver of [slow, hung]) receiver.answerWith(answering(204));
    await start();
    // The hung one's first is tried again after five seconds.
    await eventually(() => Promise.resolve(slow.received.length + hung.received.length), (all) => all === 2 * SHIFTS + 1);
    await report({
      fault: 'SIGTERM while receivers answer slowly',
      tried: `${IN_FLIGHT} attempts under way to one that takes ${seconds(SLOW_MS)}, 1 to one that never answers, ${2 * SHIFTS - IN_FLIGHT - 1} waiting`,
      seen: `ended after ${seconds(took)} with exit code ${code}; what was answered is settled, the rest was sent by the next process`,
      lost: 2 * SHIFTS - toldShifts(slow).size - toldShifts(hung).size,
    });
    expect(slow.received).toHaveLength(SHIFTS);
    expect(hung.received).toHaveLength(SHIFTS + 1);
  }, 90_000);
});
