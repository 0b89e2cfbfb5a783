import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { dueDigests } from '../../src/alerts/digests/due-digests.js';
import { lastMorning } from '../../src/alerts/digests/last-morning.sql.js';
import type { AlertsDesk } from './alerts-desk.js';
import { suiteDesk } from './suite-desk.js';

const URL = 'http://127.0.0.1:9009/hook';

interface DigestData {
  readonly rhythm: string | null;
  readonly batch: string | null;
  readonly shifts: readonly { readonly shift: { readonly id: string } }[];
  readonly corrections: readonly { readonly type: string; readonly shift: { readonly id: string } }[];
  readonly statements: readonly { readonly id: string; readonly summary: string }[];
  readonly denials: readonly { readonly id: string }[];
}

let desk: AlertsDesk;

suiteDesk((opened) => ({ desk } = opened));

async function sentTo(endpoint: string): Promise<{ type: string; data: DigestData }[]> {
  return (await desk.deliveries(endpoint)).map(({ body }) => JSON.parse(body) as { type: string; data: DigestData });
}

const newsIn = (digest: { data: DigestData } | undefined): string[] => (digest?.data.shifts ?? []).map(({ shift }) => shift.id);

const correctionsIn = (digest: { data: DigestData } | undefined): Record<string, string> =>
  Object.fromEntries((digest?.data.corrections ?? []).map(({ type, shift }) => [shift.id, type]));

/** As if whole weeks had passed for what waits, and since the last digests. */
async function passWeeks(weeks = 1): Promise<void> {
  const { dossierId } = desk.dossier;
  const days = weeks * 7;
  await desk.dataSource.query(
    'update waiting_alert set waiting_since = waiting_since - make_interval(days => $2) where dossier_id = $1',
    [dossierId, days],
  );
  await desk.dataSource.query(
    'update webhook_endpoint set last_digest_slot = last_digest_slot - make_interval(days => $2) where dossier_id = $1',
    [dossierId, days],
  );
}

const dueHere = async () => (await dueDigests(desk.dataSource)).filter(({ dossier }) => dossier.slug === desk.dossier.slug);

/** Makes what is due, as so many replicas at once. @returns how many digests each wrote */
async function morning(replicas = 1): Promise<number[]> {
  const due = await dueHere();
  const made = Array.from({ length: replicas }, async () => {
    let written = 0;
    for (const digest of due) written += await desk.digests.due(digest);
    return written;
  });
  return Promise.all(made);
}

async function nextDigests(): Promise<void> {
  await desk.follow();
  await passWeeks();
  await morning();
}

describe.each(['daily', 'weekly'] as const)('An endpoint that is told %s', (delivery) => {
  it('gets everything that it asks for in one digest, and nothing at once', async () => {
    const { id } = await desk.subscribe(URL, { delivery, events: ['shift.detected', 'position.stated'] });
    const dissent = await desk.detect({ kind: 'dissent' });
    const reversal = await desk.detect();
    await desk.follow();
    expect(await desk.deliveries(id)).toEqual([]);
    await passWeeks();
    expect(await morning()).toEqual([1]);
    const sent = await sentTo(id);
    expect(sent).toMatchObject([{ type: 'shift.digest', data: { rhythm: delivery, batch: null } }]);
    expect(newsIn(sent[0])).toEqual([reversal, dissent]);
    expect(sent[0]?.data.statements).toHaveLength(2);
  });

  it('is not told of shifts if it asks for something else alone', async () => {
    const { id } = await desk.subscribe(URL, { delivery, events: ['condition.resolved'] });
    await desk.detect();
    await nextDigests();
    expect(await desk.deliveries(id)).toEqual([]);
  });

  it('waits with a batch for the same digest', async () => {
    const { id } = await desk.subscribe(URL, { delivery });
    const batch = randomUUID();
    const shifts = [await desk.detect({}, true, batch), await desk.detect({}, true, batch)];
    await desk.judge();
    await passWeeks();
    expect(await desk.digests.batches(desk.dossier)).toBe(0);
    await morning();
    const [digest] = await sentTo(id);
    expect(digest?.data.batch).toBeNull();
    expect(newsIn(digest).sort()).toEqual([...shifts].sort());
  });

  it('is told by its digests what became of what they told, and not of what they never told', async () => {
    const { id } = await desk.subscribe(URL, { delivery });
    const [withdrawn, dismissed, revised, silent] = [await desk.detect(), await desk.detect(), await desk.detect(), await desk.detect()];
    await nextDigests();
    const untold = await desk.detect();
    await desk.follow();
    await desk.withdraw(withdrawn);
    await desk.withdraw(untold);
    await desk.review(dismissed, 'dismissed');
    await desk.revise(revised);
    await desk.follow();
    expect(await desk.deliveries(id)).toHaveLength(1);
    await nextDigests();
    const [first, second] = await sentTo(id);
    expect(newsIn(first)).toContain(silent);
    expect(newsIn(second)).toEqual([]);
    expect(correctionsIn(second)).toEqual({
      [withdrawn]: 'shift.withdrawn',
      [dismissed]: 'shift.reviewed',
      [revised]: 'shift.revised',
    });

    await desk.review(dismissed, 'confirmed');
    await nextDigests();
    expect(correctionsIn((await sentTo(id))[2])).toEqual({ [dismissed]: 'shift.revised' });
  });

  it('is told of statements as they were corrected, and not of those that were retracted', async () => {
    const { id } = await desk.subscribe(URL, { delivery, events: ['position.stated'] });
    const [corrected, retracted] = [await state('Misheard'), await state('Misread')];
    const data = { statement: corrected.id, corrected: { summary: 'Heard right' }, why: 'misheard' };
    await desk.append({ type: 'statement.corrected', data }, corrected.stream);
    await desk.append({ type: 'statement.retracted', data: { statement: retracted.id, why: 'misread' } }, retracted.stream);
    await nextDigests();
    expect((await sentTo(id))[0]?.data.statements).toMatchObject([{ id: corrected.id, summary: 'Heard right' }]);
  });
});

