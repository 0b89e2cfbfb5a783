import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { dueDigests } from '../../src/alerts/digests/due-digests.js';
import { SendDigestsJob } from '../../src/alerts/digests/send-digests.job.js';
import { inTransaction } from '../../src/database/in-transaction.js';
import { AlertsDesk } from './alerts-desk.js';
import { Receiver } from './receiver.js';
import { suiteDesk } from './suite-desk.js';

const URL = 'http://127.0.0.1:9009/hook';
const MORNING = new Date('2026-03-01T06:00:00Z');
const NEXT_MORNING = new Date('2026-03-02T06:00:00Z');

interface DigestData {
  readonly batch: string | null;
  readonly shifts: readonly { readonly shift: { readonly id: string; readonly retroactive: boolean } }[];
  readonly denials: readonly { readonly id: string }[];
  readonly conditions: readonly { readonly resolution: { readonly id: string } }[];
}

let desk: AlertsDesk;
let databaseUrl: string;

suiteDesk((opened) => ({ desk, databaseUrl } = opened));

/** Everything sent to an endpoint so far: its type, and of digests what they tell. */
async function sentTo(endpoint: string): Promise<{ type: string; data: DigestData }[]> {
  return (await desk.deliveries(endpoint)).map(({ body }) => JSON.parse(body) as { type: string; data: DigestData });
}

const idsIn = (digest: { data: DigestData } | undefined): string[] =>
  (digest?.data.shifts ?? []).map(({ shift }) => shift.id);

/** A morning that lies ahead of what waits, since the desk's days pass by backdating. */
const soon = (): Date => new Date(Date.now() + 1_000);

describe('the daily digest', () => {
  it('tells in one delivery what was not worth an alert of its own', async () => {
    const { id } = await desk.subscribe(URL);
    const dissent = await desk.detect({ kind: 'dissent' });
    const reversal = await desk.detect();
    const clarification = await desk.detect({ kind: 'clarification' });
    await desk.follow();
    expect(await desk.deliveries(id)).toMatchObject([{ type: 'shift.detected', shift: reversal }]);
    expect(await desk.morning(soon())).toBe(1);
    const [, digest] = await sentTo(id);
    expect(digest).toMatchObject({ type: 'shift.digest', data: { batch: null } });
    expect(idsIn(digest).sort()).toEqual([dissent, clarification].sort());
  });

  it('is made once a slot, however many replicas make it, and not where nothing waits', async () => {
    const { id } = await desk.subscribe(URL);
    await desk.detect({ kind: 'dissent' });
    await desk.follow();
    const slot = soon();
    const written = await Promise.all([1, 2, 3].map(() => desk.morning(slot)));
    expect(written.sort()).toEqual([0, 0, 1]);

    await desk.detect({ kind: 'dissent' });
    await desk.follow();
    await desk.passDay();
    expect(await desk.morning(slot)).toBe(0);
    const next = new Date(slot.getTime() + 86_400_000);
    expect(await desk.morning(next)).toBe(1);
    expect(await desk.morning(new Date(next.getTime() + 86_400_000))).toBe(0);
    expect(await desk.deliveries(id)).toHaveLength(2);
  });

  it('leaves what came after its slot to the next one', async () => {
    const { id } = await desk.subscribe(URL);
    await desk.detect({ kind: 'dissent' });
    await desk.follow();
    expect(await desk.morning(MORNING)).toBe(0);
    await desk.dataSource.query(
      'update waiting_alert set waiting_since = $2 where dossier_id = $1',
      [desk.dossier.dossierId, '2026-03-01T09:00:00Z'],
    );
    expect(await desk.morning(NEXT_MORNING)).toBe(1);
    expect(await desk.deliveries(id)).toHaveLength(1);
  });

  it('is due to endpoints for which something waits since before the last morning', async () => {
    await desk.subscribe(URL);
    await desk.detect({ kind: 'dissent' });
    await desk.follow();
    const dueHere = async () =>
      (await dueDigests(desk.dataSource)).find(({ dossier }) => dossier.slug === desk.dossier.slug);
    expect(await dueHere()).toBeUndefined();
    await desk.passDay();
    const due = await dueHere();
    expect(due?.slot.getUTCHours()).toBe(6);
    expect(Date.now() - Number(due?.slot)).toBeLessThan(86_400_000);
  });

  it('is made by the job of whichever replica comes first, and sent', async () => {
    const receiver = await Receiver.start();
    await desk.subscribe(receiver.url);
    await desk.detect({ kind: 'dissent' });
    await desk.follow();
    await desk.passDay();
    const jobs = [1, 2, 3].map(() => new SendDigestsJob(desk.dataSource, desk.digests, desk.worker));
    await Promise.all(jobs.map((job) => job.tick()));
    await desk.send();
    expect(receiver.received.map(({ body }) => JSON.parse(body) as { type: string })).toMatchObject([
      { type: 'shift.digest' },
    ]);
    await Promise.all(jobs.map((job) => job.beforeApplicationShutdown()));
    receiver.stop();
  });

  it('does not tell of what was withdrawn or dismissed while it waited', async () => {
    const { id } = await desk.subscribe(URL);
    const [withdrawn, dismissed] = [await desk.detect({ kind: 'dissent' }), await desk.detect({ kind: 'dissent' })];
    await desk.follow();
    await desk.withdraw(withdrawn);
    await desk.review(dismissed, 'dismissed');
    await desk.follow();
    expect(await desk.morning(soon())).toBe(0);
    expect(await desk.deliveries(id)).toEqual([]);
  });

  it('is followed by corrections of what it told', async () => {
    const { id } = await desk.subscribe(URL);
    const shift = await desk.detect({ kind: 'dissent' });
    await desk.follow();
    await desk.morning(soon());
    await desk.withdraw(shift);
    await desk.follow();
    expect(await desk.deliveries(id)).toMatchObject([{ type: 'shift.digest' }, { type: 'shift.withdrawn', shift }]);
  });

  it('tells of denials, to whom the denied or the denier matters', async () => {
    const { id } = await desk.subscribe(URL, { filter: { actors: ['ukraine'] } });
    const elsewhere = await desk.subscribe(URL, { filter: { issues: ['negotiations'], minGrade: 'A1' } });
    const shift = await desk.detect({}, false);
    const data = {
      target: { shift },
      aspect: 'content' as const,
      by: 'russia',
      stated: '2026-01',
      summary: 'Denied',
      sources: [{ outlet: 'Desk', title: 'Notes', grade: 'B2' }],
    };
    const denial = await desk.append({ type: 'claim.denied', data }, `shift/${shift}`);
    await desk.follow();
    expect(await desk.deliveries(id)).toEqual([]);
    expect(await desk.morning(soon())).toBe(1);
    expect((await sentTo(id))[0]?.data.denials).toMatchObject([{ id: denial }]);
    expect(await desk.deliveries(elsewhere.id)).toEqual([]);
  });

  it('goes to nobody who takes none', async () => {
    const { id } = await desk.subscribe(URL, { events: ['shift.detected'] });
    await desk.detect({ kind: 'dissent' });
    await desk.follow();
    expect(await desk.morning(soon())).toBe(0);
    expect(await desk.deliveries(id)).toEqual([]);
  });
});

