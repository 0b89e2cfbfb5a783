import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { LogPageResponse } from '../../src/views/log-page.response.js';
import { EventStream } from '../support/event-stream.js';
import { fillLog } from '../support/fill-log.js';
import { eventually, HttpClient } from '../support/http-client.js';
import { RunningService } from '../support/running-service.js';
import { suiteService } from '../support/suite-service.js';
import { position } from '../support/talks.js';
import { TalksOverHttp } from '../support/talks-over-http.js';

const upTo = (last: number, after = 0): number[] => Array.from({ length: last - after }, (_, index) => after + index + 1);

describe('Whoever follows a dossier’s log', () => {
  const suite = suiteService();
  let talks: TalksOverHttp;
  let opened: EventStream[] = [];

  beforeAll(async () => {
    talks = await TalksOverHttp.open(suite.api, 'talks');
  });

  afterAll(() => {
    for (const stream of opened) stream.close();
  });

  async function follow(query = '', headers: Record<string, string> = {}, base = suite.url): Promise<EventStream> {
    const stream = await EventStream.open(`${base}${talks.path}/events/stream${query}`, headers);
    opened.push(stream);
    return stream;
  }

  const lastSequence = async (): Promise<number> => (await suite.api.get<{ lastSequence: number }>(talks.path)).body.lastSequence;
  const heard = async (stream: EventStream, sequence: number): Promise<number[]> => {
    await eventually(() => Promise.resolve(stream.messages.findLast(({ data }) => data !== null)?.id ?? 0), (last) => last >= sequence);
    return stream.sequences;
  };
  const state = (text: string): Promise<string[]> => talks.record({ type: 'position.stated', data: position('dialogue', '2022-03', { summary: text }) });

  it('gets every event from the start, as the log has it', async () => {
    const stream = await follow('?after=0');
    const { headers } = stream.answer;
    expect([stream.answer.statusCode, headers['content-type'], headers['x-accel-buffering']]).toEqual([200, 'text/event-stream', 'no']);
    expect(headers['cache-control']).toContain('no-cache');
    const last = await lastSequence();
    expect(await heard(stream, last)).toEqual(upTo(last));
    expect(stream.remarks[0]).toBe('retry: 3000');
    const { body } = await suite.api.get<LogPageResponse>(`${talks.path}/events?limit=500`);
    expect(stream.messages.map(({ data }) => data)).toEqual(body.items);
    expect(stream.messages.map(({ event }) => event)).toEqual(body.items.map(({ type }) => type));
  });

  it('starts at the present head when it names no place', async () => {
    const before = await lastSequence();
    const stream = await follow();
    await state('now');
    expect((await heard(stream, before + 1))[0]).toBe(before + 1);
  });

  it('goes on after the last event it got', async () => {
    const last = await lastSequence();
    const byHeader = await follow('?after=0', { 'last-event-id': '3' });
    const byQuery = await follow('?after=3');
    expect(await heard(byHeader, last)).toEqual(upTo(last, 3));
    expect(await heard(byQuery, last)).toEqual(upTo(last, 3));
  });

  it.each(['?type=actor.registered', '?actor=germany', '?issue=territories', '?stream=issue/formats', '?actor=ukraine&issue=negotiations&type=position.stated'])(
    'is told of %s what the log’s list tells, and no more',
    async (query) => {
      const last = await lastSequence();
      const { body } = await suite.api.get<LogPageResponse>(`${talks.path}/events${query}&limit=500`);
      const expected = body.items.map(({ sequence }) => sequence).filter((sequence) => sequence <= last);
      expect(expected.length).toBeGreaterThan(0);
      expect(await heard(await follow(`${query}&after=0`), expected.at(-1) ?? 0)).toEqual(expected);
    },
  );

  it('hears from time to time that the stream lives, and up to where the log was looked at', async () => {
    const stream = await follow('?type=dossier.configured');
    await state('filtered out');
    const last = await lastSequence();
    await eventually(() => Promise.resolve(stream.remarks), (remarks) => remarks.some((text) => text.includes(': heartbeat')), 25_000);
    expect(stream.messages.at(-1)).toMatchObject({ data: null, event: 'message' });
    expect(stream.messages.at(-1)?.id).toBeGreaterThanOrEqual(last);
  });

  it.each([
    ['', { 'last-event-id': 'soon' }, 'Last-Event-ID'],
    ['', { 'last-event-id': '999999' }, 'not the log that was followed'],
    ['?after=999999', {}, 'Read it anew'],
    ['?after=-1', {}, 'after is a sequence'],
    ['?limit=5', {}, 'limit'],
  ])('is told what is wrong with %s %j', async (query, headers, words) => {
    const answer = await suite.api.send<{ status: number; detail: string }>('GET', `${talks.path}/events/stream${query}`, undefined, headers);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([422, expect.stringContaining('application/problem+json')]);
    expect(JSON.stringify(answer.body)).toContain(words);
  });

  it('may ask first what it would get', async () => {
    const head = await fetch(`${suite.url}${talks.path}/events/stream`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([200, 'text/event-stream', '']);
  });

  it('misses nothing and gets nothing twice while two replicas append, also when it comes back', async () => {
    const second = await RunningService.start({ DATABASE_URL: suite.databaseUrl });
    try {
      const replicas = [suite.url, second.url];
      const [whole, other] = [await follow('?after=0'), await follow('?after=0', {}, second.url)];
      const apis = replicas.map((url) => new HttpClient(url));
      const returning: number[] = [];
      const writing = Promise.all(
        apis.flatMap((api, replica) =>
          upTo(4).map(async (writer) => {
            for (const turn of upTo(25)) {
              const data = position('dialogue', '2022-03', { summary: `${replica}/${writer}/${turn}` });
              expect((await api.post(`${talks.path}/events`, { type: 'position.stated', data })).status).toBe(201);
            }
          }),
        ),
      );
      // Now at one replica and now at the other, as behind a balancer, always after what it had last.
      for (let turn = 0; turn < 6; turn += 1) {
        const stream = await follow('?after=0', { 'last-event-id': `${returning.at(-1) ?? 0}` }, replicas[turn % 2]);
        await eventually(() => Promise.resolve(stream.sequences.length), (count) => count > 10);
        returning.push(...stream.sequences);
        stream.close();
      }
      await writing;
      const last = await eventually(lastSequence, (sequence) => sequence >= 200);
      expect((await heard(whole, last)).slice(0, last)).toEqual(upTo(last));
      expect((await heard(other, last)).slice(0, last)).toEqual(upTo(last));
      expect(returning).toEqual(upTo(returning.at(-1) ?? 0));
      expect(returning.length).toBeGreaterThan(60);
    } finally {
      await second.stop();
    }
  });

  it('gets the end of its stream when the service stops, and holds nothing up', async () => {
    const service = await RunningService.start({ DATABASE_URL: suite.databaseUrl });
    const stream = await follow('?after=0', {}, service.url);
    const deaf = await follow('?after=0', {}, service.url);
    deaf.answer.pause();
    expect(await service.stop()).toBe(0);
    await eventually(() => Promise.resolve(stream.hasEnded), Boolean);
    expect(stream.answer.complete).toBe(true);
  });

  it('is one of a bounded number, and its place is free once it has gone', async () => {
    const service = await RunningService.start({ DATABASE_URL: suite.databaseUrl });
    try {
      const held = await Promise.all(upTo(200).map(() => follow('', {}, service.url)));
      expect(new Set(held.map(({ answer }) => answer.statusCode))).toEqual(new Set([200]));
      const refused = await new HttpClient(service.url).get<{ code: string }>(`${talks.path}/events/stream`);
      expect([refused.status, refused.body.code, refused.headers.get('retry-after')]).toEqual([503, 'too-many-streams', expect.any(String)]);
      held[0]?.close();
      const admitted = await eventually(() => follow('', {}, service.url), ({ answer }) => answer.statusCode === 200);
      expect(admitted.answer.headers['content-type']).toBe('text/event-stream');
    } finally {
      await service.stop();
      opened = opened.filter(({ hasEnded }) => !hasEnded);
    }
  });

  it('is read for as fast as it reads, and gets all of it in the end', async () => {
    const client = new pg.Client({ connectionString: suite.databaseUrl });
    await client.connect();
    // How many events the service has read of the table, in whatever way.
    const read = async (): Promise<number> => Number((await client.query<{ read: string }>(READ)).rows[0]?.read);
    try {
      const bulk = await TalksOverHttp.open(suite.api, 'bulk');
      await fillLog(suite.databaseUrl, 'bulk', LONG);
      const slow = await EventStream.open(`${suite.url}${bulk.path}/events/stream?after=0`);
      slow.answer.pause();
      // Until the service has read what it will, for this client and for its own jobs.
      let [before, paused] = [-1, await read()];
      for (; before !== paused; [before, paused] = [paused, await read()]) await setTimeout(2_000);
      slow.answer.resume();
      const last = (await suite.api.get<{ lastSequence: number }>(bulk.path)).body.lastSequence;
      expect(await heard(slow, last)).toEqual(upTo(last));
      // Most of the log it had not read while nobody took it.
      await eventually(read, (now) => now - paused >= LONG / 2);
      slow.close();
    } finally {
      await client.end();
    }
  });
});

/** Events of a log that no buffer between the service and its client holds. */
const LONG = 30_000;

const READ = `select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as read from pg_stat_user_tables where relname = 'event'`;
