import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ActorViewResponse } from '../../src/views/actor-view.response.js';
import type { IssueViewResponse } from '../../src/views/issue-view.response.js';
import type { StancesResponse } from '../../src/views/stances.response.js';
import type { TimelineResponse } from '../../src/views/timeline.response.js';
import { suiteService } from '../support/suite-service.js';

const D = '/v1/dossiers/union';
const SOURCES = [{ outlet: 'Gazette', title: 'Report' }];

function actor(slug: string, kind: string): object {
  return { type: 'actor.registered', data: { actor: slug, name: slug.toUpperCase(), kind } };
}

function member(slug: string, during: string): object {
  return { type: 'actor.affiliated', data: { actor: slug, of: 'union', role: 'member', during, standing: 'in-office' } };
}

function stated(slug: string, position: string, date: string, over: object = {}): object {
  const data = { actor: slug, issue: 'duty', position, modality: 'official', stated: date, summary: `${position}.`, sources: SOURCES };
  return { type: 'position.stated', data: { ...data, ...over } };
}

describe('A stance as of a day', () => {
  const suite = suiteService();

  beforeAll(async () => {
    await suite.api.post('/v1/dossiers', { slug: 'union', title: 'The union' });
    const positions = [{ code: 'for', label: 'For', value: 100 }, { code: 'against', label: 'Against', value: 0 }];
    const scale = { orientation: 'bipolar', poles: { low: 'None', high: 'High' }, positions };
    const lines = [
      ...[actor('union', 'coalition'), actor('alba', 'state'), actor('brena', 'state'), actor('corva', 'state'), actor('minister', 'person')],
      { type: 'issue.defined', data: { issue: 'duty', title: 'A duty', scale } },
      ...[member('alba', '2020/..'), member('brena', '2020/..'), member('corva', '2020/2021')],
      { type: 'actor.affiliated', data: { actor: 'minister', of: 'alba', role: 'Minister', during: '2020/..', standing: 'former' } },
      stated('alba', 'for', '2022-01'),
      stated('alba', 'against', '2022-03', { disclosed: '2023-01' }),
      stated('brena', 'against', '2022-02'),
      stated('alba', 'for', '2022-06', { speaker: 'minister' }),
      { type: 'affiliation.ended', data: { actor: 'brena', of: 'union', role: 'member', ended: '2024-06' } },
    ];
    expect(await suite.api.post(`${D}/events/batch`, lines)).toMatchObject({ status: 201, body: { accepted: lines.length } });
  });

  it('counts what was public by another day', async () => {
    const path = `${D}/actors/alba/stances?asOf=2022-12`;
    const held = (await suite.api.get<StancesResponse>(path)).body;
    expect(held).toMatchObject({ asOf: '2022-12-31', disclosedBy: null, items: [{ slots: { line: { statement: { position: { code: 'against' } } } } }] });
    const known = (await suite.api.get<StancesResponse>(`${path}&disclosedBy=2022-12-31`)).body;
    expect(known).toMatchObject({ disclosedBy: '2022-12-31', items: [{ slots: { line: { statement: { position: { code: 'for' } } } } }] });
    const bad = await suite.api.get<{ code: string }>(`${path}&disclosedBy=soon`);
    expect(bad).toMatchObject({ status: 422, body: { code: 'validation-failed', errors: [{ pointer: '/disclosedBy' }] } });
  });

  it('is nobody’s who does not speak for the actor any more, and the timeline says so', async () => {
    const { body } = await suite.api.get<TimelineResponse>(`${D}/actors/alba/stances/duty/timeline`);
    const statements = body.items.flatMap((item) => (item.kind === 'statement' ? [[item.statement.stated.edtf, item.offSlot]] : []));
    expect(statements).toEqual([['2022-01', false], ['2022-03', false], ['2022-06', true]]);
    const now = (await suite.api.get<StancesResponse>(`${D}/actors/alba/stances`)).body;
    expect(now.items[0]?.slots.line?.statement).toMatchObject({ stated: { edtf: '2022-03' } });
  });

  it('shows every actor’s place on an issue', async () => {
    const placesAt = async (query: string) =>
      (await suite.api.get<IssueViewResponse>(`${D}/issues/duty${query}`)).body.places.map(({ actor: { slug }, slot }) => [
        slug,
        slot.statement.position?.code,
      ]);
    expect(await placesAt('')).toEqual([['alba', 'against'], ['brena', 'against']]);
    expect(await placesAt('?asOf=2022-01')).toEqual([['alba', 'for']]);
    expect(await placesAt('?knownAt=1')).toEqual([]);
  });

  it('of a coalition is its own, beside the spread of its members of the day', async () => {
    const spreadAt = async (day: string) => (await suite.api.get<ActorViewResponse>(`${D}/actors/union?asOf=${day}`)).body.spread;
    expect(await spreadAt('2022-02-28')).toMatchObject([
      { issue: { slug: 'duty' }, range: { min: 0, median: 50, max: 100 }, known: [{ actor: { slug: 'brena' } }, { actor: { slug: 'alba' } }], unknown: [] },
    ]);
    expect(await spreadAt('2021-06-01')).toEqual([]);
    expect(await spreadAt('2024-07-01')).toMatchObject([{ known: [{ actor: { slug: 'alba' } }] }]);
    expect((await suite.api.get<ActorViewResponse>(`${D}/actors/alba`)).body.spread).toBeNull();
  });

  it('knows whom an actor spoke for on that day', async () => {
    const affiliationsAt = async (query: string) => (await suite.api.get<ActorViewResponse>(`${D}/actors/brena${query}`)).body.affiliations;
    expect(await affiliationsAt('?asOf=2024-06-01')).toMatchObject([{ of: { slug: 'union' }, ended: '2024-06' }]);
    expect(await affiliationsAt('?asOf=2024-07-01')).toEqual([]);
    expect(await affiliationsAt('')).toHaveLength(1);
  });
});
