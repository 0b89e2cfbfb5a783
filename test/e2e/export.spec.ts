import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { ChainVerifier } from '../../src/event-log/integrity/chain-verifier.js';
import type { StoredEvent } from '../../src/event-log/stored-event.js';
import type { LogPageResponse } from '../../src/views/log-page.response.js';
import { fillLog } from '../support/fill-log.js';
import { recordTalks } from '../support/recorded-talks.js';
import { suiteService } from '../support/suite-service.js';
import { position } from '../support/talks.js';
import { TalksOverHttp } from '../support/talks-over-http.js';

const CLI = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url));
const D = '/v1/dossiers/talks';

describe('The log as a file', () => {
  const suite = suiteService();
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'palinode-export-'));
    await recordTalks(suite.api, 'talks');
  });

  afterAll(() => rm(directory, { recursive: true }));

  /** `palinode export`, as an operator runs it. */
  function palinode(...args: string[]): SpawnSyncReturns<string> {
    const { PATH = '', HOME = '' } = process.env;
    return spawnSync(process.execPath, [CLI, 'export', ...args], { cwd: directory, env: { PATH, HOME, DATABASE_URL: suite.databaseUrl }, encoding: 'utf8' });
  }

  const exported = (query = '', path = D, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${suite.url}${path}/events${query}`, { headers: { accept: 'application/x-ndjson', ...headers } });
  const eventsIn = (text: string): StoredEvent[] => text.split('\n').slice(0, -1).map((line) => JSON.parse(line) as StoredEvent);

  function faultIn(events: readonly StoredEvent[]): unknown {
    const verifier = new ChainVerifier('talks');
    for (const event of events) {
      const fault = verifier.check(event);
      if (fault) return fault;
    }
    return verifier.finish();
  }

  it('has every event with what its hashes are made of, and names the head it ends at', async () => {
    const answer = await exported();
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('vary')]).toEqual([200, 'application/x-ndjson; charset=utf-8', 'accept']);
    const events = eventsIn(await answer.text());
    expect(answer.headers.get('x-palinode-head')).toBe(`${events.length}:${events.at(-1)?.hash}`);
    expect(faultIn(events)).toBeNull();
    expect(faultIn(events.map((event, index) => (index === 4 ? { ...event, data: { forged: true } } : event)))).toMatchObject({ sequence: 5 });
    const { body } = await suite.api.get<LogPageResponse>(`${D}/events?limit=500`);
    expect(events.map(({ salt: _salt, ...envelope }) => envelope)).toEqual(body.items);
  });

  it.each(['?type=actor.registered', '?actor=ukraine', '?issue=territories&type=position.stated', '?after=3', '?stream=issue/formats'])('of %s has what the list has', async (query) => {
    const { body } = await suite.api.get<LogPageResponse>(`${D}/events${query}&limit=500`);
    expect(body.items.length).toBeGreaterThan(0);
    expect(eventsIn(await (await exported(query)).text()).map(({ sequence }) => sequence)).toEqual(body.items.map(({ sequence }) => sequence));
  });

  it('is not sent again while nothing has changed, and never for the list', async () => {
    const etagOf = async (headers: Record<string, string> = {}): Promise<string> => (await exported('', D, headers)).headers.get('etag') ?? '';
    const [file, list] = [await etagOf(), await etagOf({ accept: 'application/json' })];
    expect(file).not.toBe(list);
    expect((await exported('', D, { 'if-none-match': file })).status).toBe(304);
    expect((await exported('', D, { 'if-none-match': list })).status).toBe(200);
    const head = await fetch(`${suite.url}${D}/events`, { method: 'HEAD', headers: { accept: 'application/x-ndjson' } });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it.each([['?order=desc', '/order'], ['?limit=5', '/limit'], ['?cursor=WyIxIl0', '/cursor']])('is refused with %s', async (query, pointer) => {
    const answer = await exported(query);
    expect([answer.status, await answer.json()]).toEqual([422, expect.objectContaining({ errors: [expect.objectContaining({ pointer })] })]);
  });

  it('ends where the log stood, without a gap, while others append', async () => {
    const talks = await TalksOverHttp.open(suite.api, 'busy');
    const writing = Promise.all([1, 2, 3, 4].map(async (writer) => {
      for (let turn = 0; turn < 20; turn += 1) await talks.record({ type: 'position.stated', data: position('dialogue', '2022-03', { summary: `${writer}/${turn}` }) });
    }));
    const lengths: number[] = [];
    for (let turn = 0; turn < 8; turn += 1) {
      const answer = await exported('', talks.path);
      const events = eventsIn(await answer.text());
      expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
      expect(answer.headers.get('x-palinode-head')).toBe(`${events.length}:${events.at(-1)?.hash}`);
      lengths.push(events.length);
    }
    await writing;
    expect(lengths.at(-1)).toBeGreaterThan(lengths[0] ?? 0);
  });

  async function brokenOff(path: string, whileReading: () => Promise<void> = () => Promise.resolve()): Promise<boolean> {
    const [answer] = (await once(get(`${suite.url}${path}/events`, { headers: { accept: 'application/x-ndjson' }, agent: false }), 'response')) as [IncomingMessage];
    answer.pause();
    await whileReading();
    const closed = new Promise((resolve) => answer.once('close', resolve));
    answer.on('error', () => undefined).resume();
    await closed;
    return !answer.complete;
  }

  it('breaks off where the log cannot be read any more, or lacks its end, so that a part never passes for the whole', async () => {
    const bulk = await TalksOverHttp.open(suite.api, 'bulk');
    await bulk.judged();
    await fillLog(suite.databaseUrl, 'bulk', 30_000);
    const client = new pg.Client({ connectionString: suite.databaseUrl });
    await client.connect();
    try {
      expect(await brokenOff(bulk.path)).toBe(false);
      const takeAway = async (): Promise<void> => void (await client.query('alter table event rename to event_away'));
      expect(await brokenOff(bulk.path, takeAway)).toBe(true);
      await client.query('alter table event_away rename to event');
      await client.query(`update dossier_head set sequence = sequence + 1 where dossier_id = (select dossier_id from dossier where slug = 'bulk')`);
      expect(await brokenOff(bulk.path)).toBe(true);
      expect(palinode('--dossier', 'bulk', '--out', 'bulk.ndjson')).toMatchObject({ status: 1, stderr: expect.stringContaining('broke off after') });
      expect(palinode('--dossier', 'bulk', '--url', suite.url, '--out', 'bulk.ndjson')).toMatchObject({ status: 1, stderr: expect.stringContaining('broke off after') });
    } finally {
      await client.end();
    }
  });

  it('comes from the command line, through the service or from the database, under its name once it is whole', async () => {
    const text = await (await exported()).text();
    const last = eventsIn(text).at(-1);
    const through = palinode('--dossier', 'talks', '--url', suite.url, '--out', 'talks.ndjson');
    expect([through.status, through.stdout]).toEqual([0, expect.stringContaining(`head ${last?.sequence} ${last?.hash}`)]);
    expect(await readFile(join(directory, 'talks.ndjson'), 'utf8')).toBe(text);
    const again = palinode('--dossier', 'talks', '--out', 'talks.ndjson');
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('--force')]);
    expect(palinode('--dossier', 'talks', '--out', 'talks.ndjson', '--force').status).toBe(0);
    const piped = palinode('--dossier', 'talks');
    expect([piped.status, piped.stdout, piped.stderr]).toEqual([0, text, expect.stringContaining(`head ${last?.sequence} ${last?.hash}`)]);
    expect(palinode('--dossier', 'nowhere', '--out', 'x.ndjson')).toMatchObject({ status: 1, stderr: expect.stringContaining('no dossier “nowhere”') });
    expect(palinode('--dossier', 'nowhere', '--url', suite.url).status).toBe(1);
    expect(palinode('--out', 'x.ndjson').status).toBe(2);
    expect((await readdir(directory)).filter((name) => !name.startsWith('.'))).toEqual(['talks.ndjson']);
  });
});