async function state(summary: string): Promise<{ id: string; stream: string }> {
  const stream = `statement/${randomUUID()}`;
  const sources = [{ outlet: 'Desk', title: 'Notes' }];
  const said = { actor: 'ukraine', issue: 'negotiations', position: 'dialogue', modality: 'official', stated: '2024-01' } as const;
  return { id: await desk.append({ type: 'position.stated', data: { ...said, summary, sources } }, stream), stream };
}

describe('News that was dismissed while it waited', () => {
  it('is told in the digest after it was confirmed', async () => {
    const { id } = await desk.subscribe(URL);
    const shift = await desk.detect({ kind: 'dissent' });
    await desk.follow();
    await desk.review(shift, 'dismissed');
    await nextDigests();
    expect(await desk.deliveries(id)).toEqual([]);
    await desk.review(shift, 'confirmed');
    await nextDigests();
    expect((await sentTo(id)).map(newsIn)).toEqual([[shift]]);
    await nextDigests();
    expect(await desk.deliveries(id)).toHaveLength(1);
  });
});

describe.each(['Europe/Kyiv', 'America/New_York', 'UTC'])('In %s', (timeZone) => {
  it.each(['daily', 'weekly'] as const)('the %s digest is due at six in the morning, and made once by two replicas', async (delivery) => {
    await desk.subscribe(URL, { delivery, timeZone });
    await desk.detect();
    await desk.follow();
    expect(await dueHere()).toEqual([]);
    await passWeeks();
    const [due] = await dueHere();
    const format = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit' });
    expect(format.format(due?.slot)).toMatch(delivery === 'weekly' ? /^Mon.* 06:00$/ : / 06:00$/);
    expect((await morning(2)).sort()).toEqual([0, 1]);
    expect(await dueHere()).toEqual([]);
  });
});

describe('The morning', () => {
  /** The last morning before an instant, by the database. */
  async function slotAt(instant: string, timeZone: string, delivery: 'daily' | 'weekly'): Promise<string> {
    const rows: { slot: Date }[] = await desk.dataSource.query(
      `select ${lastMorning('$3::timestamptz')} as slot from (select $1::text as delivery, $2::text as time_zone) e`,
      [delivery, timeZone, instant],
    );
    return rows[0]?.slot.toISOString() ?? '';
  }

  it.each([
    ['in winter', '2026-01-14T12:00:00Z', 'Europe/Kyiv', 'daily', '2026-01-14T04:00:00.000Z'],
    ['in summer', '2026-07-15T12:00:00Z', 'Europe/Kyiv', 'daily', '2026-07-15T03:00:00.000Z'],
    ['a moment before it', '2026-07-15T02:59:59Z', 'Europe/Kyiv', 'daily', '2026-07-14T03:00:00.000Z'],
    ['at its moment', '2026-07-15T03:00:00Z', 'Europe/Kyiv', 'daily', '2026-07-15T03:00:00.000Z'],
    ['the day that summer time begins', '2026-03-08T12:00:00Z', 'America/New_York', 'daily', '2026-03-08T10:00:00.000Z'],
    ['the day that it ends', '2026-11-01T12:00:00Z', 'America/New_York', 'daily', '2026-11-01T11:00:00.000Z'],
    ['where clocks change at midnight', '2024-03-10T12:00:00Z', 'America/Havana', 'daily', '2024-03-10T10:00:00.000Z'],
    ['a Sunday there that is a Monday here', '2026-11-23T10:00:00Z', 'America/New_York', 'weekly', '2026-11-16T11:00:00.000Z'],
    ['across a change within the week', '2026-11-01T12:00:00Z', 'America/New_York', 'weekly', '2026-10-26T10:00:00.000Z'],
  ] as const)('%s', async (_, instant, timeZone, delivery, slot) => {
    expect(await slotAt(instant, timeZone, delivery)).toBe(slot);
  });
});

