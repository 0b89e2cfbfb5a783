import { beforeAll, describe, expect, it } from '@jest/globals';
import type { StatementViewResponse } from '../../src/views/statement-view.response.js';
import type { WorklistItem, WorklistPageResponse } from '../../src/views/worklist/worklist.response.js';
import { planOf } from '../support/ledger.js';
import { suiteService } from '../support/suite-service.js';
import { position } from '../support/talks.js';
import { TalksOverHttp } from '../support/talks-over-http.js';

const SOURCES = [{ outlet: 'Desk', title: 'Notes' }];

function denied(target: { statement: string } | { plan: string }) {
  const data = { target, aspect: 'existence', by: 'russia', stated: '2024-12', summary: 'No.', sources: SOURCES } as const;
  return { type: 'claim.denied' as const, data };
}

describe('The worklist', () => {
  const suite = suiteService();
  let talks: TalksOverHttp;
  let statements: string[];

  beforeAll(async () => {
    talks = await TalksOverHttp.open(suite.api, 'work');
    const said = (...args: Parameters<typeof position>) => ({ type: 'position.stated' as const, data: position(...args) });
    statements = await talks.record(
      said('dialogue', '2024-01/2024-06'),
      said('terminated', '2024-03'),
      said('summit', '2024', { issue: 'formats' }),
      said('istanbul', '2024-05', { issue: 'formats' }),
      said('dialogue', '2024-01-02', { actor: 'germany' }),
      said('dialogue', '2024-01-02', { actor: 'germany', summary: 'the same again' }),
      said('dialogue', '2024-08', { actor: 'russia' }),
    );
    const condition = { actor: 'ukraine', kind: 'demand', logic: 'all', addressees: ['russia'], stated: '2024-07', sources: SOURCES } as const;
    await talks.record(
      { type: 'condition.recorded', data: { ...condition, condition: 'talk', text: 'Talk.', refersTo: [{ issue: 'negotiations', position: 'dialogue' }] } },
      { type: 'plan.recorded', data: planOf([{ demand: 'army-cap', text: 'Cap the army.' }]) },
      { type: 'plan.revised', data: planOf([{ demand: 'troop-limit', text: 'Limit the troops.' }], { stated: '2024-11' }) },
      denied({ statement: statements[6] ?? '' }),
      denied({ plan: 'victory-plan' }),
    );
  });

  async function list(query = ''): Promise<WorklistItem[]> {
    const { status, body } = await suite.api.get<WorklistPageResponse>(`${talks.path}/worklist${query}`);
    expect([status, body.next]).toEqual([200, null]);
    return body.items;
  }

  it('lays statements side by side whose order nothing tells, and says why', async () => {
    const items = await list('?kind=order-needed');
    expect(items).toMatchObject([
      { actor: { slug: 'ukraine' }, issue: { slug: 'formats' }, why: expect.stringContaining('nothing tells') },
      { actor: { slug: 'ukraine' }, issue: { slug: 'negotiations' } },
    ]);
    const pairs = items.flatMap((item) => (item.kind === 'order-needed' ? [item.statements.map(({ id }) => id).sort()] : []));
    expect(pairs).toEqual([[statements[2], statements[3]].sort(), [statements[0], statements[1]].sort()]);
  });

  it('proposes resolutions', async () => {
    expect(await list('?kind=proposed-resolution')).toMatchObject([
      { condition: 'talk', text: 'Talk.', addressee: { slug: 'russia' }, status: 'fulfilled', statements: [{ id: statements[6] }] },
    ]);
  });

  it('shows what is denied, with who denies it', async () => {
    expect(await list('?kind=disputed')).toMatchObject([
      { target: 'plan', plan: { slug: 'victory-plan', title: 'Victory plan' }, denials: [{ by: { slug: 'russia' } }] },
      { target: 'statement', statement: { id: statements[6], disputed: true }, denials: [{ aspect: 'existence' }] },
    ]);
  });

  it('shows a demand that may be an earlier one by another code', async () => {
    expect(await list('?kind=unmatched-demand')).toMatchObject([
      {
        earlier: { plan: 'victory-plan', version: 1 },
        later: { plan: 'victory-plan', version: 2 },
        point: { demand: 'troop-limit' },
        candidates: [{ demand: 'army-cap' }],
      },
    ]);
  });

  it('pages through all kinds without a gap or a repeat', async () => {
    const all = await list();
    expect(all.map(({ kind }) => kind)).toEqual([
      'order-needed', 'order-needed', 'proposed-resolution', 'disputed', 'disputed', 'unmatched-demand',
    ]);
    for (const limit of [1, 2, 4]) {
      const found: WorklistItem[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
        const { body }: { body: WorklistPageResponse } = await suite.api.get(`${talks.path}/worklist?limit=${limit}${query}`);
        found.push(...body.items);
        cursor = body.next;
      }
      expect(found).toEqual(all);
    }
  });

  it('refuses kinds it does not have, and cursors of another kind', async () => {
    expect(await suite.api.get(`${talks.path}/worklist?kind=lost`)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/kind' }] } });
    const { body } = await suite.api.get<WorklistPageResponse>(`${talks.path}/worklist?kind=order-needed&limit=1`);
    const other = await suite.api.get(`${talks.path}/worklist?kind=disputed&cursor=${body.next}`);
    expect(other).toMatchObject({ status: 422, body: { errors: [{ pointer: '/cursor' }] } });
  });

  it('lets go of what a person has settled', async () => {
    const [later = '', earlier = ''] = statements;
    const after = [{ statement: earlier, words: 'then' }];
    await talks.record(
      { type: 'statement.corrected', data: { statement: later, corrected: { after }, why: 'the source’s words' } },
      { type: 'statement.retracted', data: { statement: statements[6] ?? '', why: 'misread' } },
    );
    expect((await list()).map(({ kind }) => kind)).toEqual(['order-needed', 'disputed', 'unmatched-demand']);
  });

  it('has behind each statement everything that was recorded of it', async () => {
    const { body } = await suite.api.get<StatementViewResponse>(`${talks.path}/statements/${statements[6]}`);
    expect(body).toMatchObject({ status: 'retracted', denials: [{ by: { slug: 'russia' } }], retraction: { why: 'misread' } });
    expect(body.events.map(({ type }) => type)).toEqual(['position.stated', 'claim.denied', 'statement.retracted']);
  });
});
