import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DossierResponse } from '../../src/projections/dossier.response.js';
import { openDataSource } from '../support/dossier-log.js';
import { eventually, HttpClient } from '../support/http-client.js';
import { RunningService } from '../support/running-service.js';
import { createTestDatabase } from '../support/test-database.js';
import { ALERTING, alertedTalks, toldShifts } from './alerted-talks.js';
import { freePort } from './database-server.js';
import { suiteEndings } from './endings.js';
import { count, report } from './figures.js';
import { dossierOf, faultsOf, NO_FAULTS, wholeLog } from './log-check.js';
import { livedAndReplayed } from './replay-check.js';
import { shiftsOfOneReplica, standingShifts } from './standing-shifts.js';
import { STEADY } from './talks.js';
import { Writers } from './writers.js';

const ACTORS = 150;
const WRITERS = 12;
/** Enough that each actor changes its mind once. */
const TURNS = 2 * STEADY;
const KILLS = 2;
/** A delivery whose replica was killed is made again when its lease ends, after a minute. */
const ALL_TOLD_WITHIN = 100_000;

describe('several replicas on one database', () => {
  const endAfterwards = suiteEndings();

  const database = async (): Promise<{ readonly url: string }> => {
    const made = await createTestDatabase();
    endAfterwards(() => made.drop());
    return made;
  };

  it.each([2, 3])('%i of them, of which one is killed, keep one log, one set of shifts, and tell each shift once', async (replicas) => {
    const { url } = await database();
    const ports = await Promise.all(Array.from({ length: replicas }, freePort));
    const start = (port: number): Promise<RunningService> => RunningService.start({ DATABASE_URL: url, PORT: String(port), ...ALERTING });
    const services = await Promise.all(ports.map(start));
    endAfterwards(() => Promise.all(services.map((service) => service.kill())));
    const [first = '', ...others] = services.map((service) => service.url);
    const { talks, receiver } = await alertedTalks(new HttpClient(first), 'replicated', ACTORS);
    endAfterwards(() => Promise.resolve(receiver.stop()));

    const writers = new Writers(() => [first, ...others], talks.path);
    endAfterwards(() => writers.abandon());
    const writing = writers.run(WRITERS, talks.inOrder(TURNS, WRITERS));
    for (let kill = 1; kill <= KILLS; kill += 1) {
      // Half the kills come while shifts are being found and told.
      const far = (ACTORS * TURNS * kill) / (KILLS + 0.5);
      await eventually(() => Promise.resolve(writers.acknowledged.length), (done) => done >= far, 60_000);
      await services[replicas - 1]?.kill();
      await sleep(300);
      services[replicas - 1] = await start(ports[replicas - 1] ?? 0);
    }
    await writing;
    const api = new HttpClient(first);
    await eventually(() => api.get<DossierResponse>(talks.path), ({ body }) => body.detectedUpTo === body.lastSequence, 60_000);
    await eventually(() => Promise.resolve(toldShifts(receiver).size), (told) => told >= ACTORS, ALL_TOLD_WITHIN);
    expect(await Promise.all(services.map((service) => service.stop()))).toEqual(services.map(() => 0));

    const dataSource = await openDataSource(url);
    endAfterwards(() => dataSource.destroy());
    const empty = await openDataSource((await database()).url);
    endAfterwards(() => empty.destroy());
    const dossier = await dossierOf(dataSource, talks.slug);
    const log = await wholeLog(dataSource, dossier);
    const faults = faultsOf(log, writers.acknowledged);
    const { lived, replayed } = await livedAndReplayed(dataSource, dossier);
    const standing = await standingShifts(dataSource, dossier);
    const told = toldShifts(receiver);
    const again = [...told.values()].reduce((sum, ids) => sum + ids.length - 1, 0);
    await report({
      fault: `${replicas} replicas at once`,
      tried: `${count(writers.acknowledged.length)} appends by ${WRITERS} writers spread over them; one killed ${KILLS} times and started again`,
      seen: `${count(writers.resends)} resends; ${count(standing.length)} shifts stand, as with one replica; each told once to a receiver (${again} of them sent again with the same id)`,
      lost: faults.lost + faults.doubled + faults.gaps,
    });
    expect(writers.wrong).toEqual([]);
    expect(writers.acknowledged).toHaveLength(ACTORS * TURNS);
    expect(faults).toEqual(NO_FAULTS);
    expect(replayed).toEqual(lived);
    expect(standing).toEqual(await shiftsOfOneReplica(dataSource, dossier, empty));
    expect([...told.keys()].sort()).toEqual(standing.map((shift) => shift.shift_id));
    // At least once on the wire, exactly once to a receiver that knows messages by their id.
    expect([...told.values()].map((ids) => new Set(ids).size)).toEqual([...told.keys()].map(() => 1));
  }, 300_000);
});
