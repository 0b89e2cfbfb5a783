import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import type { EndpointResponse } from '../../src/alerts/endpoints/endpoint.response.js';
import type { ProblemResponse } from '../../src/http/problem.response.js';
import { eventually, HttpClient } from '../support/http-client.js';
import { RunningService } from '../support/running-service.js';
import { suiteDatabase } from '../support/suite-database.js';
import { TalksOverHttp } from '../support/talks-over-http.js';
import { position } from '../support/talks.js';
import { suiteEndings } from './endings.js';
import { OPENED_NETWORK } from './receiver.js';
import { BOMB } from './receivers/behaviours.js';
import { CASES, NAMES } from './receivers/cases.js';
import { tellCases } from './receivers/cases-table.js';
import { type FirstAttempt, firstAttempts } from './receivers/first-attempts.js';
import { REFUSED_URLS } from './receivers/refused-urls.js';
import { endpointAt, type Staged, staged } from './receivers/staged.js';

const AUTHORITY = fileURLToPath(new URL('./certificates/authority.pem', import.meta.url));
const NAME_SERVICE = new URL('./receivers/name-service.mjs', import.meta.url).href;
const D = '/v1/dossiers/misled';

describe('A receiver that misbehaves', () => {
  const endAfterwards = suiteEndings();
  const suite = suiteDatabase();
  const stages = new Map<string, Staged & { readonly endpoint: string }>();
  let api: HttpClient;
  let canary: Staged;
  let first: ReadonlyMap<string, FirstAttempt>;
  /** Cases that have come out as their rows say. */
  let kept = 0;

  /** Everything misbehaves at the same time, at one alert: the slowest cases take the 15 s of an attempt. */
  beforeAll(async () => {
    canary = await staged({});
    endAfterwards(() => Promise.resolve([canary, ...stages.values()].forEach((each) => each.stop())));
    const proxy = `http://127.0.0.1:${canary.port}`;
    const service = await RunningService.start({
      DATABASE_URL: suite.url,
      WEBHOOKS_ALLOW_NETWORKS: OPENED_NETWORK,
      WEBHOOKS_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
      NODE_OPTIONS: `--import ${NAME_SERVICE}`,
      NAMES: JSON.stringify(NAMES),
      NODE_EXTRA_CA_CERTS: AUTHORITY,
      HTTP_PROXY: proxy,
      HTTPS_PROXY: proxy,
      http_proxy: proxy,
      https_proxy: proxy,
      NODE_USE_ENV_PROXY: '1',
    });
    endAfterwards(() => service.kill());
    api = new HttpClient(service.url);
    const talks = await TalksOverHttp.open(api, 'misled');
    await talks.record({ type: 'position.stated', data: position('dialogue', '2022-03') });
    for (const { name, behaviour, url } of CASES) {
      const stage = await staged(behaviour);
      const address = url?.(stage.port) ?? `http://127.0.1.1:${stage.port}/hook`;
      stages.set(name, { ...stage, endpoint: await endpointAt(api, D, address) });
    }
    for (const { name, url } of REFUSED_URLS) {
      const stage = await staged({});
      const endpoint = await endpointAt(api, D, `http://127.0.1.1:${stage.port}/`);
      stages.set(name, { ...stage, endpoint });
      // As if it had been accepted: by a version that did not know better, or before a network was closed.
      await suite.dataSource.query('update webhook_endpoint set url = $2 where endpoint_id = $1', [endpoint, url(stage.port)]);
    }
    await talks.record({ type: 'position.stated', data: position('terminated', '2022-10') });
    first = await firstAttempts(suite.dataSource, [...stages.values()].map(({ endpoint }) => endpoint), 40_000);
  }, 75_000);

  afterAll(async () => {
    if (kept === 2 * (CASES.length + REFUSED_URLS.length)) await tellCases(CASES, REFUSED_URLS);
  });

  function stageOf({ name }: { readonly name: string }): Staged & { readonly endpoint: string } {
    const stage = stages.get(name);
    if (!stage) throw new Error(`There is no stage for “${name}”.`);
    return stage;
  }

  function firstOf(each: { readonly name: string }): FirstAttempt {
    const attempt = first.get(stageOf(each).endpoint);
    if (!attempt) throw new Error(`There was no attempt for “${each.name}”.`);
    return attempt;
  }

  it.each(CASES)('is recorded and tried again as it should be: $name', (each) => {
    const { recorded } = each;
    const { status, answered, failure, again, isEnabled } = firstOf(each);
    expect({ status, answered }).toEqual({ status: recorded.status, answered: recorded.answered });
    if (recorded.failure === null) expect(failure).toBeNull();
    else expect(failure).toMatch(recorded.failure);
    if (recorded.again === null) expect(again).toBeNull();
    else {
      expect(again).toBeGreaterThanOrEqual(recorded.again[0]);
      expect(again).toBeLessThanOrEqual(recorded.again[1]);
    }
    expect(isEnabled).toBe(recorded.answered !== 410);
    kept += 1;
  });

  it.each(CASES)('sees what it should and no more: $name', (each) => {
    const { receiver, canary: beside } = stageOf(each);
    // By now what is tried again after five seconds may have come for the second time.
    const most = each.recorded.again === null ? each.requests : each.requests * 4;
    expect(receiver.seen.requests).toBeGreaterThanOrEqual(each.requests);
    expect(receiver.seen.requests).toBeLessThanOrEqual(most);
    expect(beside.seen.connections).toBe(0);
    if (each.answeredAtMost !== undefined) expect(receiver.seen.answered).toBeLessThanOrEqual(each.answeredAtMost);
    kept += 1;
  });

  it.each(REFUSED_URLS)('cannot be reached by a URL that is refused at each attempt: $name', (each) => {
    const { receiver, canary: beside } = stageOf(each);
    const { status, failure, again } = firstOf(each);
    expect({ status, failure, isTriedAgain: again !== null }).toEqual({
      status: 'pending',
      failure: expect.stringMatching(each.why),
      isTriedAgain: true,
    });
    expect([receiver.seen.connections, beside.seen.connections]).toEqual([0, 0]);
    kept += 1;
  });

  it.each(REFUSED_URLS)('cannot be reached by a URL that is refused when given, changed and tested: $name', async (each) => {
    const { endpoint, port, canary: beside } = stageOf(each);
    const url = each.url(port);
    const given = await api.post<ProblemResponse>(`${D}/webhooks`, { url });
    const json = { 'content-type': 'application/json' };
    const changed = await api.send<ProblemResponse>('PATCH', `${D}/webhooks/${endpoint}`, JSON.stringify({ url }), json);
    const tested = await api.send<ProblemResponse>('POST', `${D}/webhooks/${endpoint}/test`);
    for (const { status, body } of [given, changed, tested]) {
      expect([status, body.code]).toEqual([422, 'webhook-url-refused']);
      expect(body.detail).toMatch(each.why);
    }
    expect(beside.seen.connections).toBe(0);
    kept += 1;
  });

  it('that answered 500 is told the same again, and has it then', async () => {
    const { endpoint, receiver } = stageOf({ name: 'Answers 500, then 200' });
    const deliveries = () => api.get<{ items: { status: string; attemptCount: number }[] }>(`${D}/webhooks/${endpoint}/deliveries`);
    const { body } = await eventually(deliveries, (found) => found.body.items[0]?.status === 'delivered');
    expect(body.items).toMatchObject([{ status: 'delivered', attemptCount: 2 }]);
    expect(receiver.seen.requests).toBe(2);
  });

  it('that is gone has its endpoint disabled, and says so', async () => {
    const { endpoint } = stageOf({ name: 'Answers 410' });
    const { body } = await api.get<EndpointResponse>(`${D}/webhooks/${endpoint}`);
    expect(body).toMatchObject({ enabled: false, disabledReason: 'gone' });
  });

  it('has no bomb unpacked', () => {
    const { bytes, excerpt } = firstOf({ name: 'Gzip bomb (32 MB in 32 KB)' });
    expect(bytes).toBe(Math.min(BOMB.length, 65_536));
    expect(excerpt.length).toBeLessThanOrEqual(2_048);
    expect(excerpt.startsWith('\u001f')).toBe(true);
  });

  it('keeps nobody who makes an endpoint waiting for a name service that hangs', async () => {
    const { status, body } = await api.post<ProblemResponse>(`${D}/webhooks`, { url: 'http://always-hanging.example/' });
    expect([status, body.code]).toEqual([422, 'webhook-url-refused']);
    expect(body.detail).toContain('was not resolved within 5000 ms');
  }, 10_000);

  it.each(['a\r\nx-more: b', 'a\nb', 'a\rb'])('has no header of ours with a line break in it: %j', async (value) => {
    const url = `http://127.0.1.1:${canary.port}/`;
    const { status, body } = await api.post<ProblemResponse>(`${D}/webhooks`, { url, headers: { 'x-desk': value } });
    expect([status, body.code]).toEqual([422, 'validation-failed']);
  });

  it('is not reached through a proxy that the environment names', () => {
    expect(canary.canary.seen.connections).toBe(0);
  });
});
