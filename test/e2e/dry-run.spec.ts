import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { ALERTS_JOB } from '../../src/alerts/outbox/alerts-job-name.js';
import { rowsOf } from '../../src/database/queries.js';
import { DETECTION_JOBS } from '../../src/detection/detection-works.js';
import type { DomainEvent } from '../../src/domain/events.js';
import type { DeliveryResponse } from '../../src/alerts/deliveries/delivery.response.js';
import type { DryRunResponse } from '../../src/recording/dry-run.response.js';
import type { ShiftResponse } from '../../src/projections/shift.response.js';
import { NEGOTIATIONS } from '../../src/domain/given.fixture.js';
import { openDataSource } from '../support/dossier-log.js';
import { eventually } from '../support/http-client.js';
import { suiteService } from '../support/suite-service.js';
import { position, registered } from '../support/talks.js';
import { TalksOverHttp } from '../support/talks-over-http.js';

/** The followers that have not come to the head of every log. */
const BEHIND = `
select h.dossier_id, n.job
  from dossier_head h
 cross join unnest($1::text[]) as n(job)
  left join job_state j on j.dossier_id = h.dossier_id and j.job = n.job
 where coalesce(j.checkpoint, 0) < h.sequence`;

function said(...args: Parameters<typeof position>): DomainEvent & { readonly id: string } {
  return { id: randomUUID(), type: 'position.stated', data: position(...args) };
}

/** What is the same of a shift, foretold or found. */
function content({ actor, issue, kind, facets, direction, magnitude, grade, provisional, from, to, rule, explanation, id }: ShiftResponse) {
  return { id, actor, issue, kind, facets, direction, magnitude, grade, provisional, from: from?.id, to: to?.id, rule, explanation };
}

