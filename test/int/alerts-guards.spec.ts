import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ConditionStatus } from '../../src/domain/terms.js';
import type { AlertsDesk } from './alerts-desk.js';
import { suiteDesk } from './suite-desk.js';

const URL = 'http://127.0.0.1:9009/hook';

let desk: AlertsDesk;

suiteDesk((opened) => ({ desk } = opened), { foldWithin: 7 });

const told = async (endpoint: string) =>
  (await desk.deliveries(endpoint)).map(({ type, shift, body }) => {
    const { data } = JSON.parse(body) as { data: { folded?: { id: string }[] } };
    return { type, shift, folded: (data.folded ?? []).map((each) => each.id) };
  });

/** As if so many days of our clock had passed since the last alerts. */
async function passDays(days: number): Promise<void> {
  await desk.dataSource.query(
    'update fold_window set opened_at = opened_at - make_interval(days => $2) where dossier_id = $1',
    [desk.dossier.dossierId, days],
  );
}

describe('within seven days', () => {
  it('one alert goes out an actor, issue and direction; the next one takes along what waited', async () => {
    const { id } = await desk.subscribe(URL);
    const first = await desk.detect();
    await desk.follow();
    const second = await desk.detect();
    const upwards = await desk.detect({ direction: 'up' });
    await desk.follow();
    expect(await told(id)).toEqual([
      { type: 'shift.detected', shift: first, folded: [] },
      { type: 'shift.detected', shift: upwards, folded: [] },
    ]);

    await passDays(7);
    const third = await desk.detect();
    await desk.follow();
    expect((await told(id)).at(-1)).toEqual({ type: 'shift.detected', shift: third, folded: [second] });
  });

  it('what waits goes with the digest if that comes first, and is not folded again', async () => {
    const { id } = await desk.subscribe(URL);
    await desk.detect();
    const second = await desk.detect();
    await desk.follow();
    expect(await desk.morning(new Date(Date.now() + 1_000))).toBe(1);
    await passDays(7);
    const third = await desk.detect();
    await desk.follow();
    const [, digest, last] = await desk.deliveries(id);
    expect(digest).toMatchObject({ type: 'shift.digest', body: expect.stringContaining(second) });
    expect(last).toMatchObject({ shift: third, body: expect.not.stringContaining('folded') });
  });

  it('corrections go out at once, of what was folded too', async () => {
    const { id } = await desk.subscribe(URL);
    const first = await desk.detect();
    const second = await desk.detect();
    await desk.follow();
    await passDays(7);
    await desk.detect();
    await desk.follow();
    await desk.withdraw(first);
    await desk.withdraw(second);
    await desk.follow();
    expect((await told(id)).slice(2)).toEqual([
      { type: 'shift.withdrawn', shift: first, folded: [] },
      { type: 'shift.withdrawn', shift: second, folded: [] },
    ]);
  });
});

describe('a review', () => {
  it('that dismisses tells whoever was told, and one that confirms after all tells them too', async () => {
    const { id } = await desk.subscribe(URL);
    const shift = await desk.detect();
    await desk.follow();
    await desk.review(shift, 'dismissed');
    await desk.follow();
    await desk.review(shift, 'confirmed');
    await desk.follow();
    await desk.review(shift, 'confirmed');
    await desk.follow();
    expect((await told(id)).map(({ type }) => type)).toEqual(['shift.detected', 'shift.reviewed', 'shift.reviewed']);
    const bodies = (await desk.deliveries(id)).map(({ body }) => JSON.parse(body) as { data: { shift: object } });
    expect(bodies.slice(1).map(({ data }) => data.shift)).toMatchObject([
      { status: 'dismissed', review: { verdict: 'dismissed' } },
      { status: 'standing', review: { verdict: 'confirmed' } },
    ]);
  });

  it('tells nobody who was not told of the shift', async () => {
    const shift = await desk.detect();
    const { id } = await desk.subscribe(URL);
    await desk.review(shift, 'dismissed');
    await desk.follow();
    expect(await desk.deliveries(id)).toEqual([]);
  });
});

