import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { rowsOf } from '../../src/database/queries.js';
import type { StoredEvent } from '../../src/event-log/stored-event.js';
import type { DossierResponse } from '../../src/projections/dossier.response.js';
import { restoreFile } from '../../src/recording/restore/restore-file.js';
import { openDataSource } from '../support/dossier-log.js';
import { eventually } from '../support/http-client.js';
import { recordTalks } from '../support/recorded-talks.js';
import { dumpReadModels } from '../support/read-models.js';
import { suiteService } from '../support/suite-service.js';
import { position } from '../support/talks.js';
import { createTestDatabase } from '../support/test-database.js';

const D = '/v1/dossiers/talks';
const NDJSON = { accept: 'application/x-ndjson' };

interface Problem {
  readonly code: string;
  readonly detail: string;
}

describe('A dossier that moves to another installation', () => {
  const from = suiteService();
  const to = suiteService({ WEBHOOKS_ALLOW_NETWORKS: '127.0.0.1/32' });
  const received: string[] = [];
  let source: DataSource;
  let target: DataSource;
  let receiver: Server;
  let text: string;

  beforeAll(async () => {
    receiver = createServer((request, response) => {
      request.on('data', (piece: Buffer) => received.push(piece.toString())).on('end', () => response.end());
    }).listen(0, '127.0.0.1');
    source = await openDataSource(from.databaseUrl);
    target = await openDataSource(to.databaseUrl);
    // So that the dossier's internal number differs.
    await to.api.post('/v1/dossiers', { slug: 'other', title: 'Other' });
    await recordTalks(from.api, 'talks');
    const secret = { type: 'position.stated', data: position('terminated', '2024-09', { summary: 'to be forgotten' }) };
    const { body: said } = await from.api.post<{ id: string }>(`${D}/events`, secret);
    await judged();
    const redaction = { type: 'content.redacted', data: { event: said.id, ground: 'A court’s order' } };
    expect((await from.api.post(`${D}/events`, redaction)).status).toBe(201);
    await judged();
    text = await exportOf(from.url);
    expect(linesOf(text).filter((line) => line.includes('"data":null')).length).toBeGreaterThan(0);
  });

  afterAll(async () => {
    receiver.close();
    await source.destroy();
    await target.destroy();
  });

  const judged = (): Promise<unknown> => eventually(() => from.api.get<DossierResponse>(D), ({ body }) => body.detectedUpTo === body.lastSequence);
  const exportOf = async (url: string): Promise<string> => (await fetch(`${url}${D}/events`, { headers: NDJSON })).text();
  const linesOf = (whole: string): string[] => whole.split('\n').slice(0, -1);
  const changed = (line: number, change: (event: StoredEvent) => object): string =>
    linesOf(text).map((each, index) => (index === line - 1 ? JSON.stringify(change(JSON.parse(each) as StoredEvent)) : each)).join('\n');

  async function rowsIn(database: DataSource): Promise<Record<string, unknown[]>> {
    const [dossier] = await rowsOf<{ dossier_id: number }>(database, `select dossier_id from dossier where slug = 'talks'`);
    const dump = await dumpReadModels(database, dossier?.dossier_id ?? 0);
    // When the rows were made is told by the log to the millisecond, as it tells everything else.
    const dossiers = (dump['dossier'] ?? []).map((row) => ({ ...(row as object), created_at: null }));
    return JSON.parse(JSON.stringify({ ...dump, dossier: dossiers }).replaceAll(`"dossier_id":${dossier?.dossier_id}`, '"dossier_id":0')) as Record<string, unknown[]>;
  }

  async function nothingRestored(): Promise<void> {
    expect((await to.api.get(D)).status).toBe(404);
    const [left] = await rowsOf<{ left: string }>(target, 'select (select count(*) from dossier) + (select count(*) from dossier_head) as left');
    expect(left?.left).toBe('2');
  }

  it.each<[string, string, (whole: string) => string]>([
    ['whose content was changed', 'event 7', () => changed(7, (event) => ({ ...event, data: { forged: true } }))],
    ['whose envelope was changed', 'event 9', () => changed(9, (event) => ({ ...event, recordedBy: 'nobody' }))],
    ['that lacks an event', 'event 5', (whole) => linesOf(whole).filter((_, index) => index !== 4).join('\n')],
    ['of which something was emptied without a redaction', 'Event 8', () => changed(8, (event) => ({ ...event, data: null, salt: null }))],
    ['with a line that is no event', 'Line 3', (whole) => linesOf(whole).map((line, index) => (index === 2 ? '{"nonsense":' : line)).join('\n')],
    ['with a field that nothing vouches for', 'Line 2', () => changed(2, (event) => ({ ...event, note: 'x' }))],
    ['without events', 'no event', () => '\n'],
  ])('is refused from an export %s, by its place', async (_name, place, make) => {
    const { status, body } = await to.api.post<Problem>(`${D}/restore`, make(text));
    expect([status, body.code, body.detail]).toEqual([422, 'export-broken', expect.stringContaining(place)]);
    await nothingRestored();
  });

  it('keeps its slug, which the hashes cover', async () => {
    const { status, body } = await to.api.post<Problem>('/v1/dossiers/elsewhere/restore', text);
    expect([status, body.detail]).toEqual([422, expect.stringContaining('of dossier “talks”, not of “elsewhere”')]);
    expect((await to.api.post(`/v1/dossiers/No%20Slug/restore`, text)).status).toBe(422);
    expect((await to.api.post(`${D}/restore`, { an: 'object' })).status).toBe(415);
    await nothingRestored();
  });

  it('leaves nothing when its sender goes away half-way', async () => {
    const half = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from(text.slice(0, text.length / 2));
      await setTimeout(100);
      throw new Error('gone');
    };
    const sent = fetch(`${to.url}${D}/restore`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body: half(), duplex: 'half' });
    await expect(sent).rejects.toThrow();
    await nothingRestored();
  });

  it('is there with the same log, read models and views, and the head it had', async () => {
    const { status, body } = await to.api.post<{ events: number; head: { sequence: number; hash: string } }>(`${D}/restore`, text);
    const last = JSON.parse(linesOf(text).at(-1) ?? '') as StoredEvent;
    expect([status, body]).toEqual([201, { dossier: 'talks', events: last.sequence, head: { sequence: last.sequence, hash: last.hash } }]);
    expect(await exportOf(to.url)).toBe(text);
    expect(await rowsIn(target)).toEqual(await rowsIn(source));
    const first = JSON.parse(linesOf(text)[0] ?? '') as StoredEvent;
    expect((await to.api.get<DossierResponse>(D)).body).toEqual({ ...(await from.api.get<DossierResponse>(D)).body, createdAt: first.recordedAt });
    for (const view of ['/actors/ukraine/stances', '/shifts', '/matrix', '/plans', '/worklist', '/actors/ukraine/stances/negotiations/timeline']) {
      expect([view, (await to.api.get(`${D}${view}`)).body]).toEqual([view, (await from.api.get(`${D}${view}`)).body]);
    }
  });

  it('is judged and told as up to date: nothing is found or sent of what was before', async () => {
    const { port } = receiver.address() as AddressInfo;
    const made = await to.api.post(`${D}/webhooks`, { url: `http://127.0.0.1:${port}/`, events: ['shift.detected', 'position.stated'] });
    expect(made.status).toBe(201);
    const before = (await to.api.get<DossierResponse>(D)).body;
    expect(before.detectedUpTo).toBe(before.lastSequence);
    // Somebody else's event wakes every follower.
    const norway = { type: 'actor.registered', data: { actor: 'norway', name: 'Norway', kind: 'state' } };
    const marker = { type: 'position.stated', data: position('dialogue', '2024-08', { actor: 'norway', summary: 'after the move' }) };
    expect((await to.api.post(`${D}/events/batch`, [norway, marker])).status).toBe(201);
    await eventually(() => to.api.get<DossierResponse>(D), ({ body }) => body.detectedUpTo >= before.lastSequence + 2);
    await eventually(() => Promise.resolve(received), (bodies) => bodies.some((each) => each.includes('after the move')));
    expect(received).toHaveLength(1);
    expect((await to.api.get<DossierResponse>(D)).body.lastSequence).toBe(before.lastSequence + 2);
  });

  it('is restored once', async () => {
    const { status, body } = await to.api.post<Problem>(`${D}/restore`, text);
    expect([status, body.code]).toEqual([409, 'dossier-exists']);
  });

  it('goes on with the same chain', async () => {
    const moved = linesOf(await exportOf(to.url)).map((line) => JSON.parse(line) as StoredEvent);
    const last = JSON.parse(linesOf(text).at(-1) ?? '') as StoredEvent;
    expect(moved[last.sequence]?.previousHash).toBe(last.hash);
  });

  it('comes from a file, into a database or through a service', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'palinode-restore-'));
    const file = join(directory, 'talks.ndjson');
    const database = await createTestDatabase();
    const before = process.env['DATABASE_URL'];
    process.env['DATABASE_URL'] = database.url;
    const said: string[] = [];
    const say = (line: string): void => void said.push(line);
    try {
      await writeFile(file, text.slice(0, -200));
      await expect(restoreFile({ url: null, file }, say)).rejects.toThrow('Nothing was restored. Line');
      await writeFile(file, text);
      await restoreFile({ url: null, file }, say);
      const last = JSON.parse(linesOf(text).at(-1) ?? '') as StoredEvent;
      expect(said).toContain(`head ${last.sequence} ${last.hash}`);
      await expect(restoreFile({ url: null, file }, say)).rejects.toThrow('There is a dossier “talks” already');
      await expect(restoreFile({ url: to.url, file }, say)).rejects.toThrow('There is a dossier “talks” already');
      await expect(restoreFile({ url: null, file: join(directory, 'none') }, say)).rejects.toThrow('cannot be read');
      const moved = await openDataSource(database.url);
      expect((await rowsIn(moved))['shift']).toEqual((await rowsIn(source))['shift']);
      await moved.destroy();
    } finally {
      if (before === undefined) delete process.env['DATABASE_URL'];
      else process.env['DATABASE_URL'] = before;
      await database.drop();
      await rm(directory, { recursive: true });
    }
  });
});
