import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ProblemResponse } from '../../src/http/problem.response.js';
import type { LogPageResponse } from '../../src/views/log-page.response.js';
import type { ShiftView } from '../../src/views/shift-view.response.js';
import type { ShiftsPageResponse } from '../../src/views/shifts-page.response.js';
import { recordTalks, type TalkIds } from '../support/recorded-talks.js';
import { suiteService } from '../support/suite-service.js';

const D = '/v1/dossiers/talks';

describe('Who asks for shifts and events', () => {
  const suite = suiteService();
  let ids: TalkIds;

  beforeAll(async () => {
    ids = await recordTalks(suite.api, 'talks');
  });

  async function shifts(query: string): Promise<ShiftView[]> {
    const { status, body } = await suite.api.get<ShiftsPageResponse>(`${D}/shifts?${query}`);
    expect(status).toBe(200);
    return body.items;
  }

  const ends = (found: readonly ShiftView[]): (string | undefined)[] => found.map(({ to }) => to?.id);

  it('finds a reversal at a succession only where it is asked for', async () => {
    expect(ends(await shifts('kind=reversal'))).toEqual([ids.open]);
    expect(ends(await shifts('kind=reversal&includeSuccession=true'))).toEqual([ids.merz, ids.open]);
    expect(ends(await shifts('kind=reversal&facet=succession'))).toEqual([ids.merz]);
    expect(ends(await shifts('actor=germany'))).toEqual([ids.merz]);
    expect(ends(await shifts('actor=germany&includeSuccession=false'))).toEqual([]);
  });

  it('finds any of several, and what alerts, in lists and feeds alike', async () => {
    const both = await shifts('actor=germany,ukraine&kind=reversal,hardening&includeSuccession=true');
    expect(both).toEqual((await shifts('includeSuccession=true')).filter(
      ({ actor, kind }) => ['germany', 'ukraine'].includes(actor.slug) && ['reversal', 'hardening'].includes(kind),
    ));
    const alerting = await shifts('alertClass=alert');
    expect(alerting.length).toBeGreaterThan(0);
    expect(alerting).toEqual((await shifts('')).filter(({ alertClass }) => alertClass === 'alert'));
    const feed = await suite.api.get<{ items: { id: string }[] }>(`${D}/shifts.json?alertClass=alert`);
    expect(feed.body.items.map(({ id }) => id).sort()).toEqual(alerting.map(({ id }) => `urn:uuid:${id}`).sort());
  });

  it('tells what the dossier’s settings make of each', async () => {
    const [reversal] = await shifts('kind=reversal');
    expect(reversal?.alertClass).toBe('alert');
    expect((await suite.api.get<ShiftView>(`${D}/shifts/${reversal?.id}`)).body).toEqual(reversal);
  });

  it('finds what only a source asserts by its basis and its issue', async () => {
    expect((await shifts('basis=asserted')).map(({ kind, issue }) => [kind, issue?.slug])).toEqual([['resumption', 'formats']]);
    expect((await shifts('issue=formats&kind=resumption')).map(({ basis }) => basis)).toEqual(['asserted']);
  });

  it('finds what an analyst dismissed apart from what stands', async () => {
    const [dismissed] = await shifts('actor=russia&kind=softening');
    const review = { type: 'shift.reviewed', data: { shift: dismissed?.id, verdict: 'dismissed', note: 'A slip of the tongue.' } };
    expect((await suite.api.post(`${D}/events`, review)).status).toBe(201);
    expect(await shifts('actor=russia&kind=softening')).toEqual([]);
    expect(await shifts('actor=russia&kind=softening&status=dismissed')).toMatchObject([{ id: dismissed?.id, status: 'dismissed', alertClass: 'off' }]);
    expect(await shifts('actor=russia&kind=softening&status=all')).toHaveLength(1);
  });

  it.each([
    ['kind=u-turn', '/kind'],
    ['track=loud', '/track'],
    ['status=gone', '/status'],
    ['includeSuccession=maybe', '/includeSuccession'],
    ['minMagnitude=much', '/minMagnitude'],
    ['minGrade=Z9', '/minGrade'],
    ['skipRetroactive=perhaps', '/skipRetroactive'],
    ['alertClass=loud', '/alertClass'],
    ['kind=reversal,u-turn', '/kind'],
    ['actor=', '/actor'],
    ['since=soon', '/since'],
  ])('is told what is wrong with %s', async (query, pointer) => {
    const { status, body } = await suite.api.get<ProblemResponse>(`${D}/shifts?${query}`);
    expect([status, body.errors?.map((error) => error.pointer)]).toEqual([422, [pointer]]);
  });

  async function events(query: string): Promise<LogPageResponse['items']> {
    return (await suite.api.get<LogPageResponse>(`${D}/events?limit=500&${query}`)).body.items;
  }

  it('finds the events that speak of an actor', async () => {
    const types = (await events('actor=merz')).map(({ type }) => type);
    expect(types).toEqual(['actor.registered', 'actor.affiliated', 'position.stated']);
    const germany = await events('actor=germany');
    expect(germany.filter(({ type }) => type === 'actor.affiliated')).toHaveLength(2);
    expect(germany.filter(({ type }) => type === 'position.stated').map(({ id }) => id)).toEqual([ids.joint, ids.scholz, ids.merz]);
    expect(germany.map(({ type }) => type)).toContain('shift.detected');
    expect(await events('actor=nobody')).toEqual([]);
  });

  it('finds the events on an issue, either way, in pages', async () => {
    const formats = await events('issue=formats');
    expect(formats.map(({ type }) => type)).toEqual(['issue.defined', 'position.stated', 'position.stated', 'statement.retracted', 'shift.stated']);
    expect((await events('issue=formats&order=desc')).map(({ id }) => id)).toEqual(formats.map(({ id }) => id).reverse());
    expect((await events('issue=formats&actor=germany')).map(({ id }) => id)).toEqual([ids.joint]);
    expect((await events('issue=formats&type=position.stated')).map(({ id }) => id)).toEqual([ids.joint, ids.gone]);
    const first = (await suite.api.get<LogPageResponse>(`${D}/events?issue=formats&limit=2`)).body;
    const second = (await suite.api.get<LogPageResponse>(`${D}/events?issue=formats&limit=3&cursor=${first.next}`)).body;
    expect([...first.items, ...second.items]).toEqual(formats);
    expect(second.next).toBeNull();
  });
});