describe('an asserted shift', () => {
  it('that is taken back is corrected for whoever was told', async () => {
    const { id } = await desk.subscribe(URL);
    const shift = '22222222-2222-5222-8222-222222222222';
    const data = {
      actor: 'ukraine',
      kind: 'reversal' as const,
      from: [{ issue: 'negotiations', position: 'dialogue' }],
      to: [{ issue: 'negotiations', position: 'terminated' }],
      sources: [{ outlet: 'Desk', title: 'Notes', grade: 'B2' }],
    };
    const assertion = await desk.append({ type: 'shift.stated', data }, `shift/${shift}`);
    await desk.follow();
    await desk.append({ type: 'statement.retracted', data: { statement: assertion, why: 'misread' } }, `shift/${shift}`);
    await desk.follow();
    expect((await told(id)).map(({ type }) => type)).toEqual(['shift.detected', 'shift.withdrawn']);
  });
});

describe('a filter', () => {
  it('that names an actor merged since asks for the one that stays', async () => {
    await desk.append({ type: 'actor.registered', data: { actor: 'kyiv', name: 'Kyiv', kind: 'state' } }, 'actor/kyiv');
    const { id } = await desk.subscribe(URL, { filter: { actors: ['kyiv'] } });
    await desk.detect();
    await desk.follow();
    expect(await desk.deliveries(id)).toEqual([]);
    await desk.append({ type: 'actor.merged', data: { actor: 'kyiv', into: 'ukraine', why: 'twice' } }, 'actor/kyiv');
    await desk.detect({ direction: 'up' });
    await desk.follow();
    expect(await desk.deliveries(id)).toHaveLength(1);
  });
});

describe('a condition', () => {
  beforeEach(async () => {
    const data = {
      condition: 'long-range-strikes',
      actor: 'ukraine',
      kind: 'demand' as const,
      text: 'Permission for strikes',
      refersTo: [{ issue: 'negotiations', position: 'dialogue' }],
      logic: 'all' as const,
      addressees: ['russia'],
      stated: '2024-10',
      sources: [{ outlet: 'Desk', title: 'Notes' }],
    };
    await desk.append({ type: 'condition.recorded', data }, 'condition/long-range-strikes');
  });

  async function resolve(status: ConditionStatus): Promise<string> {
    const data = { condition: 'long-range-strikes', addressee: 'russia', status, stated: '2024-11' };
    const event = await desk.append({ type: 'condition.resolved', data }, 'condition/long-range-strikes');
    await desk.follow();
    return event;
  }

  it.each(['fulfilled', 'fulfilled-de-facto', 'broken', 'lapsed'] as const)('that is %s alerts', async (status) => {
    const { id } = await desk.subscribe(URL);
    const event = await resolve(status);
    const [delivery] = await desk.deliveries(id);
    expect(delivery).toMatchObject({ type: 'condition.resolved', event, shift: null });
    expect(JSON.parse(delivery?.body ?? '')).toMatchObject({
      type: 'condition.resolved',
      data: {
        condition: { condition: 'long-range-strikes', actor: 'ukraine', text: 'Permission for strikes' },
        resolution: { id: event, addressee: 'russia', status },
      },
    });
  });

  it.each(['pending', 'refused', 'stalled', 'partly-fulfilled', 'withdrawn'] as const)(
    'that is %s does not',
    async (status) => {
      const { id } = await desk.subscribe(URL);
      await resolve(status);
      expect(await desk.deliveries(id)).toEqual([]);
    },
  );

  it('alerts by its actor, its addressee and its issues, and nobody who asks for kinds of shift', async () => {
    const filters = [{ actors: ['russia'] }, { issues: ['negotiations'] }, { minGrade: 'C3' }, { kinds: ['reversal' as const] }];
    const endpoints = await Promise.all(filters.map((filter) => desk.subscribe(URL, { filter })));
    await resolve('fulfilled');
    const counts = await Promise.all(endpoints.map(async ({ id }) => (await desk.deliveries(id)).length));
    expect(counts).toEqual([1, 1, 0, 0]);
  });
});
