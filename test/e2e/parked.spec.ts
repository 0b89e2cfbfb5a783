import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { ReadinessResponse } from '../../src/ops/health.response.js';
import type { DossierResponse } from '../../src/projections/dossier.response.js';
import type { ParkedPageResponse } from '../../src/views/parked/parked.response.js';
import type { WorklistPageResponse } from '../../src/views/worklist/worklist.response.js';
import { eventually } from '../support/http-client.js';
import { suiteService } from '../support/suite-service.js';
import { position } from '../support/talks.js';
import { TalksOverHttp } from '../support/talks-over-http.js';

const suite = suiteService();

async function onDatabase(sql: string, parameters: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: suite.databaseUrl });
  await client.connect();
  await client.query(sql, parameters);
  await client.end();
}

describe('What a job of the running service cannot handle', () => {
  it('is on show wherever an operator looks, holds up nothing else, and is handled once it can be', async () => {
    const talks = await TalksOverHttp.open(suite.api, 'parked-talks');
    await onDatabase(`update issue_scale set scale = jsonb_build_array(scale) where issue = 'negotiations'`, []);
    await talks.record(
      { type: 'position.stated', data: position('dialogue', '2022-03') },
      { type: 'position.stated', data: position('terminated', '2022-10') },
    );
    const parked = await eventually(
      () => suite.api.get<ParkedPageResponse>(`${talks.path}/parked`),
      ({ body }) => body.items.some(({ follower }) => follower === 'detect-shifts'),
    );
    const item = parked.body.items.find(({ follower }) => follower === 'detect-shifts');
    expect(item).toMatchObject({ unit: 'movement ukraine|negotiations', event: expect.any(String), failure: expect.any(String) });
    await talks.judged();

    const { body: dossier } = await suite.api.get<DossierResponse>(talks.path);
    const { status, body: ready } = await suite.api.get<ReadinessResponse>('/health/ready');
    const { body: worklist } = await suite.api.get<WorklistPageResponse>(`${talks.path}/worklist?kind=parked`);
    expect(dossier.parked).toBeGreaterThan(0);
    expect([status, ready.parked]).toEqual([200, dossier.parked]);
    expect(worklist.items).toHaveLength(dossier.parked);

    await onDatabase(`update issue_scale set scale = scale->0 where issue = 'negotiations'`, []);
    expect(await suite.api.post(`${talks.path}/parked/retry`, {})).toMatchObject({ status: 202, body: { retrying: dossier.parked } });
    await eventually(
      () => suite.api.get<ParkedPageResponse>(`${talks.path}/parked`),
      ({ body }) => body.items.length === 0,
    );
    const { body: shifts } = await suite.api.get(`${talks.path}/shifts?kind=reversal`);
    expect(shifts).toMatchObject({ items: [{ kind: 'reversal', actor: { slug: 'ukraine' } }] });
  });

  it('is listed page by page, and asked for with care', async () => {
    expect(await suite.api.get('/v1/dossiers/nowhere/parked')).toMatchObject({ status: 404, body: { code: 'dossier-not-found' } });
    expect(await suite.api.get('/v1/dossiers/parked-talks/parked?cursor=x')).toMatchObject({ status: 422, body: { errors: [{ pointer: '/cursor' }] } });
    expect(await suite.api.get('/v1/dossiers/parked-talks/parked')).toMatchObject({ status: 200, body: { items: [], next: null } });
  });
});
