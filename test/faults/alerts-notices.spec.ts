import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { rowsOf } from '../../src/database/queries.js';
import { Receiver } from '../int/receiver.js';
import { DeafeningProxy } from '../support/deafening-proxy.js';
import { DossierLog, newEvent, openDataSource, requestOf } from '../support/dossier-log.js';
import { eventually, HttpClient } from '../support/http-client.js';
import { RunningService } from '../support/running-service.js';
import { suiteDatabase } from '../support/suite-database.js';
import { ALERTING, toldShifts } from './alerted-talks.js';
import { DatabaseServer } from './database-server.js';
import { suiteEndings } from './endings.js';
import { report, seconds } from './figures.js';
import { dossierOf } from './log-check.js';
import { stated, TurningTalks } from './turning-talks.js';

const ROUNDS = 5;
/** Far above what polls take, and below what so many rounds take at the followers’ ticks, ten seconds apart. */
const ALL_ROUNDS_MS = 15_000;
const HEARD_AGAIN = 'The database’s notices are heard again.';
const NOT_HEARD = 'The database’s notices are not heard';

describe('Replicas that tell each other of growth through the database', () => {
  const endAfterwards = suiteEndings();
  const suite = suiteDatabase();

  const startTwo = async (url: string): Promise<[RunningService, RunningService]> => {
    const start = (): Promise<RunningService> => RunningService.start({ DATABASE_URL: url, ...ALERTING });
    const services = await Promise.all([start(), start()]);
    endAfterwards(() => Promise.all(services.map((service) => service.kill())));
    return services;
  };
  const receiving = async (): Promise<Receiver> => {
    const receiver = await Receiver.start();
    endAfterwards(() => Promise.resolve(receiver.stop()));
    return receiver;
  };
  const told = (receiver: Receiver, shifts: number, patience = 20_000): Promise<number> =>
    eventually(() => Promise.resolve(toldShifts(receiver).size), (now) => now >= shifts, patience);

  it('listen again once a database that went away is back, and go on with the alerts', async () => {
    const server = await DatabaseServer.start();
    endAfterwards(() => server.stop());
    const services = await startTwo(server.url);
    const talks = await TurningTalks.open(new HttpClient(services[0].url), 'restarted', 2);
    const receiver = await receiving();
    await talks.tells(receiver);
    await talks.turn(1);
    await told(receiver, 1);

    server.kill();
    const lines = (said: string) => (): Promise<number> => Promise.resolve(services.filter(({ output }) => output.includes(said)).length);
    await eventually(lines(NOT_HEARD), (all) => all === 2);
    await server.startAgain();
    await eventually(lines(HEARD_AGAIN), (all) => all === 2);
    const database = await openDataSource(server.url);
    endAfterwards(() => database.destroy());
    const [listening] = await rowsOf<{ backends: number }>(
      database,
      `select count(*)::integer as backends from pg_stat_activity where application_name = 'palinode-listening'`,
    );
    await talks.turn(1);
    await told(receiver, 2);
    await report({
      fault: 'The database restarts under two replicas',
      tried: '`kill -9` of PostgreSQL, with an alert before and one after',
      seen: 'both said that they hear nothing, both listened again by themselves; the alert after it came',
      lost: 2 - toldShifts(receiver).size,
    });
    expect(listening?.backends).toBe(2);
    expect(receiver.received).toHaveLength(2);
  }, 90_000);

  it('that hear nothing, and cannot tell, find by their poll what another process has appended', async () => {
    const proxy = await DeafeningProxy.start(suite.url);
    endAfterwards(() => proxy.stop());
    const [service] = await startTwo(proxy.url);
    const talks = await TurningTalks.open(new HttpClient(service.url), 'deaf', ROUNDS);
    const receiver = await receiving();
    await talks.tells(receiver);
    const before = proxy.swallowed;
    // It appends and tells the others, as a replica does that dies right afterwards and follows nothing up itself.
    const { dossierId, slug } = await dossierOf(suite.dataSource, talks.slug);
    const gone = new DossierLog(suite.dataSource, { dossierId, slug });
    const begun = performance.now();
    for (let round = 1; round <= ROUNDS; round += 1) {
      const id = randomUUID();
      await gone.append(requestOf(newEvent(stated('terminated', '2022-10', `actor-${round - 1}`), `statement/${id}`, { id })));
      await suite.dataSource.query('select pg_notify($1, $2)', ['palinode_log_grown', `${id} ${dossierId} ${slug}`]);
      await told(receiver, round);
    }
    const took = performance.now() - begun;
    await report({
      fault: 'The database’s notices are swallowed on their way',
      tried: `${ROUNDS} appends by a process that then did nothing more, to two replicas that heard none of ${proxy.swallowed - before} notices`,
      seen: `each found by the poll and told once, ${seconds(took / ROUNDS)} from append to alert on average`,
      lost: ROUNDS - toldShifts(receiver).size,
    });
    expect(proxy.swallowed - before).toBeGreaterThanOrEqual(ROUNDS);
    expect(receiver.received).toHaveLength(ROUNDS);
    expect(took).toBeLessThan(ALL_ROUNDS_MS);
  }, 90_000);
});
