import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DossierResponse } from '../../src/projections/dossier.response.js';
import type { ShiftResponse } from '../../src/projections/shift.response.js';
import type { ShiftsPageResponse } from '../../src/views/shifts-page.response.js';
import type { TimelineResponse } from '../../src/views/timeline.response.js';
import { eventually, HttpClient } from '../support/http-client.js';
import { RunningService } from '../support/running-service.js';

const D = '/v1/dossiers/ukraine-peace-talks';
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

  const computed = async (query: string): Promise<ShiftResponse[]> =>
    (await api.get<ShiftsPageResponse>(`${D}/shifts?limit=500&${query}`)).body.items.filter((shift) => shift.basis !== 'asserted');

  const told = (shifts: readonly ShiftResponse[]): string[] =>
    shifts.map((shift) => `${shift.from?.position?.code} → ${shift.to?.position?.code}: ${shift.kind}`);

  it('holds at least 60 statements', async () => {
    expect((await api.get<DossierResponse>(D)).body.counts.statements).toBeGreaterThanOrEqual(60);
  });

  it('finds that Russia hardened on the status of the territories', async () => {
    expect(told(await computed('actor=russia'))).toEqual(['postponed → recognised: hardening']);
  });

  it('finds that Ukraine ended the dialogue and came back to talks on conditions', async () => {
    expect(told(await computed('actor=ukraine&issue=negotiations'))).toEqual([
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
    expect((await computed('')).map((shift) => `${shift.actor.slug} ${shift.issue.slug} ${shift.kind}`).sort()).toEqual([
      'russia territorial-status hardening',
      'ukraine liberation-means softening',
      'ukraine negotiations reversal',
      'ukraine negotiations softening',
      'ukraine second-summit change',
      'ukraine withdrawal-precondition softening',
    ]);
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
