import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { type Element, xml2js } from 'xml-js';
import type { JsonFeedResponse } from '../../src/views/feeds/json-feed.response.js';
import type { ShiftsPageResponse } from '../../src/views/shifts-page.response.js';
import type { StatementsPageResponse } from '../../src/views/statements-page.response.js';
import type { TimelineResponse } from '../../src/views/timeline.response.js';
import { type Answer, eventually } from '../support/http-client.js';
import { recordTalks, type TalkIds, TRAP } from '../support/recorded-talks.js';
import { suiteService } from '../support/suite-service.js';

const D = '/v1/dossiers/talks';
const FEED = { atom: 'application/atom+xml; charset=utf-8', json: 'application/feed+json; charset=utf-8' };

describe('What leaves the service', () => {
  const suite = suiteService();
  let ids: TalkIds;

  beforeAll(async () => {
    ids = await recordTalks(suite.api, 'talks');
  });

  async function fetched(path: string): Promise<{ text: string; headers: Headers }> {
    const answer = await fetch(`${suite.url}${D}/${path}`);
    const text = await answer.text();
    expect([answer.status, answer.status === 200 ? '' : text]).toEqual([200, '']);
    return { text, headers: answer.headers };
  }

  const table = async (path: string): Promise<Record<string, string>[]> => parse((await fetched(path)).text, { columns: true });
  const lines = async <Row>(path: string): Promise<Row[]> =>
    (await fetched(path)).text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Row);

  it('statements as CSV, one a row, with no cell that a spreadsheet would run', async () => {
    const { headers } = await fetched('statements.csv');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(headers.get('content-disposition')).toBe('attachment; filename="talks-statements.csv"');
    expect([headers.get('etag'), headers.get('vary')]).toEqual([expect.stringMatching(/^W\//), expect.stringMatching(/accept/i)]);
    const rows = await table('statements.csv?issue=negotiations&actor=ukraine');
    expect(rows.map(({ id, position, stated }) => [id, position, stated])).toEqual([
      [ids.open, 'dialogue', '2024-07-15'],
      [ids.leak, 'terminated', '2024-03-01'],
      [ids.law, 'ruled-out-by-law', '2022-10-04'],
    ]);
    expect(rows[0]?.['summary']).toBe(`'${TRAP}`);
    expect(rows[2]).toMatchObject({ value: '0', sources: 'The Gazette, Talks & "terms", https://gazette.example/talks?a=1&b=2' });
  });

  it('statements as NDJSON, whole', async () => {
    const { body } = await suite.api.get<StatementsPageResponse>(`${D}/statements?limit=500`);
    expect(await lines('statements.ndjson')).toEqual(body.items);
    expect((await fetched('statements.ndjson?q=nowhere')).text).toBe('');
  });

  it('shifts as CSV, both statements side by side with their sources', async () => {
    const rows = await table('shifts.csv?actor=ukraine&kind=reversal');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      ...{ kind: 'reversal', magnitude: '90', direction: 'up', alertClass: 'alert' },
      ...{ fromStatement: ids.law, fromPosition: 'ruled-out-by-law', toStatement: ids.open, toPosition: 'dialogue' },
      ...{ fromSources: expect.stringContaining('https://gazette.example/talks'), toSummary: `'${TRAP}` },
    });
  });

  it('stances, timelines and the matrix, as CSV and as NDJSON', async () => {
    const stances = await table('actors/ukraine/stances.csv');
    expect(stances.map(({ issue, headlineTrack, linePosition, leakedPosition }) => [issue, headlineTrack, linePosition, leakedPosition])).toEqual([
      ['formats', 'line', 'summit', ''],
      ['negotiations', 'line', 'dialogue', 'terminated'],
      ['territories', 'line', 'frozen', ''],
    ]);
    expect(await lines('actors/ukraine/stances.ndjson')).toHaveLength(3);
    const timeline = await table('actors/ukraine/stances/negotiations/timeline.csv');
    const { body } = await suite.api.get<TimelineResponse>(`${D}/actors/ukraine/stances/negotiations/timeline`);
    expect(timeline.map(({ item }) => item)).toEqual(body.items.map(({ kind }) => kind));
    expect(await lines('actors/ukraine/stances/negotiations/timeline.ndjson')).toEqual(body.items);
    const matrix = await table('matrix.csv?asOf=2024-12-31&compareTo=2022-09-30&issues=territories');
    expect(matrix.map(({ actor, moved, thenPosition, nowPosition }) => [actor, moved, thenPosition, nowPosition])).toEqual([
      ['russia', 'softening', 'recognised', 'shared'],
      ['ukraine', 'softening', 'ukrainian', 'frozen'],
    ]);
    expect((await table('matrix.csv')).find(({ actor, issue }) => actor === 'russia' && issue === 'formats')).toMatchObject({ nowPosition: '', nowTrack: '' });
    expect(await lines('matrix.ndjson')).toHaveLength(9);
  });

  const childrenOf = ({ elements = [] }: Element, name: string): Element[] => elements.filter((each) => each.name === name);
  const textOf = (parent: Element, name: string): string =>
    (childrenOf(parent, name)[0]?.elements ?? []).map((each) => `${each.text ?? ''}${each.cdata ?? ''}`).join('');

  it('shifts as an Atom feed that an XML parser reads', async () => {
    const { text, headers } = await fetched('shifts.atom?actor=ukraine&kind=reversal');
    expect(headers.get('content-type')).toBe(FEED.atom);
    const [feed] = childrenOf(xml2js(text) as Element, 'feed');
    if (!feed) throw new Error('There is no feed.');
    expect(textOf(feed, 'title')).toBe('Talks <& terms>: shifts');
    expect(childrenOf(feed, 'link').find(({ attributes }) => attributes?.['rel'] === 'self')?.attributes?.['href']).toMatch(/\/shifts\.atom\?actor=ukraine&(amp;)?kind=reversal$/);
    const [entry, ...rest] = childrenOf(feed, 'entry');
    if (!entry) throw new Error('There is no entry.');
    expect(rest).toEqual([]);
    const [shift] = (await suite.api.get<ShiftsPageResponse>(`${D}/shifts?actor=ukraine&kind=reversal`)).body.items;
    expect(textOf(entry, 'id')).toBe(`urn:uuid:${shift?.id}`);
    expect([textOf(entry, 'published'), textOf(entry, 'updated')]).toEqual([shift?.detectedAt, shift?.changedAt]);
    expect(childrenOf(entry, 'link')[0]?.attributes?.['href']).toMatch(new RegExp(`/dossiers/talks/shifts/${shift?.id}$`));
    expect(textOf(entry, 'title')).toBe('UKRAINE on On negotiations, reversal: ruled out by law → dialogue');
    expect(textOf(entry, 'content')).toContain('&lt;b&gt;open&lt;/b&gt; &amp; talk');
    expect(textOf(entry, 'content')).toContain('<a href="https://gazette.example/talks?a=1&amp;b=2">');
  });

  it('a convergence under either of the two, by the names of both, and as no movement of one', async () => {
    await recordTalks(suite.api, 'nearer');
    const near = '/v1/dossiers/nearer';
    await suite.api.post(`${near}/events`, { type: 'dossier.configured', data: { settings: { distanceActors: null } } });
    const asked = (actor: string): Promise<Answer<JsonFeedResponse>> =>
      suite.api.get<JsonFeedResponse>(`${near}/shifts.json?kind=convergence&issue=territories&actor=${actor}`);
    const { body } = await eventually(() => asked('russia'), (answer) => answer.body.items.length > 0);
    expect((await asked('ukraine')).body.items.map(({ id }) => id)).toEqual(body.items.map(({ id }) => id));
    expect((await asked('germany')).body.items).toEqual([]);
    for (const { title, content_html: html } of body.items) {
      expect(title).toMatch(/^(RUSSIA and UKRAINE|UKRAINE and RUSSIA) on .*, convergence: .+ \| .+$/);
      expect(html).toContain('<b>UKRAINE</b>');
      expect(html).not.toContain('Before');
    }
  });

  it('shifts as a JSON feed, the one found or changed last first', async () => {
    const { text, headers } = await fetched('shifts.json');
    expect(headers.get('content-type')).toBe(FEED.json);
    const feed = JSON.parse(text) as JsonFeedResponse;
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: 'Talks <& terms>: shifts', language: 'en' });
    const { body } = await suite.api.get<ShiftsPageResponse>(`${D}/shifts?limit=500`);
    const newest = [...body.items].sort((a, b) => b.sequence - a.sequence).map(({ id }) => `urn:uuid:${id}`);
    expect(feed.items.map(({ id }) => id)).toEqual(newest);
    expect(feed.items.every(({ url, title, content_html }) => url !== '' && title !== '' && content_html !== '')).toBe(true);
  });

  it('nothing again while nothing has changed', async () => {
    for (const path of ['shifts.atom', 'shifts.json', 'shifts.csv', 'statements.ndjson', 'matrix.csv']) {
      const { headers } = await fetched(path);
      const again = await fetch(`${suite.url}${D}/${path}`, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
      expect([path, again.status, await again.text()]).toEqual([path, 304, '']);
    }
  });

  it.each([
    ['shifts.atom?kind=nonsense', 422],
    ['shifts.json?limit=5', 422],
    ['shifts.csv?since=soon', 422],
    ['statements.ndjson?track=loud', 422],
    ['statements.csv?cursor=x', 422],
    ['matrix.csv?actors=nobody', 422],
    ['actors/nobody/stances.csv', 404],
    ['actors/ukraine/stances/weather/timeline.ndjson', 404],
  ])('a problem instead of %s', async (path, status) => {
    const answer = await fetch(`${suite.url}${D}/${path}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, expect.stringMatching(/^application\/problem\+json/)]);
  });
});
