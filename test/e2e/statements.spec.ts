import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ProblemResponse } from '../../src/http/problem.response.js';
import type { DossierResponse } from '../../src/projections/dossier.response.js';
import type { StatementsPageResponse } from '../../src/views/statements-page.response.js';
import type { Answer } from '../support/http-client.js';
import { recordTalks, type TalkIds, type TalkName } from '../support/recorded-talks.js';
import { suiteService } from '../support/suite-service.js';

const D = '/v1/dossiers/talks';
const NEWEST_FIRST: readonly TalkName[] = ['merz', 'shared', 'frozen', 'open', 'leak', 'scholz', 'joint', 'law', 'ukrainian', 'recognised'];

describe('The statements', () => {
  const suite = suiteService();
  let ids: TalkIds;

  beforeAll(async () => {
    ids = await recordTalks(suite.api, 'talks');
  });

  async function listed(query: string): Promise<string[]> {
    const { status, body } = await suite.api.get<StatementsPageResponse>(`${D}/statements?${query}`);
    expect(status).toBe(200);
    const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]));
    return body.items.map(({ id }) => names.get(id) ?? id);
  }

  it('are listed by stated date, the newest first, those retracted left out', async () => {
    expect(await listed('')).toEqual(NEWEST_FIRST);
    expect(await listed('order=asc')).toEqual([...NEWEST_FIRST].reverse());
  });

  it('are paged without a gap or a repeat, either way', async () => {
    for (const order of ['asc', 'desc']) {
      const found: string[] = [];
      for (let path: string | null = `${D}/statements?limit=3&order=${order}`; path !== null; ) {
        const { body, headers }: Answer<StatementsPageResponse> = await suite.api.get(path);
        found.push(...body.items.map(({ id }) => id));
        expect(headers.get('link') === null).toBe(body.next === null);
        path = body.next && `${D}/statements?limit=3&order=${order}&cursor=${body.next}`;
      }
      const names = order === 'desc' ? NEWEST_FIRST : [...NEWEST_FIRST].reverse();
      expect(found).toEqual(names.map((name) => ids[name]));
    }
  });

  it.each<[string, TalkName[]]>([
    ['q=negotiations', ['law']],
    ['q=NEGOTIATIONS decree', ['law']],
    ['q=impossible', ['law']],
    ['q="out negotiations"', ['law']],
    ['q=memo or decree', ['leak', 'law']],
    ['q=decree -rules', []],
    ['q=%26 | !', []],
    ['actor=germany', ['merz', 'scholz', 'joint']],
    ['actor=ukraine&issue=formats', ['joint']],
    ['speaker=merz', ['merz']],
    ['speaker=russia', ['shared', 'recognised']],
    ['issue=territories', ['shared', 'frozen', 'ukrainian', 'recognised']],
    ['modality=leaked', ['leak']],
    ['track=leaked', ['leak']],
    ['track=conduct', []],
    ['since=2024-10', ['merz', 'shared', 'frozen']],
    ['until=2022-09', ['ukrainian', 'recognised']],
    ['since=2024&until=2024&issue=negotiations', ['open', 'leak', 'scholz']],
    ['source=The Gazette', ['law']],
    ['source=Gazette', []],
    ['status=retracted', ['gone']],
    ['status=all&issue=formats', ['joint', 'gone']],
    ['asOf=2023', ['joint', 'law', 'ukrainian', 'recognised']],
    ['disclosedBy=2024-08-31&since=2024-03&until=2024-07', ['open']],
    ['actor=nobody', []],
  ])('are filtered by %s', async (filter, names) => {
    expect(await listed(filter)).toEqual(names);
  });

  it('are shown as they were known at a sequence', async () => {
    const { lastSequence } = (await suite.api.get<DossierResponse>(D)).body;
    const read = async (knownAt: number): Promise<StatementsPageResponse['items']> =>
      (await suite.api.get<StatementsPageResponse>(`${D}/statements?issue=formats&order=asc&knownAt=${knownAt}`)).body.items;
    const gone = (await suite.api.get<StatementsPageResponse>(`${D}/statements?status=retracted`)).body.items[0];
    expect((await read(gone?.sequence ?? 0)).map(({ id, status }) => [id, status])).toEqual([[ids.gone, 'active'], [ids.joint, 'active']]);
    expect((await read((gone?.sequence ?? 0) - 1)).map(({ id }) => id)).toEqual([ids.joint]);
    expect((await read(lastSequence)).map(({ id }) => id)).toEqual([ids.joint]);
    const misspelt = await suite.api.get<StatementsPageResponse>(`${D}/statements?q=negotations&knownAt=${gone?.sequence ?? 0}`);
    expect(misspelt.body.items.map(({ id, summary }) => [id, summary])).toEqual([[ids.law, 'A decree rules out negotations']]);
  });

  it.each([
    ['q=', '/q'],
    ['track=loud', '/track'],
    ['modality=loud', '/modality'],
    ['order=up', '/order'],
    ['status=gone', '/status'],
    ['since=yesterday', '/since'],
    ['until=2024-13', '/until'],
    ['asOf=..', '/asOf'],
    ['disclosedBy=soon', '/disclosedBy'],
    ['knownAt=999999', '/knownAt'],
    ['limit=0', '/limit'],
    ['cursor=abc', '/cursor'],
    ['colour=red', '/colour'],
  ])('refuse %s', async (query, pointer) => {
    const { status, body } = await suite.api.get<ProblemResponse>(`${D}/statements?${query}`);
    expect([status, body.code, body.errors?.map((error) => error.pointer)]).toEqual([422, 'validation-failed', [pointer]]);
  });
});
