import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '../../src/domain/events.js';
import type { DossierResponse } from '../../src/projections/dossier.response.js';
import type { ActorResponse } from '../../src/projections/actor.response.js';
import type { LogPageResponse } from '../../src/views/log-page.response.js';
import type { ShiftsPageResponse } from '../../src/views/shifts-page.response.js';
import type { StancesResponse } from '../../src/views/stances.response.js';
import { eventually } from '../support/http-client.js';
import { suiteService } from '../support/suite-service.js';

const D = '/v1/dossiers/reform';
const MONTHS = ['01', '02', '03', '04', '05', '06'];

function stated(position: string, date: string, over: object = {}): object {
  const sources = [{ outlet: 'Gazette', title: 'Report' }];
  const data = { actor: 'ada', issue: 'reform', position, modality: 'official', stated: date, summary: `${position}.`, sources, ...over };
  return { type: 'position.stated', data };
}

describe('The views', () => {
  const suite = suiteService();

  beforeAll(async () => {
    await suite.api.post('/v1/dossiers', { slug: 'reform', title: 'The reform' });
    const positions = [{ code: 'for', label: 'For', value: 100 }, { code: 'against', label: 'Against', value: 0 }];
    const lines = [
      { type: 'actor.registered', data: { actor: 'party', name: 'The party', kind: 'organisation' } },
      { type: 'actor.registered', data: { actor: 'ada', name: 'Ada', kind: 'person' } },
      { type: 'actor.affiliated', data: { actor: 'ada', of: 'party', role: 'Leader', rank: 1, during: '2020/..', standing: 'in-office' } },
      { type: 'issue.defined', data: { issue: 'reform', title: 'Reform', scale: { orientation: 'bipolar', poles: { low: 'Stay', high: 'Go' }, positions } } },
      ...MONTHS.map((month, index) => stated(index % 2 === 0 ? 'for' : 'against', `2026-${month}`)),
      stated('against', '2026-05-10', { modality: 'reported' }),
    ];
    expect(await suite.api.post(`${D}/events/batch`, lines)).toMatchObject({ status: 201, body: { accepted: 11 } });
    await eventually(() => suite.api.get<DossierResponse>(D), ({ body }) => body.detectedUpTo === body.lastSequence);
  });

  async function pages<Item>(path: string): Promise<Item[][]> {
    const found: Item[][] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body }: { body: { items: Item[]; next: string | null } } = await suite.api.get(`${path}${cursor === '' ? '' : `&cursor=${cursor}`}`);
      found.push(body.items);
      cursor = body.next;
    }
    return found;
  }

  it('page the shifts, the latest first, without a gap or a repeat', async () => {
    const found = await pages<ShiftsPageResponse['items'][number]>(`${D}/shifts?limit=2`);
    expect(found.map((page) => page.length)).toEqual([2, 2, 2]);
    expect(found.flat().map((shift) => shift.to?.stated.edtf)).toEqual(['2026-06', '2026-05-10', '2026-05', '2026-04', '2026-03', '2026-02']);
  });

  it.each([
    ['kind=reversal', 5],
    ['kind=softening', 0],
    ['kind=public-private-gap', 1],
    ['minMagnitude=100', 6],
    ['basis=asserted', 0],
    ['track=line&actor=ada&issue=reform', 5],
    ['track=reported', 1],
    ['since=2026-04', 4],
    ['until=2026-03', 2],
    ['status=withdrawn', 0],
  ])('filter the shifts by %s', async (filter, count) => {
    expect((await suite.api.get<ShiftsPageResponse>(`${D}/shifts?${filter}`)).body.items).toHaveLength(count);
  });

  it('page the log either way, and filter it', async () => {
    const ascending = (await pages<RecordedEvent>(`${D}/events?limit=7`)).flat().map((event) => event.sequence);
    const descending = (await pages<RecordedEvent>(`${D}/events?limit=7&order=desc`)).flat().map((event) => event.sequence);
    expect(ascending).toEqual(ascending.map((_, index) => index + 1));
    expect(descending).toEqual([...ascending].reverse());
    const detected = (await suite.api.get<LogPageResponse>(`${D}/events?type=shift.detected`)).body.items;
    expect(detected).toHaveLength(6);
    const after = await suite.api.get<LogPageResponse>(`${D}/events?after=${ascending.length - 1}`);
    expect(after.body.items.map((event) => event.sequence)).toEqual([ascending.length]);
    const [one] = detected;
    expect((await suite.api.get(`${D}/events/${one?.id}`)).body).toEqual(one);
  });

  it('keep what is reported off the line', async () => {
    const { body } = await suite.api.get<StancesResponse>(`${D}/actors/ada/stances?asOf=2026-05-20`);
    const [stance] = body.items;
    expect(stance?.headline).toMatchObject({ track: 'line', unconfirmed: false, stale: false });
    expect(stance?.slots.line).toMatchObject({ certain: false, statement: { position: { code: 'for' }, stated: { edtf: '2026-05' } } });
    expect(stance?.slots.reported).toMatchObject({ certain: true, statement: { position: { code: 'against' } } });
  });

  it('say whom an actor speaks for', async () => {
    const { body } = await suite.api.get<ActorResponse>(`${D}/actors/ada`);
    expect(body.affiliations).toEqual([
      {
        of: { slug: 'party', name: 'The party', kind: 'organisation' },
        ...{ role: 'Leader', portfolio: null, rank: 1, during: '2020/..', ended: null, standing: 'in-office' },
      },
    ]);
  });

  it('show a dossier as it was last configured, and keep each change on the log', async () => {
    const patched = await suite.api.send<DossierResponse>('PATCH', D, '{"title":"The great reform","description":null}', {
      'content-type': 'application/json',
    });
    expect(patched).toMatchObject({ status: 200, body: { title: 'The great reform', description: null, language: 'en' } });
    const changes = await suite.api.get<LogPageResponse>(`${D}/events?stream=dossier`);
    expect(changes.body.items.map((event) => event.version)).toEqual([1, 2]);
    expect(await suite.api.post('/v1/dossiers', { slug: 'reform', title: 'Again' })).toMatchObject({ status: 409, body: { code: 'dossier-exists' } });
  });

  it('answer 304 while nothing has changed', async () => {
    const path = `${D}/actors/ada/stances`;
    const first = await suite.api.get(path);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"\d+-/);
    expect(await suite.api.send('GET', path, undefined, { 'if-none-match': tag })).toMatchObject({ status: 304, body: null });
    expect((await suite.api.post(`${D}/events`, stated('for', '2026-07'))).status).toBe(201);
    expect(await suite.api.send('GET', path, undefined, { 'if-none-match': tag })).toMatchObject({ status: 200 });
  });

  it('name the page after this one in a Link header too', async () => {
    const { headers, body } = await suite.api.get<ShiftsPageResponse>(`${D}/shifts?limit=2&actor=ada`);
    const link = /^<(.+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1] ?? '';
    const next = await suite.api.get<ShiftsPageResponse>(link);
    expect(next.body.items).toHaveLength(2);
    expect(next.body.items[0]?.id).not.toBe(body.items[0]?.id);
  });

  it('tell when the service is ready', async () => {
    expect(await suite.api.get('/health/ready')).toMatchObject({ status: 200, body: { status: 'ok', pendingMigrations: [] } });
  });
});
