import { beforeAll, describe, expect, it } from '@jest/globals';
import type { PlanPoint } from '../../src/domain/facts/plan-facts.js';
import type { ReactionStated } from '../../src/domain/facts/reaction-facts.js';
import type { ActorViewResponse } from '../../src/views/actor-view.response.js';
import type { PlanDiffResponse } from '../../src/views/plans/plan-diff.response.js';
import type { PlansPageResponse, PlanViewResponse } from '../../src/views/plans/plan-view.response.js';
import { planOf } from '../support/ledger.js';
import { suiteService } from '../support/suite-service.js';
import { TalksOverHttp } from '../support/talks-over-http.js';

const SOURCES = [{ outlet: 'Desk', title: 'Notes', grade: 'B2' }];
const TALKS: PlanPoint = { number: '1', demand: 'talks', text: 'Talk.', issue: 'negotiations', position: 'dialogue', addressees: ['russia'] };
const WEAPONS: PlanPoint = { number: '1a', parent: 'talks', demand: 'weapons', text: 'Give weapons.', inExchangeFor: ['talks'] };
const SUMMIT: PlanPoint = { number: '2', demand: 'summit', text: 'Meet at a summit.', branch: 'b' };

function reaction(actor: string, target: ReactionStated['target'], kind: ReactionStated['reaction'], stated: string) {
  const data = { actor, target, reaction: kind, stated, modality: 'official', summary: `${kind}.`, sources: SOURCES } as const;
  return { type: 'reaction.stated' as const, data };
}