describe('Slots', () => {
  it('that passed while nothing ran are caught up by one digest', async () => {
    const { id } = await desk.subscribe(URL, { delivery: 'daily' });
    const first = await desk.detect();
    await desk.follow();
    await passWeeks();
    const second = await desk.detect();
    await desk.follow();
    await passWeeks(2);
    await morning();
    await morning();
    expect((await sentTo(id)).map((digest) => newsIn(digest).sort())).toEqual([[first, second].sort()]);
  });

  it('are neither lost nor doubled by another time zone or rhythm', async () => {
    const { id } = await desk.subscribe(URL, { delivery: 'daily', timeZone: 'Pacific/Kiritimati' });
    const told = new Set<string>();
    for (const change of [{ timeZone: 'Pacific/Pago_Pago' }, { delivery: 'weekly' as const }, { delivery: 'immediate' as const }]) {
      told.add(await desk.detect());
      await desk.follow();
      await passWeeks();
      await morning();
      await desk.registry.patch(desk.dossier.dossierId, id, change);
      await morning();
    }
    const sent = await sentTo(id);
    expect(sent.flatMap(newsIn)).toEqual([...told]);
    expect(sent).toHaveLength(told.size);
  });

  it('bring what waited before an endpoint was told at once, and its corrections are not repeated', async () => {
    const { id } = await desk.subscribe(URL, { delivery: 'weekly', events: ['shift.detected', 'shift.revised', 'shift.withdrawn'] });
    const [told, waiting] = [await desk.detect(), await desk.detect({ direction: 'up' })];
    await nextDigests();
    const late = await desk.detect({ kind: 'dissent' });
    await desk.revise(told);
    await desk.follow();
    await desk.registry.patch(desk.dossier.dossierId, id, { delivery: 'immediate' });
    await desk.revise(told);
    await nextDigests();
    const sent = await sentTo(id);
    expect(sent.map(({ type }) => type).sort()).toEqual(['shift.digest', 'shift.digest', 'shift.revised']);
    const digests = sent.filter(({ type }) => type === 'shift.digest');
    expect(digests.map((digest) => newsIn(digest).sort())).toEqual([[told, waiting].sort(), [late]]);
    expect(digests.map(correctionsIn)).toEqual([{}, {}]);
  });
});

describe('A batch that waits', () => {
  it('goes with the digest of an endpoint that is told daily by then', async () => {
    const { id } = await desk.subscribe(URL);
    const batch = randomUUID();
    const shifts = [await desk.detect({}, true, batch), await desk.detect({}, true, batch)];
    await desk.judge();
    await desk.registry.patch(desk.dossier.dossierId, id, { delivery: 'daily' });
    await passWeeks();
    expect(await desk.digests.batches(desk.dossier)).toBe(0);
    await morning();
    expect((await sentTo(id)).map((digest) => newsIn(digest).sort())).toEqual([[...shifts].sort()]);
  });
});

describe("An endpoint's own settings", () => {
  const notable = { kind: 'softening' as const, magnitude: 30 };

  it('decide what is worth an alert to it, whatever holds for the dossier', async () => {
    const plain = await desk.subscribe(URL);
    const calm = await desk.subscribe(URL, { settings: { notableMagnitude: 50 } });
    const keen = await desk.subscribe(URL, { settings: { alertClasses: { dissent: 'alert' } } });
    await desk.detect(notable);
    await desk.detect({ kind: 'dissent', direction: 'up' });
    await desk.follow();
    const counts = await Promise.all([plain, calm, keen].map(async ({ id }) => (await desk.deliveries(id)).length));
    expect(counts).toEqual([1, 0, 2]);
  });

  it('decide what it is spared: folding and batches', async () => {
    const plain = await desk.subscribe(URL);
    const folding = await desk.subscribe(URL, { settings: { foldWithin: 7 } });
    const eager = await desk.subscribe(URL, { settings: { digestsBatches: false } });
    const batch = randomUUID();
    await desk.detect();
    await desk.detect();
    await desk.detect({ direction: 'up' }, true, batch);
    await desk.detect({ direction: 'up' }, true, batch);
    await desk.follow();
    const counts = await Promise.all([plain, folding, eager].map(async ({ id }) => (await desk.deliveries(id)).length));
    expect(counts).toEqual([2, 1, 4]);
  });

  it('say how long a window is open: seven days to one, two to another', async () => {
    const [slow, quick] = [await desk.subscribe(URL, { settings: { foldWithin: 7 } }), await desk.subscribe(URL, { settings: { foldWithin: 2 } })];
    await desk.detect();
    await desk.follow();
    await desk.dataSource.query(
      `update fold_window set opened_at = opened_at - interval '3 days' where dossier_id = $1`,
      [desk.dossier.dossierId],
    );
    await desk.detect();
    await desk.follow();
    expect(await desk.deliveries(slow.id)).toHaveLength(1);
    expect(await desk.deliveries(quick.id)).toHaveLength(2);
  });
});