describe('a batch', () => {
  it('sends one digest, once detection has judged it and nothing more of it comes', async () => {
    const { id } = await desk.subscribe(URL);
    const batch = randomUUID();
    const shifts = [await desk.detect({}, true, batch), await desk.detect({ retroactive: true }, true, batch)];
    const alone = await desk.detect();
    await desk.follow();
    expect(await desk.deliveries(id)).toMatchObject([{ type: 'shift.detected', shift: alone }]);

    await desk.judge();
    expect(await desk.digests.batches(desk.dossier)).toBe(0);
    shifts.push(await desk.detect({}, true, batch));
    await desk.follow();
    await desk.passDay();
    expect(await desk.digests.batches(desk.dossier)).toBe(0);
    await desk.judge();
    const written = await Promise.all([1, 2].map(() => desk.digests.batches(desk.dossier)));
    expect(written.sort()).toEqual([0, 1]);
    const digest = (await sentTo(id)).find(({ type }) => type === 'shift.digest');
    expect(digest?.data.batch).toBe(batch);
    expect(idsIn(digest).sort()).toEqual([...shifts].sort());
    expect(digest?.data.shifts.map(({ shift }) => shift.retroactive).sort()).toEqual([false, false, true]);
  });

  it('of one statement is none', async () => {
    const { id } = await desk.subscribe(URL);
    await desk.detect({}, true, randomUUID());
    await desk.follow();
    expect(await desk.deliveries(id)).toMatchObject([{ type: 'shift.detected' }]);
  });

  it('tells each shift of itself where the dossier wants that', async () => {
    const other = await AlertsDesk.open(databaseUrl, { foldWithin: 0, digestsBatches: false });
    const { id } = await other.subscribe(URL);
    const batch = randomUUID();
    await other.detect({}, true, batch);
    await other.detect({}, true, batch);
    await other.follow();
    expect(await other.deliveries(id)).toHaveLength(2);
    await other.close();
  });
});

describe('the preview of a dry run', () => {
  it('tells who would be told what, now and in the digest, and writes nothing', async () => {
    const { id } = await desk.subscribe(URL);
    const reversal = await desk.detect();
    const dissent = await desk.detect({ kind: 'dissent' });
    const rows = await desk.eventsOf([reversal, dissent]);
    const previewed = await inTransaction(desk.dataSource, (runner) => desk.preview.preview(runner, desk.dossier, rows));
    expect(previewed).toEqual([
      { endpoint: id, type: 'shift.detected', shift: reversal },
      { endpoint: id, type: 'shift.digest', shift: dissent },
    ]);
    expect(await desk.deliveries(id)).toEqual([]);
    await desk.follow();
    expect(await desk.deliveries(id)).toHaveLength(1);
  });
});
