import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPI3 } from 'openapi-typescript';
import { KeyRegistry } from '../../src/access/keys/key-registry.js';
import { neededScope } from '../../src/access/needed-scope.js';
import type { Scope } from '../../src/http/caller.js';
import type { ReadinessResponse } from '../../src/ops/health.response.js';
import { openDataSource } from '../support/dossier-log.js';
import { eventually } from '../support/http-client.js';
import { KeyHolder } from '../support/key-holder.js';
import { RunningService } from '../support/running-service.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

interface Created {
  readonly id: string;
  readonly secret: string;
}

const actor = (slug: string): object => ({ type: 'actor.registered', data: { actor: slug, name: slug, kind: 'state' } });

describe('A service that asks for keys', () => {
  let database: TestDatabase;
  let service: RunningService;
  let admin: KeyHolder;
  let nobody: KeyHolder;

  beforeAll(async () => {
    database = await createTestDatabase();
    const dataSource = await openDataSource(database.url);
    const wish = { name: 'root', scopes: ['admin' as const], dossiers: null, expiresAt: null };
    const { secret } = await new KeyRegistry(dataSource).create(wish);
    await dataSource.destroy();
    service = await RunningService.start({ DATABASE_URL: database.url, ACCESS: 'keys' });
    admin = new KeyHolder(service.url, secret);
    nobody = new KeyHolder(service.url, null);
    for (const slug of ['one', 'two', 'open-one']) await admin.post('/v1/dossiers', { slug, title: slug });
    await admin.send('PATCH', '/v1/dossiers/open-one', { public: true });
  });

  afterAll(async () => {
    await service.stop();
    await database.drop();
  });

  const made = async (name: string, scopes: Scope[], more: object = {}): Promise<Created> => {
    const { status, body } = await admin.post<Created>('/v1/keys', { name, scopes, ...more });
    expect(status).toBe(201);
    return body;
  };
  const holding = async (name: string, scopes: Scope[], more: object = {}): Promise<KeyHolder> =>
    new KeyHolder(service.url, (await made(name, scopes, more)).secret);

  it('lets nobody in without one, and says how to send it', async () => {
    const { status, headers, body } = await nobody.get('/v1/dossiers/one');
    expect([status, body.code, headers.get('www-authenticate')]).toEqual([401, 'key-required', 'Bearer']);
    expect((await nobody.get('/v1/dossiers/no-such')).body.detail).toBe(body.detail);
  });

  it('refuses a wrong key and repeats nothing of it', async () => {
    const right = admin.key ?? '';
    for (const key of ['pal_x', `${right.slice(0, -2)}AA`, `pal_000000000000_${right.slice(-43)}`]) {
      const { status, headers, body } = await new KeyHolder(service.url, key).get('/v1/dossiers/one');
      expect([status, body.code]).toEqual([401, 'key-refused']);
      expect(headers.get('www-authenticate')).toContain('Bearer');
      expect(JSON.stringify(body)).not.toContain(key.slice(4));
    }
    expect(service.output).not.toContain(right.slice(17));
  });

  it('names the scope that is missing', async () => {
    const reader = await holding('reader', ['read']);
    expect((await reader.get('/v1/dossiers/one')).status).toBe(200);
    const { status, body } = await reader.post('/v1/dossiers/one/events', actor('a'));
    expect([status, body.code]).toEqual([403, 'scope-missing']);
    expect(body.detail).toContain('record');
    expect((await reader.get('/v1/keys')).body.detail).toContain('admin');
    expect((await reader.get('/v1/dossiers/one/webhooks')).body.detail).toContain('webhooks');
  });

  it('writes into the log whose key it was', async () => {
    const desk = await holding('night desk', ['record']);
    const { status, body } = await desk.post<{ recordedBy: string }>('/v1/dossiers/one/events', actor('b'));
    expect([status, body.recordedBy]).toEqual([201, 'night desk']);
    const each = await Promise.all(
      ['x', 'y', 'z'].map(async (name) => (await holding(name, ['record'])).post<{ recordedBy: string }>('/v1/dossiers/one/events', actor(name))),
    );
    expect(each.map((answer) => answer.body.recordedBy)).toEqual(['x', 'y', 'z']);
  });

  it('lets who may record neither publish a dossier nor judge a shift, by whatever door', async () => {
    const desk = await holding('desk', ['record']);
    const publish = { type: 'dossier.configured', data: { public: true } };
    expect((await desk.post('/v1/dossiers/one/events', publish)).body.code).toBe('scope-missing');
    const review = { type: 'shift.reviewed', data: { shift: '0190b1f0-0000-7000-8000-000000000000', verdict: 'confirmed', note: 'x' } };
    expect((await desk.post('/v1/dossiers/one/events', review)).body.detail).toContain('review');
    const batch = await desk.post<{ errors?: unknown }>('/v1/dossiers/one/events/batch', [actor('c'), publish]);
    expect(batch.status).toBeGreaterThanOrEqual(400);
    expect((await admin.get<{ public: boolean }>('/v1/dossiers/one')).body.public).toBe(false);
  });

  it('shows a key that is for one dossier no other', async () => {
    const limited = await holding('limited', ['read', 'record'], { dossiers: ['one'] });
    expect((await limited.get('/v1/dossiers/one')).status).toBe(200);
    const [hidden, missing] = [await limited.get('/v1/dossiers/two'), await limited.get('/v1/dossiers/no-such')];
    expect([hidden.status, hidden.body.code]).toEqual([404, 'dossier-not-found']);
    expect(hidden.body.detail.replace('two', '')).toBe(missing.body.detail.replace('no-such', ''));
    expect((await limited.post('/v1/dossiers/two/events', actor('d'))).status).toBe(404);
    expect((await limited.post('/v1/dossiers', { slug: 'two', title: 'x' })).body.code).toBe('scope-missing');
    const { body } = await limited.get<{ items: { slug: string }[] }>('/v1/dossiers');
    expect(body.items.map(({ slug }) => slug)).toEqual(['one', 'open-one']);
  });

  it('lets the admin of one dossier make no keys', async () => {
    const local = await holding('local admin', ['admin'], { dossiers: ['one'] });
    expect((await local.send('PATCH', '/v1/dossiers/one', { description: 'mine' })).status).toBe(200);
    expect((await local.post('/v1/keys', { name: 'more', scopes: ['admin'] })).body.code).toBe('scope-missing');
  });

  it('lets everybody read what is public, and nothing else', async () => {
    expect((await nobody.get('/v1/dossiers/open-one')).status).toBe(200);
    expect((await nobody.get('/v1/dossiers/open-one/events')).status).toBe(200);
    expect((await nobody.get('/v1/dossiers/open-one/webhooks')).body.code).toBe('key-required');
    expect((await nobody.post('/v1/dossiers/open-one/events', actor('e'))).body.code).toBe('key-required');
    const { body } = await nobody.get<{ items: { slug: string }[] }>('/v1/dossiers');
    expect(body.items.map(({ slug }) => slug)).toEqual(['open-one']);
    expect((await (await holding('other', ['read'], { dossiers: ['two'] })).get('/v1/dossiers/open-one')).status).toBe(200);
  });

  it('refuses a key once it is revoked, and still lists it', async () => {
    const { id, secret } = await made('leaver', ['read']);
    const leaver = new KeyHolder(service.url, secret);
    expect((await leaver.get('/v1/dossiers/one')).status).toBe(200);
    expect((await admin.send('DELETE', `/v1/keys/${id}`)).status).toBe(204);
    const { status, body } = await leaver.get('/v1/dossiers/one');
    expect([status, body.code]).toEqual([401, 'key-refused']);
    expect(body.detail).toContain('revoked');
    expect((await admin.send('DELETE', `/v1/keys/${id}`)).status).toBe(204);
    expect((await admin.send('DELETE', '/v1/keys/nothing')).body.code).toBe('key-not-found');
    const list = await admin.get<{ items: { id: string; revokedAt: string | null }[] }>('/v1/keys?limit=500');
    expect(list.body.items.find((key) => key.id === id)?.revokedAt).not.toBeNull();
    expect(JSON.stringify(list.body)).not.toContain(secret.slice(17));
  });

  it('ends a stream that a revoked key has opened', async () => {
    const { id, secret } = await made('listener', ['read']);
    const stream = await fetch(`${service.url}/v1/dossiers/one/events/stream`, { headers: { authorization: `Bearer ${secret}` } });
    expect([stream.status, stream.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/event-stream')]);
    const ended = stream.text().then(() => 'ended', () => 'broken off');
    await admin.send('DELETE', `/v1/keys/${id}`);
    expect(await ended).toMatch(/ended|broken off/);
  });

  it('refuses a key whose time is over', async () => {
    const brief = await holding('brief', ['read'], { expiresAt: new Date(Date.now() + 1_500).toISOString() });
    const refused = await eventually(() => brief.get('/v1/dossiers/one'), ({ status }) => status === 401);
    expect(refused.body.detail).toContain('past its time');
  });

  it('tells every fault of a wish for a key', async () => {
    const { status, body } = await admin.post<{ errors: { pointer: string }[] }>('/v1/keys', { name: 'local', scopes: ['all'], dossiers: [], expiresAt: 'soon' });
    expect([status, body.errors.map(({ pointer }) => pointer)]).toEqual([422, ['/name', '/scopes', '/dossiers', '/expiresAt']]);
    const past = await admin.post<{ errors: { pointer: string }[] }>('/v1/keys', { name: 'late', scopes: ['read'], expiresAt: '2020-01-01' });
    expect([past.status, past.body.errors[0]?.pointer]).toEqual([422, '/expiresAt']);
  });

  it('asks for a key at every address of the API, and for an admin’s to write but at these', async () => {
    const document = (await (await fetch(`${service.url}/openapi.json`)).json()) as OpenAPI3;
    const routes = Object.entries(document.paths ?? {})
      .flatMap(([path, item]) => Object.keys(item).map((method) => ({ method: method.toUpperCase(), path })))
      .filter(({ path }) => path.startsWith('/v1/'));
    const open: string[] = [];
    for (const { method, path } of routes) {
      const { status } = await nobody.send(method, path.replace('{dossier}', 'one').replaceAll(/\{\w+\}/g, 'x'));
      if (status !== 401) open.push(`${method} ${path}`);
    }
    expect(open).toEqual(['GET /v1/dossiers']);
    const writes = routes.filter(({ method }) => method !== 'GET');
    const scoped = writes.map(({ method, path }) => [`${method} ${path}`, neededScope(method, path.replaceAll(/\{(\w+)\}/g, ':$1'))]);
    expect(scoped.filter(([, scope]) => scope !== 'admin' && scope !== 'webhooks').sort()).toEqual([
      ['POST /v1/dossiers', 'record'],
      ['POST /v1/dossiers/{dossier}/events', 'record'],
      ['POST /v1/dossiers/{dossier}/events/batch', 'record'],
      ['POST /v1/dossiers/{dossier}/import', 'record'],
      ['POST /v1/dossiers/{dossier}/shifts/{shift}/review', 'review'],
    ]);
  });

  it('shows health, the documentation and the problems to everybody', async () => {
    for (const path of ['/health/live', '/health/ready', '/openapi.json', '/docs', '/problems/key-required']) {
      expect([path, (await fetch(`${service.url}${path}`)).status]).toEqual([path, 200]);
    }
  });

  it('tells everybody that something is amiss, and only who may read a dossier in which', async () => {
    const dataSource = await openDataSource(database.url);
    const setVersion = (to: string): Promise<unknown> => dataSource.query(`update dossier_head set projection_version = projection_version ${to}`);
    await setVersion('- 1');
    const behind = async (who: KeyHolder): Promise<unknown> => (await who.get<ReadinessResponse>('/health/ready')).body.projections?.behind;
    expect(await behind(nobody)).toEqual(['…', '…', '…']);
    expect(await behind(await holding('of two', ['read'], { dossiers: ['two'] }))).toEqual(['…', '…', 'two']);
    expect(await behind(admin)).toEqual(['one', 'open-one', 'two']);
    await setVersion('+ 1');
    await dataSource.destroy();
  });
});