describe('A dry run', () => {
  const suite = suiteService({ WEBHOOKS_ALLOW_NETWORKS: '127.0.0.1/32' });
  let dataSource: DataSource;
  let talks: TalksOverHttp;
  let earlier: string;

  beforeAll(async () => {
    dataSource = await openDataSource(suite.databaseUrl);
  });
  afterAll(async () => dataSource.destroy());

  beforeEach(async () => {
    talks = await TalksOverHttp.open(suite.api, `dry-${randomUUID().slice(0, 8)}`);
    [earlier = ''] = await talks.record(said('dialogue', '2026-01-10'));
    await talks.judged();
  });

  /** Every row of every table. */
  async function dump(): Promise<Record<string, string[]>> {
    const tables = await rowsOf<{ name: string }>(dataSource, `select tablename as name from pg_tables where schemaname = 'public' order by 1`);
    const rows: Record<string, string[]> = {};
    for (const { name } of tables) {
      const found = await rowsOf<{ row: string }>(dataSource, `select to_jsonb(t)::text as row from ${name} t order by 1`);
      rows[name] = found.map(({ row }) => row);
    }
    return rows;
  }

  /** Every row, once every job that follows the log has noted how far it has come. */
  async function settled(): Promise<Record<string, string[]>> {
    const jobs = [...DETECTION_JOBS, ALERTS_JOB];
    await eventually(() => rowsOf(dataSource, BEHIND, [jobs]), (behind) => behind.length === 0);
    return dump();
  }

  async function dryRun(...facts: readonly DomainEvent[]): Promise<DryRunResponse> {
    const { status, body } = await suite.api.post<DryRunResponse>(`${talks.path}/events/batch?dryRun=true`, facts);
    expect([status, body.dryRun]).toEqual([200, true]);
    return body;
  }

  async function shift(id: string): Promise<ShiftResponse> {
    return (await suite.api.get<ShiftResponse>(`${talks.path}/shifts/${id}`)).body;
  }

  it('leaves the log and every table as they were', async () => {
    const before = await settled();
    const fact = said('terminated', '2026-02-10');
    expect((await dryRun(fact, registered('poland'))).shifts).toHaveLength(1);
    expect(await suite.api.post(`${talks.path}/events?dryRun=true`, fact)).toMatchObject({ status: 200, body: { valid: true } });
    expect((await dryRun(said('nowhere', '2026'))).valid).toBe(false);
    expect(await dump()).toEqual(before);
  });

  it('tells the shifts that then really follow', async () => {
    const facts = [
      said('terminated', '2026-02-10'),
      said('diplomacy-on-conditions', '2026-03-10'),
      said('diplomacy-on-conditions', '2026-03-10', { actor: 'germany', commitment: 4 }),
    ];
    const foretold = await dryRun(...facts);
    expect(foretold.shifts.map(({ change, shift: { kind } }) => `${change} ${kind}`)).toEqual(['detected reversal', 'detected softening']);
    expect(foretold.shifts[0]?.shift).toMatchObject({ from: { id: earlier }, to: { id: facts[0]?.id }, status: 'standing' });
    await talks.record(...facts);
    await talks.judged();
    for (const each of foretold.shifts) expect(content(await shift(each.shift.id))).toEqual(content(each.shift));
    const { body } = await suite.api.get<{ items: unknown[] }>(`${talks.path}/shifts`);
    expect(body.items).toHaveLength(foretold.shifts.length);
  });

  it('tells of a rescale what would be revised and withdrawn, before one slip floods', async () => {
    await talks.record(said('diplomacy-on-conditions', '2026-02-10'), said('terminated', '2026-03-10'));
    await talks.judged();
    const positions = NEGOTIATIONS.positions.map((each) => (each.code === 'terminated' ? { ...each, value: 20 } : each));
    const scale = { ...NEGOTIATIONS, positions: positions.filter(({ code }) => code !== 'dialogue') };
    const map = { ...Object.fromEntries(positions.map(({ code }) => [code, code])), dialogue: 'diplomacy-on-conditions' };
    const rescale = { type: 'issue.rescaled', data: { issue: 'negotiations', scale, map, why: 'too fine' } } as const;
    const { shifts } = await dryRun(rescale);
    expect(shifts.map(({ change, shift: { kind, magnitude } }) => [change, kind, magnitude])).toEqual([
      ['revised', 'hardening', 40],
      ['withdrawn', 'hardening', 30],
    ]);
    await talks.record(rescale);
    await talks.judged();
    for (const { shift: each } of shifts) {
      const real = await shift(each.id);
      expect([real.status, content(real)]).toEqual([each.status, content(each)]);
    }
  });

  it('tells which rule leaves which pair out, of those that the events add', async () => {
    const first = said('terminated', '2026-02', { dating: 'standing' });
    expect((await dryRun(first)).suppressed).toMatchObject([{ pair: [earlier, first.id], rule: '0', why: expect.stringContaining('describes what is held') }]);
    await talks.record(first);
    expect((await dryRun(said('dialogue', '2026-03'))).suppressed.map(({ pair }) => pair)).not.toContainEqual([earlier, first.id]);
  });

  it('tells the alerts that then really go out', async () => {
    const wish = { url: 'http://127.0.0.1:65000/', events: ['shift.detected', 'shift.withdrawn'] };
    const endpoint = (await suite.api.post<{ id: string }>(`${talks.path}/webhooks`, wish)).body.id;
    const fact = said('terminated', '2026-11-20');
    const { shifts, alerts } = (await suite.api.post<DryRunResponse>(`${talks.path}/events?dryRun=true`, fact)).body;
    expect(alerts).toEqual([{ endpoint, type: 'shift.detected', shift: shifts[0]?.shift.id }]);
    await suite.api.post(`${talks.path}/events`, fact);
    const deliveries = await eventually(
      () => suite.api.get<{ items: DeliveryResponse[] }>(`${talks.path}/webhooks/${endpoint}/deliveries`),
      ({ body }) => body.items.length > 0,
    );
    expect(deliveries.body.items).toMatchObject([{ type: 'shift.detected', shift: shifts[0]?.shift.id }]);
  });

  it('lists every fault as recording would, and answers 200', async () => {
    const faulty = { type: 'position.stated', data: { ...position('nowhere', '2026-13'), actor: 'nobody' } };
    const alone = await suite.api.post<DryRunResponse>(`${talks.path}/events?dryRun=true`, faulty);
    const refused = await suite.api.post<{ code: string; detail: string; errors: unknown }>(`${talks.path}/events`, faulty);
    const { code, detail, errors } = refused.body;
    expect(refused.status).toBe(422);
    expect([alone.status, alone.body]).toEqual([
      200,
      { dryRun: true, valid: false, problem: { code, detail, errors }, shifts: [], suppressed: [], alerts: [] },
    ]);
    const lines = [JSON.stringify(said('dialogue', '2026')), '{', JSON.stringify(faulty)].join('\n');
    const batch = await suite.api.post<DryRunResponse>(`${talks.path}/events/batch?dryRun=true`, lines);
    const whole = await suite.api.post<{ code: string; errors: unknown }>(`${talks.path}/events/batch`, lines);
    expect(batch.body).toMatchObject({ valid: false, problem: { code: 'batch-refused', errors: whole.body.errors } });
  });

  it('finds conflicts, and nothing new in what the log has already', async () => {
    const fact = said('terminated', '2026-02-10');
    await talks.record(fact);
    expect(await dryRun(fact)).toMatchObject({ valid: true, shifts: [], alerts: [] });
    const other = { ...said('dialogue', '2026-02-10'), id: fact.id };
    expect((await dryRun(other)).problem).toMatchObject({ code: 'batch-refused', errors: [{ pointer: '/1/id' }] });
    const stale = { ...registered('poland'), expectedVersion: 3 };
    const { body } = await suite.api.post<DryRunResponse>(`${talks.path}/events?dryRun=true`, stale);
    expect(body).toMatchObject({ valid: false, problem: { code: 'version-conflict' } });
  });

  it('tries the rows of a CSV file', async () => {
    const map = JSON.stringify({
      actor: { column: 'who', kind: 'state' },
      issue: { value: 'negotiations' },
      position: { column: 'how' },
      stated: { column: 'when' },
      modality: { value: 'official' },
      summary: { template: '{who}: {how}' },
      source: { outlet: { value: 'Desk' }, title: { value: 'Table' } },
    });
    const csv = 'who,how,when\nukraine,terminated,2026-02-10\nPoland,dialogue,2026-02-10\n';
    const path = `${talks.path}/import?dryRun=true&map=${encodeURIComponent(map)}`;
    const { status, body } = await suite.api.send<DryRunResponse>('POST', path, csv, { 'content-type': 'text/csv' });
    expect([status, body]).toMatchObject([200, { valid: true, shifts: [{ change: 'detected', shift: { kind: 'reversal', from: { id: earlier } } }] }]);
    expect((await suite.api.get(`${talks.path}/actors/poland`)).status).toBe(404);
  });

  it('refuses more than a thousand events, an unknown dossier and a word it does not know', async () => {
    const many = Array.from({ length: 1_001 }, () => JSON.stringify(said('dialogue', '2026'))).join('\n');
    expect(await suite.api.post(`${talks.path}/events/batch?dryRun=true`, many)).toMatchObject({ status: 413, body: { code: 'dry-run-too-large' } });
    expect(await suite.api.post('/v1/dossiers/none/events?dryRun=true', said('dialogue', '2026'))).toMatchObject({ status: 404 });
    const unclear = await suite.api.post(`${talks.path}/events?dryRun=yes`, said('dialogue', '2026'));
    expect(unclear).toMatchObject({ status: 422, body: { errors: [{ pointer: '/dryRun' }] } });
  });

  it('disturbs neither detection nor other writers', async () => {
    const facts = Array.from({ length: 20 }, (_, index) => said(index % 2 === 0 ? 'terminated' : 'dialogue', `2026-02-${String(index + 1).padStart(2, '0')}`));
    const trials = Array.from({ length: 6 }, () => dryRun(...facts));
    const recorded = talks.record(...facts);
    const foretold = await Promise.all(trials);
    expect(foretold.every(({ valid }) => valid)).toBe(true);
    await recorded;
    await talks.judged();
    const { body } = await suite.api.get<{ items: unknown[] }>(`${talks.path}/shifts?limit=100`);
    expect(body.items).toHaveLength(20);
  });
});
