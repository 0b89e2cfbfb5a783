import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DossierResponse } from '../../src/projections/dossier.response.js';
import type { ShiftsPageResponse } from '../../src/views/shifts-page.response.js';
import type { PlanViewResponse } from '../../src/views/plans/plan-view.response.js';
import { reportOf } from '../../src/views/report/report.command.js';
import type { ShiftView } from '../../src/views/shift-view.response.js';
import type { StancesResponse } from '../../src/views/stances.response.js';
import type { StatementsPageResponse } from '../../src/views/statements-page.response.js';
import type { TimelineResponse } from '../../src/views/timeline.response.js';
import { ServiceClient } from '../../src/http/service-client.js';
import { eventually, HttpClient } from '../support/http-client.js';
import { RunningService } from '../support/running-service.js';

const D = '/v1/dossiers/ukraine-peace-talks';
const REPORT = fileURLToPath(new URL('../../docs/sample-dossier.md', import.meta.url));
const EVENTS = fileURLToPath(new URL('../../fixtures/ukraine-peace-talks/events.ndjson', import.meta.url));

/** `npm start` on a bare machine: the embedded database, and the sample in it. */
describe('The sample dossier, on the embedded database', () => {
  let dataDir: string;
  let service: RunningService;
  let api: HttpClient;

  const judged = (): Promise<unknown> =>
    eventually(() => api.get<DossierResponse>(D), ({ body }) => body.lastSequence > 1 && body.detectedUpTo === body.lastSequence);

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'palinode-sample-'));
    // Where the tests run as root, PostgreSQL runs as another user and has to get there.
    await chmod(dataDir, 0o711);
    service = await RunningService.start({ DATA_DIR: dataDir });
    api = new HttpClient(service.url);
    await judged();
  });

  afterAll(async () => {
    await service.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const computed = async (query: string): Promise<ShiftView[]> =>
    (await api.get<ShiftsPageResponse>(`${D}/shifts?limit=500&${query}`)).body.items.filter((shift) => shift.basis !== 'asserted');

  const told = (shifts: readonly ShiftView[]): string[] =>
    shifts.map((shift) => `${shift.from?.position?.code} → ${shift.to?.position?.code}: ${shift.kind}`);

  it('holds the whole article: statements, actors, plans', async () => {
    const { counts } = (await api.get<DossierResponse>(D)).body;
    expect(counts.statements).toBeGreaterThanOrEqual(120);
    expect(counts.actors).toBeGreaterThanOrEqual(20);
    expect((await api.get<{ items: unknown[] }>(`${D}/plans`)).body.items).toHaveLength(12);
  });

  it('finds that Russia hardened on the status of the territories', async () => {
    expect(told(await computed('actor=russia&issue=territorial-status'))).toEqual(['postponed → recognised: hardening']);
  });

  it('finds that Ukraine ended the dialogue and came back to talks on conditions', async () => {
    expect(told((await computed('actor=ukraine&issue=negotiations')).filter(({ subject }) => subject === null))).toEqual([
      'terminated → diplomacy-on-conditions: softening',
      'dialogue → terminated: reversal',
    ]);
  });

  it('finds nothing in Germany, which repeats its line', async () => {
    expect((await api.get<ShiftsPageResponse>(`${D}/shifts?actor=germany&status=all`)).body.items).toEqual([]);
    const { body } = await api.get<TimelineResponse>(`${D}/actors/germany/stances/nato-membership/timeline`);
    const statements = body.items.flatMap((item) => (item.kind === 'statement' ? [item] : []));
    expect(statements.map((item) => item.reaffirms)).toEqual([null, statements[0]?.statement.id]);
  });

  it('puts the draft of 2022, disclosed late in 2024, before the terms of 2024', async () => {
    const { body } = await api.get<TimelineResponse>(`${D}/actors/russia/stances/army-size/timeline`);
    const [draft, later] = body.items.flatMap((item) => (item.kind === 'statement' ? [item.statement] : []));
    expect(draft).toMatchObject({ modality: 'leaked', position: { code: 'cut' } });
    expect(draft?.stated.to?.slice(0, 4)).toBe('2022');
    expect(draft?.disclosed?.from?.slice(0, 4)).toBe('2024');
    expect(later?.stated.from?.slice(0, 4)).toBe('2024');
  });

  it('computes no more than a careful reader expects', async () => {
    const found = (await computed('')).map(
      ({ actor, issue, kind, alertClass }) => `${actor.slug}, ${issue?.slug ?? 'no issue'}: ${kind}, ${alertClass}`,
    );
    expect(found.sort()).toEqual([
      'russia, negotiations: convergence, off',
      'russia, territorial-status: hardening, alert',
      'russia, withdrawal-precondition: divergence, off',
      'trump, no issue: overdue, alert',
      'ukraine, liberation-means: softening, off',
      'ukraine, liberation-means: softening, off',
      'ukraine, liberation-means: softening, off',
      'ukraine, negotiations: reversal, alert',
      'ukraine, negotiations: softening, alert',
      'ukraine, second-summit: change, alert',
      'ukraine, withdrawal-precondition: softening, alert',
      'usa, duration-of-support: anticipated, alert',
      'usa, long-range-strikes: hardening, off',
    ]);
  });

  it('computes, through its order words, that talks no longer wait for a withdrawal', async () => {
    const found = await computed('actor=ukraine&issue=withdrawal-precondition');
    const [shift] = found.filter(({ subject }) => subject?.kind !== 'counterpart');
    expect(shift?.kind).toBe('softening');
    // By their dates alone either could be the earlier.
    expect(Date.parse(shift?.from?.stated.to ?? '')).toBeGreaterThan(Date.parse(shift?.to?.stated.from ?? ''));
    expect([...(shift?.from?.before ?? []), ...(shift?.to?.after ?? [])]).not.toEqual([]);
  });

  it('keeps the demands of 2022 that the terms of 2024 do not repeat as asserted drops, by silence', async () => {
    const { body } = await api.get<ShiftsPageResponse>(`${D}/shifts?actor=russia&kind=dropped-demand`);
    expect(body.items.length).toBeGreaterThanOrEqual(4);
    for (const shift of body.items) expect(shift).toMatchObject({ basis: 'asserted', facets: ['by-silence'] });
  });

  it('holds Turkey’s plan to be reported, its existence denied, and so disputed and silent', async () => {
    const { body } = await api.get<PlanViewResponse>(`${D}/plans/erdogan-plan`);
    expect(body.current).toMatchObject({ status: 'reported', disputed: true });
    expect(body.denials).toMatchObject([{ aspect: 'existence' }]);
    const said = (await api.get<StatementsPageResponse>(`${D}/statements?actor=turkey&limit=500`)).body.items;
    const points = said.filter(({ plan }) => plan === 'erdogan-plan');
    expect(points.length).toBeGreaterThanOrEqual(3);
    expect(points.filter(({ disputed }) => !disputed)).toEqual([]);
    expect((await api.get<ShiftsPageResponse>(`${D}/shifts?actor=turkey&status=all`)).body.items).toEqual([]);
  });

  it('takes the incoming team’s word for anticipated, and never for the stance of the USA', async () => {
    const [shift] = await computed('actor=usa&kind=anticipated');
    expect(shift).toMatchObject({ basis: 'both', subject: { kind: 'office', speaker: { slug: 'trump-team' } } });
    const { body } = await api.get<StancesResponse>(`${D}/actors/usa/stances`);
    const held = JSON.stringify(body.items.map(({ slots }) => slots));
    expect(held).toContain('"speaker":');
    expect(held).not.toMatch(/"speaker":\{"slug":"trump/);
  });

  it('is written down as it is, in docs/sample-dossier.md', async () => {
    const report = `${await reportOf(new ServiceClient(service.url), 'ukraine-peace-talks')}\n`;
    if (process.env['UPDATE_DOCS'] === '1') await writeFile(REPORT, report);
    expect(await readFile(REPORT, 'utf8')).toBe(report);
  });

  it('takes the same events again as the ones it has', async () => {
    const events = await readFile(EVENTS, 'utf8');
    const answer = await api.post(`${D}/events/batch?notify=false`, events);
    expect(answer).toMatchObject({ status: 201, body: { accepted: 0, failed: 0, duplicates: events.trim().split('\n').length } });
  });

  it('has everything again after the plug was pulled', async () => {
    const before = (await api.get<DossierResponse>(D)).body;
    await service.kill();
    service = await RunningService.start({ DATA_DIR: dataDir });
    api = new HttpClient(service.url);
    expect((await api.get<DossierResponse>(D)).body).toEqual(before);
  });

  it('serves the page', async () => {
    const page = await fetch(`${service.url}/dossiers/ukraine-peace-talks`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
  });
});
