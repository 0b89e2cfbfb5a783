import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ConditionRecorded, ConditionResolved } from '../../src/domain/facts/condition-facts.js';
import type { ConditionsPageResponse, ConditionViewResponse } from '../../src/views/conditions/condition-view.response.js';
import { suiteService } from '../support/suite-service.js';
import { position } from '../support/talks.js';
import { TalksOverHttp } from '../support/talks-over-http.js';

const SOURCES = [{ outlet: 'Desk', title: 'Notes' }];

function demanded(condition: string, rest: Partial<ConditionRecorded> = {}) {
  const data: ConditionRecorded = {
    condition,
    actor: 'ukraine',
    kind: 'demand',
    text: `${condition}.`,
    refersTo: [{ issue: 'negotiations', position: 'dialogue' }],
    logic: 'all',
    addressees: ['russia', 'germany'],
    stated: '2024-01',
    sources: SOURCES,
    ...rest,
  };
  return { type: 'condition.recorded' as const, data };
}

function resolved(condition: string, addressee: string, status: ConditionResolved['status'], stated: string) {
  return { type: 'condition.resolved' as const, data: { condition, addressee, status, stated, note: 'as told', sources: SOURCES } };
}

describe('The ledger of conditions', () => {
  const suite = suiteService();
  let talks: TalksOverHttp;

  beforeAll(async () => {
    talks = await TalksOverHttp.open(suite.api, 'ledger');
    await talks.record(
      demanded('talk', { deadline: '2024-06' }),
      demanded('meet', { addressees: ['germany'], actor: 'russia', stated: '2024-05' }),
      resolved('talk', 'germany', 'refused', '2024-03'),
      resolved('talk', 'germany', 'fulfilled', '2024-08'),
      { type: 'position.stated', data: position('dialogue', '2024-07', { actor: 'russia' }) },
    );
  });

  async function listed(query: string): Promise<string[]> {
    const { status, body } = await suite.api.get<ConditionsPageResponse>(`${talks.path}/conditions?${query}`);
    expect(status).toBe(200);
    return body.items.map(({ slug }) => slug);
  }

  it('shows each with its state for every addressee, and its history', async () => {
    const { body } = await suite.api.get<ConditionViewResponse>(`${talks.path}/conditions/talk`);
    expect(body.states).toMatchObject([
      { addressee: { slug: 'russia' }, status: 'pending', isOverdue: true, resolution: null },
      { addressee: { slug: 'germany' }, status: 'fulfilled', isOverdue: false, resolution: { note: 'as told' } },
    ]);
    expect(body.history.map(({ status }) => status)).toEqual(['refused', 'fulfilled']);
    expect(body.refersTo).toMatchObject([{ issue: { slug: 'negotiations' }, position: { code: 'dialogue' } }]);
  });

  it('proposes a resolution where an addressee has reached what is demanded', async () => {
    const { body } = await suite.api.get<ConditionViewResponse>(`${talks.path}/conditions/talk`);
    expect(body.proposals).toMatchObject([
      { addressee: { slug: 'russia' }, status: 'fulfilled', statements: [{ actor: { slug: 'russia' }, stated: { edtf: '2024-07' } }] },
    ]);
    const before = await suite.api.get<ConditionViewResponse>(`${talks.path}/conditions/talk?asOf=2024-06-30`);
    expect(before.body).toMatchObject({ proposals: [], states: [{ isOverdue: false }, { status: 'refused' }] });
  });

  it.each([
    ['', ['meet', 'talk']],
    ['status=pending', ['meet', 'talk']],
    ['status=pending&addressee=germany', ['meet']],
    ['status=fulfilled', ['talk']],
    ['addressee=russia', ['talk']],
    ['actor=russia', ['meet']],
    ['overdue=true', ['talk']],
    ['overdue=true&addressee=germany', []],
    ['overdue=false&addressee=germany', ['meet', 'talk']],
    ['overdue=true&asOf=2024-06-30', []],
    ['asOf=2024-04', ['talk']],
    ['disclosedBy=2024-04', ['talk']],
    ['limit=1', ['meet']],
  ])('lists by %s', async (query, slugs) => {
    expect(await listed(query)).toEqual(slugs);
  });

  it('pages without a gap or a repeat', async () => {
    const { body } = await suite.api.get<ConditionsPageResponse>(`${talks.path}/conditions?limit=1`);
    expect(await listed(`limit=1&cursor=${body.next}`)).toEqual(['talk']);
  });

  it('refuses what it does not know', async () => {
    const refused = (pointer: string) => ({ status: 422, body: { errors: [{ pointer }] } });
    expect(await suite.api.get(`${talks.path}/conditions?status=done`)).toMatchObject(refused('/status'));
    expect(await suite.api.get(`${talks.path}/conditions?overdue=yes`)).toMatchObject(refused('/overdue'));
    expect(await suite.api.get(`${talks.path}/conditions?cursor=nonsense`)).toMatchObject(refused('/cursor'));
    const absent = { status: 404, body: { code: 'condition-not-found' } };
    expect(await suite.api.get(`${talks.path}/conditions/another`)).toMatchObject(absent);
    expect(await suite.api.get(`${talks.path}/conditions/meet?asOf=2024-01`)).toMatchObject(absent);
  });
});
