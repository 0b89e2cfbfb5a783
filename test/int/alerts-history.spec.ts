import { describe, expect, it } from '@jest/globals';
import { dossiersToPrune, pruneDeliveries } from '../../src/alerts/deliveries/prune-deliveries.js';
import type { AlertsDesk } from './alerts-desk.js';
import { answering, type Receiver } from './receiver.js';
import { suiteDesk } from './suite-desk.js';

let desk: AlertsDesk;
let receiver: Receiver;

suiteDesk((opened) => ({ desk, receiver } = opened));

const messageIds = (): unknown[] => receiver.received.map(({ headers }) => headers['webhook-id']);

async function delivered(): Promise<{ endpoint: string; delivery: string }> {
  const { id } = await desk.subscribe(receiver.url);
  await desk.detect();
  await desk.follow();
  await desk.send();
  const [delivery] = await desk.deliveries(id);
  return { endpoint: id, delivery: delivery?.id ?? '' };
}

/** As if so many days had passed since deliveries were settled. */
async function age(days: number): Promise<void> {
  await desk.dataSource.query(
    'update webhook_delivery set finished_at = finished_at - make_interval(days => $2) where dossier_id = $1',
    [desk.dossier.dossierId, days],
  );
}

describe('resending a delivery', () => {
  it('sends it at once, with the same id, as often as it is asked for', async () => {
    const { endpoint, delivery } = await delivered();
    const { dossierId } = desk.dossier;
    for (const attempt of [2, 3]) {
      expect(await desk.resending.resend(dossierId, endpoint, delivery)).toMatchObject({ attempt, outcome: { status: 204 } });
    }
    expect(new Set(messageIds()).size).toBe(1);
    expect(receiver.received).toHaveLength(3);
    expect(await desk.deliveries(endpoint)).toMatchObject([{ status: 'delivered', attemptCount: 3 }]);
  });

  it('is refused while an attempt is under way: of two at once one is sent', async () => {
    const { endpoint, delivery } = await delivered();
    receiver.answerWith(answering(204, 300));
    const { dossierId } = desk.dossier;
    const both = await Promise.allSettled([1, 2].map(() => desk.resending.resend(dossierId, endpoint, delivery)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'delivery-in-flight' } });
    expect(receiver.received).toHaveLength(2);
  });

  it('goes on with the schedule from its beginning if it fails, and by itself if the process dies in it', async () => {
    const { endpoint, delivery } = await delivered();
    const { dossierId } = desk.dossier;
    receiver.answerWith(answering(500));
    await desk.resending.resend(dossierId, endpoint, delivery);
    const [failed] = await desk.deliveries(endpoint);
    expect(failed).toMatchObject({ status: 'pending', attemptCount: 2, inFlight: false });
    // The first delay of the schedule, 5 s ±20 %: the attempt before was of an earlier round.
    const wait = Date.parse(failed?.nextAttemptAt ?? '') - Date.parse(failed?.attempts[1]?.startedAt ?? '');
    expect(wait).toBeGreaterThan(3_900);
    expect(wait).toBeLessThan(60_000);

    receiver.answerWith(() => undefined);
    const hanging = desk.resending.resend(dossierId, endpoint, delivery);
    await desk.passTime();
    receiver.answerWith(answering(204));
    await desk.send();
    await hanging;
    expect(await desk.deliveries(endpoint)).toMatchObject([{ status: 'delivered' }]);
    expect(new Set(messageIds()).size).toBe(1);
  });

  it('is refused of what is not there, by a disabled endpoint, and to an address that was closed since', async () => {
    const { endpoint, delivery } = await delivered();
    const { dossierId } = desk.dossier;
    const { id: other } = await desk.subscribe(receiver.url);
    const resend = (id: string, of = endpoint) => desk.resending.resend(dossierId, of, id);
    await expect(resend('nonsense')).rejects.toMatchObject({ code: 'delivery-not-found' });
    await expect(resend(delivery, other)).rejects.toMatchObject({ code: 'delivery-not-found' });
    await desk.registry.patch(dossierId, endpoint, { enabled: false });
    await expect(resend(delivery)).rejects.toMatchObject({ code: 'endpoint-disabled' });
    await desk.registry.patch(dossierId, endpoint, { enabled: true });
    await desk.dataSource.query(`update webhook_endpoint set url = 'http://10.0.0.1/' where endpoint_id = $1`, [endpoint]);
    await expect(resend(delivery)).rejects.toMatchObject({ code: 'webhook-url-refused' });
    expect(receiver.received).toHaveLength(1);
  });
});