describe('The plans of a dossier', () => {
  const suite = suiteService();
  let talks: TalksOverHttp;

  async function plan(slug: string, query = ''): Promise<PlanViewResponse> {
    const { status, body } = await suite.api.get<PlanViewResponse>(`${talks.path}/plans/${slug}${query}`);
    expect([status, body]).toEqual([200, expect.objectContaining({ slug })]);
    return body;
  }

  async function diff(slug: string, query = ''): Promise<string[]> {
    const { body } = await suite.api.get<PlanDiffResponse>(`${talks.path}/plans/${slug}/diff${query}`);
    const { plan: later, against } = body;
    const items = body.items.map(({ change, demand, fields }) => [change, demand, ...fields].join(' '));
    return [`${later.slug}@${later.version} against ${against.slug}@${against.version}`, ...items];
  }

  beforeAll(async () => {
    talks = await TalksOverHttp.open(suite.api, 'plans');
    const first = planOf([TALKS, WEAPONS, SUMMIT], { jointWith: ['germany'], authors: [{ actor: 'germany', role: 'mediator' }] });
    const second = planOf([{ ...TALKS, text: 'Talk soon.' }], { stated: '2024-11-20', disclosed: '2025-02-01' });
    const successor = planOf([{ demand: 'weapons', text: 'Give weapons.' }], { plan: 'spring-plan', title: 'Spring plan', stated: '2025-03', supersedes: 'victory-plan', completeness: 'summary' });
    await talks.record(
      { type: 'plan.recorded', data: first },
      { type: 'plan.revised', data: second },
      { type: 'plan.recorded', data: successor },
      reaction('russia', { plan: 'victory-plan' }, 'reject', '2024-10-17'),
      reaction('russia', { plan: 'victory-plan', demand: 'talks' }, 'welcome', '2024-10-18'),
      reaction('germany', { plan: 'victory-plan', demand: 'talks' }, 'endorse', '2024-12-01'),
      {
        type: 'condition.recorded',
        data: {
          condition: 'talks-first', actor: 'ukraine', kind: 'demand', text: 'Talks before all else.', logic: 'all', addressees: ['russia'],
          refersTo: [{ plan: 'victory-plan', demand: 'talks' }], stated: '2024-10-16', sources: SOURCES,
        },
      },
      {
        type: 'claim.denied',
        data: { target: { plan: 'spring-plan' }, aspect: 'existence', by: 'ukraine', stated: '2025-03', summary: 'There is none.', sources: SOURCES },
      },
    );
  });

  it('are listed by slug, each as its newest version has it', async () => {
    const { body } = await suite.api.get<PlansPageResponse>(`${talks.path}/plans?limit=1`);
    expect(body.items).toMatchObject([
      { slug: 'spring-plan', version: 1, points: 1, disputed: true, supersedes: { slug: 'victory-plan', title: 'Victory plan' } },
    ]);
    const rest = await suite.api.get<PlansPageResponse>(`${talks.path}/plans?limit=1&cursor=${body.next}`);
    expect(rest.body).toMatchObject({
      items: [{ slug: 'victory-plan', version: 2, points: 1, disputed: false, supersededBy: [{ slug: 'spring-plan' }] }],
      next: null,
    });
  });

  it('show every version with its points in order, and the statements they made', async () => {
    const { current, earlier } = await plan('victory-plan');
    expect(current).toMatchObject({ number: 2, points: [{ text: 'Talk soon.', addressees: [{ slug: 'russia' }] }] });
    expect(earlier).toMatchObject([{ number: 1, jointWith: [{ slug: 'germany' }], authors: [{ role: 'mediator' }] }]);
    expect(earlier[0]?.points).toMatchObject([
      { number: '1', statement: { plan: 'victory-plan', position: { code: 'dialogue' } } },
      { number: '1a', parent: 'talks', inExchangeFor: ['talks'], statement: null },
      { number: '2', branch: 'b' },
    ]);
  });

  it('say who answered what, and take an answer to the whole for none to a point', async () => {
    const { support } = await plan('victory-plan', '?asOf=2024-11-01');
    expect(support.actors.map(({ slug }) => slug)).toEqual(['russia']);
    expect(support.rows.map(({ demand, reactions }) => [demand, reactions[0]?.reaction ?? null])).toEqual([
      [null, 'reject'],
      ['talks', 'welcome'],
      ['weapons', null],
      ['summit', null],
    ]);
    const now = (await plan('victory-plan')).support;
    expect(now.rows.map(({ reactions }) => reactions.map((each) => each?.reaction ?? null))).toEqual([
      [null, 'reject'],
      ['endorse', 'welcome'],
    ]);
  });

  it('say what of the ledger refers to them, and who denies them', async () => {
    expect((await plan('victory-plan')).conditions).toMatchObject([
      { slug: 'talks-first', states: [{ addressee: { slug: 'russia' }, status: 'pending' }] },
    ]);
    expect(await plan('spring-plan')).toMatchObject({
      disputed: true,
      denials: [{ target: 'plan', aspect: 'existence', by: { slug: 'ukraine' } }],
    });
  });

  it('answer as of a day, of a sequence, and of what was public', async () => {
    expect((await plan('victory-plan', '?asOf=2024-10-31')).current.number).toBe(1);
    expect((await plan('victory-plan', '?disclosedBy=2025-01')).current.number).toBe(1);
    const { current, earlier } = await plan('victory-plan');
    expect((await plan('victory-plan', `?knownAt=${current.sequence - 1}`)).current).toMatchObject({ number: earlier[0]?.number });
    expect(await suite.api.get(`${talks.path}/plans/victory-plan?asOf=2024-01`)).toMatchObject({ status: 404, body: { code: 'plan-not-found' } });
    expect((await suite.api.get<PlansPageResponse>(`${talks.path}/plans?asOf=2024-12`)).body.items).toMatchObject([{ slug: 'victory-plan' }]);
  });

  it('are held against the version before, else the plan they supersede, or what one names', async () => {
    const dropped = ['dropped weapons', 'dropped summit'];
    expect(await diff('victory-plan')).toEqual(['victory-plan@2 against victory-plan@1', 'changed talks text', ...dropped]);
    const silent = ['spring-plan@1 against victory-plan@2', 'added weapons', 'not-mentioned talks'];
    expect(await diff('spring-plan')).toEqual(silent);
    expect(await diff('spring-plan', '?against=victory-plan')).toEqual(silent);
    expect(await diff('spring-plan', '?against=victory-plan@1')).toEqual([
      'spring-plan@1 against victory-plan@1',
      'changed weapons inExchangeFor',
      'not-mentioned talks',
      'not-mentioned summit',
    ]);
    expect((await diff('victory-plan', '?version=1&against=victory-plan@2'))[0]).toBe('victory-plan@1 against victory-plan@2');
  });

  it.each([
    ['victory-plan/diff?version=1', 'version', /Nothing comes before/, '/against'],
    ['victory-plan/diff?version=3', 'version', /no version 3/, '/version'],
    ['victory-plan/diff?against=another', 'against', /no plan/, '/against'],
    ['victory-plan/diff?against=victory-plan@x', 'against', /slug of a plan/, '/against'],
    ['victory-plan?asOf=someday', 'asOf', /someday/, '/asOf'],
    ['victory-plan?colour=red', 'colour', /colour/, '/colour'],
  ])('refuse %s for its %s', async (path, _parameter, detail, pointer) => {
    const { status, body } = await suite.api.get<{ errors: { pointer: string; detail: string }[] }>(`${talks.path}/plans/${path}`);
    expect([status, body.errors]).toEqual([422, [{ pointer, detail: expect.stringMatching(detail) }]]);
  });

  it('answer 404 for one that there never was', async () => {
    const absent = { status: 404, body: { code: 'plan-not-found' } };
    expect(await suite.api.get(`${talks.path}/plans/another`)).toMatchObject(absent);
    expect(await suite.api.get(`${talks.path}/plans/another/diff`)).toMatchObject(absent);
  });

  it('stand on the page of who answered them', async () => {
    const { body } = await suite.api.get<ActorViewResponse>(`${talks.path}/actors/russia?asOf=2024-10-17`);
    expect(body.reactions).toMatchObject([{ reaction: 'reject', target: { kind: 'plan', target: 'victory-plan', demand: null } }]);
  });
});
