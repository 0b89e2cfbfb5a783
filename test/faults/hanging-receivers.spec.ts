import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { eventually, HttpClient } from '../support/http-client.js';
import { RunningService } from '../support/running-service.js';
import { suiteDatabase } from '../support/suite-database.js';
import { TalksOverHttp } from '../support/talks-over-http.js';
import { position, registered } from '../support/talks.js';
import { suiteEndings } from './endings.js';
import { type Behaviour, MisbehavingReceiver, OPENED_NETWORK } from './receiver.js';
import { answer, answering, DRIPS_BODY, ENDLESS_BODY, GZIP_BOMB, NEVER_ANSWERS } from './receivers/behaviours.js';
import { endpointAt } from './receivers/staged.js';

const OTHERS = 49;
const ROUNDS = 12;
const PROMISED_MS = 2_000;
const BAD = [NEVER_ANSWERS, ENDLESS_BODY, DRIPS_BODY, GZIP_BOMB];
const BADS = 50;
const MB = 1_024 * 1_024;

describe('Receivers that hang or never end', () => {
  const endAfterwards = suiteEndings();
  const suite = suiteDatabase();
  let service: RunningService;
  let api: HttpClient;

  beforeAll(async () => {
    service = await RunningService.start({
      DATABASE_URL: suite.url,
      WEBHOOKS_ALLOW_NETWORKS: OPENED_NETWORK,
      WEBHOOKS_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    });
    endAfterwards(() => service.kill());
    api = new HttpClient(service.url);
  });

  async function receivers(path: string, number: number, behaviourOf: (index: number) => Behaviour): Promise<MisbehavingReceiver[]> {
    const made: MisbehavingReceiver[] = [];
    for (let index = 0; index < number; index += 1) {
      const receiver = await MisbehavingReceiver.start(behaviourOf(index));
      endAfterwards(() => Promise.resolve(receiver.stop()));
      await endpointAt(api, path, `http://127.0.1.1:${receiver.seen.port}/hook`);
      made.push(receiver);
    }
    return made;
  }

  /** So many actors with a position each, of which another one makes a shift. */
  async function talksOf(slug: string, actors: number): Promise<TalksOverHttp> {
    const talks = await TalksOverHttp.open(api, slug);
    const named = Array.from({ length: actors }, (_, index) => `actor-${index}`);
    await talks.record(...named.map(registered));
    await talks.record(...named.map((actor) => ({ type: 'position.stated' as const, data: position('dialogue', '2022-03', { actor }) })));
    await talks.judged();
    return talks;
  }

  const turn = (index: number) => ({ type: 'position.stated' as const, data: position('terminated', '2022-10', { actor: `actor-${index}` }) });

  it(`keep none of ${OTHERS} others waiting: 95 of 100 alerts arrive within two seconds of the append`, async () => {
    const talks = await talksOf('waiting', ROUNDS);
    const [hung] = await receivers(talks.path, 1, () => NEVER_ANSWERS);
    const others = await receivers(talks.path, OTHERS, () => answering(answer('204 Thanks')));
    const waits: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const appendedAt = performance.now();
      await talks.record(turn(round));
      await eventually(() => Promise.resolve(others.filter(({ seen }) => seen.requests <= round).length), (missing) => missing === 0);
      waits.push(...others.flatMap(({ seen }) => seen.arrivals.slice(round)).map((at) => at - appendedAt));
    }
    waits.sort((one, other) => one - other);
    const p95 = waits[Math.floor(waits.length * 0.95)];
    process.stdout.write(`\nAppend to arrival, ${waits.length} alerts: median ${waits[waits.length >> 1]?.toFixed(0)} ms, p95 ${p95?.toFixed(0)} ms\n`);
    expect(waits).toHaveLength(OTHERS * ROUNDS);
    expect(hung?.seen.open).toBeGreaterThan(0);
    expect(p95).toBeLessThan(PROMISED_MS);
  }, 60_000);

  it(`leave the memory of the service flat, ${BADS} of them at once`, async () => {
    const talks = await talksOf('heavy', 3);
    const bad = await receivers(talks.path, BADS, (index) => BAD[index % BAD.length] ?? NEVER_ANSWERS);
    const reached = (times: number) =>
      eventually(() => Promise.resolve(bad.filter(({ seen }) => seen.requests < times).length), (missing) => missing === 0, 30_000);
    await talks.record(turn(0));
    await reached(1);
    const before = rssOf(service.pid);
    await talks.record(turn(1), turn(2));
    let most = before;
    for (const end = Date.now() + 16_000; Date.now() < end; ) {
      most = Math.max(most, rssOf(service.pid));
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    await reached(2);
    process.stdout.write(`\nMemory of the service: ${(before / MB).toFixed(0)} MB before, ${(most / MB).toFixed(0)} MB at most\n`);
    // Two bombs unpacked, or the endless answers kept, would be more.
    expect(most - before).toBeLessThan(48 * MB);
  }, 60_000);
});

/** Bytes that the process holds in memory. */
function rssOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString()) * 1_024;
}