describe('recovering', () => {
  it('tries everything again that has failed since, once, and nothing that was received', async () => {
    const { dossierId } = desk.dossier;
    const { endpoint } = await delivered();
    for (let count = 0; count < 3; count += 1) await desk.detect();
    await desk.follow();
    await desk.dataSource.query(
      `update webhook_delivery set status = 'failed', attempts = 10, next_attempt_at = null, finished_at = now()
        where dossier_id = $1 and status = 'pending'`,
      [dossierId],
    );
    expect(await desk.recovery.recover(dossierId, endpoint, '2020')).toBe(3);
    expect(await desk.recovery.recover(dossierId, endpoint, '2020')).toBe(0);
    await desk.send();
    await desk.send();
    expect(receiver.received).toHaveLength(4);
    expect(new Set(messageIds()).size).toBe(4);
    expect((await desk.deliveries(endpoint)).map(({ status }) => status)).toEqual(Array(4).fill('delivered'));
  });

  it('goes by when what failed was written', async () => {
    const { dossierId } = desk.dossier;
    const { endpoint } = await delivered();
    await desk.dataSource.query(
      `update webhook_delivery set status = 'failed', created_at = '2026-03-01T12:00:00Z' where dossier_id = $1`,
      [dossierId],
    );
    expect(await desk.recovery.recover(dossierId, endpoint, '2026-03-02')).toBe(0);
    expect(await desk.recovery.recover(dossierId, endpoint, '2026-03-01T12:00:01Z')).toBe(0);
    expect(await desk.recovery.recover(dossierId, endpoint, '2026-03-01')).toBe(1);
  });

  it.each(['someday', '2999-01-01', '../2020'])('since “%s” is refused', async (since) => {
    const { endpoint } = await delivered();
    const refusal = { code: 'validation-failed', faults: [{ pointer: '/since' }] };
    await expect(desk.recovery.recover(desk.dossier.dossierId, endpoint, since)).rejects.toMatchObject(refusal);
  });
});

describe('what was sent', () => {
  it('is kept for 30 days, with its attempts; pending ones, and what was told, for ever', async () => {
    const { dossierId } = desk.dossier;
    const { id: endpoint } = await desk.subscribe(receiver.url);
    const shift = await desk.detect();
    await desk.follow();
    await desk.send();
    receiver.answerWith(answering(500));
    await desk.detect();
    await desk.follow();
    await desk.send();
    const prune = () => pruneDeliveries(desk.dataSource, dossierId, () => false);
    await age(29);
    expect(await dossiersToPrune(desk.dataSource)).not.toContain(dossierId);
    expect(await prune()).toBe(0);
    await age(2);
    expect(await dossiersToPrune(desk.dataSource)).toContain(dossierId);
    expect(await prune()).toBe(1);
    expect(await desk.deliveries(endpoint)).toMatchObject([{ status: 'pending', attempts: [{ status: 500 }] }]);
    const attempts = await desk.dataSource.query('select from webhook_attempt where dossier_id = $1', [dossierId]);
    expect(attempts).toHaveLength(1);

    // Who was told of it years ago hears of its correction.
    receiver.answerWith(answering(204));
    await desk.withdraw(shift);
    await desk.follow();
    await desk.send();
    expect((await desk.deliveries(endpoint)).map(({ type }) => type)).toEqual(['shift.detected', 'shift.withdrawn']);
  });

  it('is listed page by page, each once, also where several tell of one place in the log', async () => {
    const { dossierId } = desk.dossier;
    const { id: endpoint } = await desk.subscribe(receiver.url);
    for (let count = 0; count < 5; count += 1) await desk.detect();
    await desk.follow();
    await desk.dataSource.query('update webhook_delivery set event_sequence = 7 where endpoint_id = $1', [endpoint]);
    const seen: string[] = [];
    for (let before: { sequence: string; delivery: string } | null = null; ; ) {
      const page = await desk.history.list(dossierId, endpoint, { status: null, before, limit: 2 });
      seen.push(...page.map(({ id }) => id));
      const last = page.at(-1);
      if (last === undefined) break;
      before = { sequence: String(last.sequence), delivery: last.id };
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });
});
