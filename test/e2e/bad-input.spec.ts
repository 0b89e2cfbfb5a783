import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { ProblemResponse } from '../../src/http/problem.response.js';
import type { DossierResponse } from '../../src/projections/dossier.response.js';
import { suiteService } from '../support/suite-service.js';

const D = '/v1/dossiers/desk';
const SOURCES = [{ outlet: 'Gazette', title: 'Report' }];
const STATEMENT = { actor: 'ada', issue: 'bridge', position: 'for', modality: 'official', stated: '2026-05', summary: 'For it.', sources: SOURCES };

describe('Bad input', () => {
  const suite = suiteService();

  beforeAll(async () => {
    await suite.api.post('/v1/dossiers', { slug: 'desk', title: 'Desk' });
    const positions = [{ code: 'for', label: 'For' }, { code: 'against', label: 'Against' }];
    const lines = [
      { type: 'actor.registered', data: { actor: 'ada', name: 'Ada', kind: 'person' } },
      { type: 'issue.defined', data: { issue: 'bridge', title: 'Bridge', scale: { orientation: 'nominal', positions } } },
    ];
    expect((await suite.api.post(`${D}/events/batch`, lines)).status).toBe(201);
  });

  const lastSequence = async (): Promise<number> => (await suite.api.get<DossierResponse>(D)).body.lastSequence;

  /** Sends it, and expects a problem that names the place, and an unchanged log. */
  async function refused(body: unknown, status: number, code: string, pointers: readonly string[], path = `${D}/events`): Promise<ProblemResponse> {
    const before = await lastSequence();
    const answer = await suite.api.post<ProblemResponse>(path, body);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({ status, code, instance: path });
    expect(answer.status).toBe(status);
    expect((answer.body.errors ?? []).map((error) => error.pointer)).toEqual(pointers);
    expect(await lastSequence()).toBe(before);
    return answer.body;
  }

  const stating = (over: object): object => ({ type: 'position.stated', data: { ...STATEMENT, ...over } });

  it('names an unknown actor, issue and position', async () => {
    await refused(stating({ actor: 'adda' }), 422, 'validation-failed', ['/data/actor']);
    await refused(stating({ issue: 'brigde' }), 422, 'validation-failed', ['/data/issue']);
    const problem = await refused(stating({ position: 'fro' }), 422, 'validation-failed', ['/data/position']);
    expect(problem.detail).toContain('it has for, against');
  });

  it('names a date that is none', async () => {
    await refused(stating({ stated: '2026-13' }), 422, 'validation-failed', ['/data/stated']);
    await refused(stating({ stated: '2026-21' }), 422, 'validation-failed', ['/data/stated']);
  });

  it('lists every fault at once, those of form and those of reference together', async () => {
    const body = stating({ actor: 'adda', position: 'fro', stated: 'soon', modality: 'loud', sources: [], colour: 'red' });
    const pointers = ['/data/actor', '/data/colour', '/data/modality', '/data/position', '/data/sources', '/data/stated'];
    const answer = await suite.api.post<ProblemResponse>(`${D}/events`, body);
    expect(answer.status).toBe(422);
    expect((answer.body.errors ?? []).map((error) => error.pointer).sort()).toEqual(pointers);
  });

  it('refuses a retraction that retracts nothing', async () => {
    const retraction = { type: 'statement.retracted', data: { statement: randomUUID(), why: 'Wrong.' } };
    await refused(retraction, 422, 'validation-failed', ['/data/statement']);
  });

  it('refuses a body of 2 MB', async () => {
    await refused(stating({ summary: 'x'.repeat(2_000_000) }), 413, 'body-too-large', []);
  });

  it('refuses NUL, half a surrogate pair, and numbers it could not keep', async () => {
    await refused(stating({ summary: 'a\u0000b' }), 422, 'validation-failed', ['/data/summary']);
    await refused(stating({ summary: 'a\ud800b' }), 422, 'validation-failed', ['/data/summary']);
    await refused(stating({ quantity: { value: 2 ** 60, unit: 'people', measure: 'army' } }), 422, 'validation-failed', ['/data/quantity/value']);
  });

  it('refuses the same id with other content, and answers the same content as the first time', async () => {
    const event = { ...stating({}), id: randomUUID() };
    const first = await suite.api.post<{ sequence: number }>(`${D}/events`, event);
    const again = await suite.api.post<{ sequence: number }>(`${D}/events`, event);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    await refused({ ...stating({ summary: 'Other.' }), id: event.id }, 409, 'event-id-conflict', ['/id']);
  });

  it('takes Idempotency-Key for an id', async () => {
    const key = { 'idempotency-key': 'row 7 of my sheet' };
    const [first, again] = [await suite.api.post(`${D}/events`, stating({}), key), await suite.api.post(`${D}/events`, stating({}), key)];
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
  });

  it('refuses an expected version that is off and tells the actual one', async () => {
    const registered = { type: 'actor.affiliated', data: { actor: 'ada', of: 'guild', role: 'Speaker', standing: 'in-office' } };
    await suite.api.post(`${D}/events`, { type: 'actor.registered', data: { actor: 'guild', name: 'Guild', kind: 'organisation' } });
    const problem = await refused({ ...registered, expectedVersion: 7 }, 409, 'version-conflict', ['/expectedVersion']);
    expect(problem.detail).toContain('is at version 1, not 7');
    expect((await suite.api.post(`${D}/events`, { ...registered, expectedVersion: 1 })).status).toBe(201);
  });

  it('refuses what only the service writes, a parameter it does not know, and what is no JSON', async () => {
    await refused({ type: 'shift.detected', data: {} }, 403, 'reserved-type', ['/type']);
    await refused(stating({}), 422, 'validation-failed', ['/dryrun'], `${D}/events?dryrun=true`);
    const answer = await suite.api.send<ProblemResponse>('POST', `${D}/events`, '{"type":', { 'content-type': 'application/json' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'malformed-json' } });
  });

  it('records a batch wholly or not at all, and names the line', async () => {
    const lines = [stating({ stated: '2026-06' }), stating({ actor: 'nobody' }), { type: 'nonsense' }];
    const ndjson = lines.map((line) => JSON.stringify(line)).join('\n');
    await refused(ndjson, 422, 'batch-refused', ['/2/data/actor', '/3/type', '/3/data'], `${D}/events/batch`);
    const partly = await suite.api.post(`${D}/events/batch?atomic=false`, ndjson);
    expect(partly).toMatchObject({ status: 200, body: { accepted: 1, failed: 2, lines: [{ line: 1, problem: null }, { line: 2 }, { line: 3 }] } });
  });

  it.each([
    ['a source', { sources: [[]] }, '/data/sources'],
    ['a condition', { conditions: [[{ demand: 'd' }]] }, '/data/conditions'],
    ['a quantity', { quantity: [{ unit: 'people', measure: 'army', value: 1 }] }, '/data/quantity'],
    ['an absence', { position: null, absence: [] }, '/data/absence'],
    ['an order word', { after: [[]] }, '/data/after'],
  ])('refuses a list where %s belongs', async (_name, over, pointer) => {
    await refused(stating(over), 422, 'validation-failed', [pointer]);
  });

  it('refuses a date that its zone carries out of the calendar, and an absence since no date', async () => {
    await refused(stating({ stated: '9999-12-31T23:59:59-12:00' }), 422, 'validation-failed', ['/data/stated']);
    await refused(stating({ position: null, absence: { of: 'demand', since: 'soon' } }), 422, 'validation-failed', ['/data/absence/since']);
  });

  it('refuses bytes that are not UTF-8, instead of guessing', async () => {
    const before = await lastSequence();
    const body = Buffer.from('{"type":"actor.registered","data":{"actor":"k","name":"K\xf6ln","kind":"state"}}', 'latin1');
    const answer = await fetch(`${suite.url}${D}/events`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ code: 'not-utf8' })]);
    expect(await lastSequence()).toBe(before);
  });

  it('skips a byte order mark', async () => {
    const event = `\ufeff${JSON.stringify(stating({ stated: '2026-08' }))}`;
    expect((await suite.api.send('POST', `${D}/events`, event, { 'content-type': 'application/json' })).status).toBe(201);
  });

  it.each([
    ['text/plain', {}, 415],
    ['application/x-www-form-urlencoded', {}, 415],
    ['application/json', { origin: 'https://elsewhere.example' }, 403],
    ['application/json', { 'sec-fetch-site': 'cross-site' }, 403],
  ])('takes nothing that a page of another site can send: %s %j', async (type, headers, status) => {
    const before = await lastSequence();
    const answer = await suite.api.send('POST', `${D}/events`, JSON.stringify(stating({})), { 'content-type': type, ...headers });
    expect(answer.status).toBe(status);
    expect(await lastSequence()).toBe(before);
  });

  it.each(['/v1/dossiers/%00', '/v1/dossiers/%zz', `${D}/events?after=99999999999999999999`, `${D}/actors/ada/stances?knownAt=2024`, `${D}/shifts?limit=0x10`])(
    'answers %s with a problem of the caller',
    async (path) => {
      const answer = await suite.api.get<ProblemResponse>(path);
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    },
  );

  it('refuses field names that every object has, wherever they stand', async () => {
    const settings = { constructor: { x: 1 }, fine: 1 };
    await refused({ type: 'dossier.configured', data: { settings } }, 422, 'validation-failed', ['/data/settings']);
    const answer = await suite.api.post<ProblemResponse>('/v1/dossiers', { slug: 'other', title: 'Other', settings });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/settings' }] } });
  });

  it.each<[string, object, string[]]>([
    ['actor.updated', { actor: 'adda', name: 7 }, ['/data/actor', '/data/name']],
    ['affiliation.ended', { actor: 'adda', of: 'ada', role: '', ended: 'soon' }, ['/data/actor', '/data/ended', '/data/role']],
    ['actor.merged', { actor: 'ada', into: 'ada', colour: 'red' }, ['/data/colour', '/data/into', '/data/why']],
    [
      'issue.rescaled',
      { issue: 'bridge', scale: { orientation: 'nominal', positions: [{ code: 'for', label: 'For' }, { code: 'for', label: 'For' }] }, map: { for: 'fro' }, why: 7 },
      ['/data/map', '/data/map/for', '/data/scale/positions/1/code', '/data/why'],
    ],
    ['issue.rescaled', { issue: 'bridge', scale: { orientation: 'nominal', positions: [] }, map: { for: 3 }, why: 'w' }, ['/data/map', '/data/scale/positions']],
    ['statement.corrected', { statement: randomUUID(), corrected: { actor: 'adda', modality: 'loud', plan: 'p' }, why: 'w' }, ['/data/corrected/modality', '/data/corrected/plan', '/data/statement']],
    ['statement.corrected', { statement: randomUUID(), corrected: { actor: 'adda', summary: null }, why: 'w' }, ['/data/corrected/actor', '/data/corrected/summary', '/data/statement']],
    ['statement.sourced', { statement: randomUUID(), sources: [] }, ['/data/sources', '/data/statement']],
    ['statement.coded', { statement: 'here', coder: 'second', position: 7 }, ['/data/position', '/data/statement']],
    ['claim.denied', { target: { plan: 'p', shift: randomUUID() }, aspect: 'tone', by: 'adda', stated: 'soon', summary: 's', sources: SOURCES }, ['/data/aspect', '/data/by', '/data/stated', '/data/target']],
    [
      'plan.recorded',
      { plan: 'p', title: 'P', actor: 'adda', stated: 'soon', modality: 'official', status: 'loud', completeness: 'document', sources: SOURCES, points: [{ demand: 'd', text: 'D', parent: 'e' }] },
      ['/data/actor', '/data/points/0/parent', '/data/stated', '/data/status'],
    ],
    ['plan.revised', { plan: 'p', title: 'P', actor: 'ada', stated: '2026', modality: 'official', status: 'announced', completeness: 'document', sources: SOURCES, points: 7 }, ['/data/plan', '/data/points']],
    ['reaction.stated', { actor: 'ada', target: {}, reaction: 'shrug', stated: '2026', modality: 'enacted', summary: 's', sources: SOURCES }, ['/data/deed', '/data/reaction', '/data/target']],
    ['condition.recorded', { condition: 'c', actor: 'adda', kind: 'demand', text: 't', refersTo: [{ plan: 'p' }], logic: 'most', addressees: [], stated: '2026', sources: SOURCES }, ['/data/actor', '/data/addressees', '/data/logic', '/data/refersTo/0']],
    ['condition.resolved', { condition: 'c', addressee: 'adda', status: 'done', stated: 'soon' }, ['/data/addressee', '/data/condition', '/data/stated', '/data/status']],
    ['shift.reviewed', { shift: randomUUID(), verdict: 'maybe', note: 'n' }, ['/data/shift', '/data/verdict']],
    [
      'dossier.configured',
      { settings: { staleAfter: 0, gapAtLeast: 101, trustedGrade: 'G9', alertClasses: { reversal: 'loud' }, colour: 'red' } },
      ['/data/settings/alertClasses', '/data/settings/colour', '/data/settings/gapAtLeast', '/data/settings/staleAfter', '/data/settings/trustedGrade'],
    ],
  ])('lists every fault of %s %#, and records nothing', async (type, data, pointers) => {
    const before = await lastSequence();
    const answer = await suite.api.post<ProblemResponse>(`${D}/events`, { type, data });
    expect([answer.status, (answer.body.errors ?? []).map(({ pointer }) => pointer).sort()]).toEqual([422, pointers]);
    expect(await lastSequence()).toBe(before);
  });

  it('takes no statement of a plan’s point from outside, and no setting that it does not know', async () => {
    await refused(stating({ point: { demand: 'd', version: 1, tentative: false } }), 422, 'validation-failed', ['/data/point']);
    const settings = { mute: true };
    const opened = await suite.api.post<ProblemResponse>('/v1/dossiers', { slug: 'mute', title: 'Mute', settings });
    expect(opened).toMatchObject({ status: 422, body: { errors: [{ pointer: '/settings/mute' }] } });
    const changed = await suite.api.send<ProblemResponse>('PATCH', D, JSON.stringify({ settings }), { 'content-type': 'application/json' });
    expect(changed).toMatchObject({ status: 422, body: { errors: [{ pointer: '/settings/mute' }] } });
  });

  it('explains each kind of problem at the address the problem names', async () => {
    const { body } = await suite.api.get<ProblemResponse>('/v1/dossiers/nowhere');
    expect(body).toMatchObject({ code: 'dossier-not-found', status: 404 });
    const page = await fetch(`${suite.url}/problems/${body.code}`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('No such dossier')]);
  });
});
