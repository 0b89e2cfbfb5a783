import { Logger } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { claimDeliveries } from '../../src/alerts/sending/claim-deliveries.js';
import type { DeliveryWorker } from '../../src/alerts/sending/delivery.worker.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { AlertsDesk } from './alerts-desk.js';
import { answering, Receiver } from './receiver.js';

let database: TestDatabase;
let desk: AlertsDesk;
let receiver: Receiver;
let workers: DeliveryWorker[];

beforeAll(async () => {
  Logger.overrideLogger(['error', 'fatal']);
  database = await createTestDatabase();
});
afterAll(() => database.drop());

beforeEach(async () => {
  desk = await AlertsDesk.open(database.url);
  receiver = await Receiver.start();
  workers = [desk.worker, desk.anotherWorker(), desk.anotherWorker()];
});
afterEach(async () => {
  receiver.stop();
  await Promise.all(workers.map((worker) => worker.beforeApplicationShutdown()));
  await desk.close();
});

async function waiting(alerts: number): Promise<void> {
  for (let count = 0; count < alerts; count += 1) await desk.detect();
  await desk.follow();
}

/** Three replicas' workers, polling, until the receiver has got so much. */
async function workUntil(received: number): Promise<void> {
  while (receiver.received.length < received) {
    await Promise.all(workers.map((worker) => worker.run()));
    await setTimeout(20);
  }
}

describe('an endpoint’s limits, over three replicas,', () => {
  it('let no more be in flight than it says', async () => {
    receiver.answerWith(answering(204, 30));
    const { id } = await desk.subscribe(receiver.url, { maxInFlight: 3 });
    await waiting(30);
    await workUntil(30);
    expect(receiver.busiest).toBe(3);
    await Promise.all(workers.map((worker) => worker.settled()));
    expect((await desk.deliveries(id)).every(({ status }) => status === 'delivered')).toBe(true);
  });

  it('give each attempt a place in its pace, a step apart, each signed for its time', async () => {
    const { id, secret } = await desk.subscribe(receiver.url, { maxInFlight: 20, rateLimit: 600 });
    await waiting(15);
    await workUntil(15);
    await Promise.all(workers.map((worker) => worker.settled()));
    const starts = (await desk.deliveries(id))
      .flatMap(({ attempts }) => attempts.map(({ startedAt }) => Date.parse(startedAt)))
      .sort((a, b) => a - b);
    const steps = starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
    // A tenth of a second; instants are shown to the millisecond.
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(99);
    for (const { body, headers } of receiver.received) new Webhook(secret).verify(body, headers as Record<string, string>);
  });

  it('save no places up: after a rest there is no burst', async () => {
    const { id } = await desk.subscribe(receiver.url, { maxInFlight: 20, rateLimit: 60 });
    await desk.dataSource.query(`update webhook_endpoint set paced_until = now() - interval '1 hour' where endpoint_id = $1`, [id]);
    await waiting(10);
    const claimed = await claimDeliveries(desk.dataSource, desk.dossier.dossierId, 100);
    // This one, and the one of the next second.
    expect(claimed).toHaveLength(2);
    expect(claimed.map(({ waitMs }) => Math.round(waitMs / 1_000)).sort()).toEqual([0, 1]);
    expect(await claimDeliveries(desk.dataSource, desk.dossier.dossierId, 100)).toEqual([]);
  });

  it('leave to others what they do not use: a backlog on one keeps nobody waiting', async () => {
    const { id: slow } = await desk.subscribe(receiver.url, { rateLimit: 1 });
    await waiting(20);
    const { id: quick } = await desk.subscribe(receiver.url);
    await waiting(3);
    await workUntil(4);
    await Promise.all(workers.map((worker) => worker.settled()));
    const statuses = async (id: string) => (await desk.deliveries(id)).filter(({ status }) => status === 'delivered').length;
    expect(await statuses(quick)).toBe(3);
    expect(await statuses(slow)).toBe(1);
  });
});

describe('a worker', () => {
  it('that stops gives back what it has not sent, as if it had never been claimed', async () => {
    const { id } = await desk.subscribe(receiver.url, { maxInFlight: 20, rateLimit: 60 });
    await waiting(2);
    await desk.worker.run();
    await desk.worker.beforeApplicationShutdown(undefined, 0);
    const deliveries = await desk.deliveries(id);
    const unsent = deliveries.filter(({ status }) => status === 'pending');
    expect(unsent.length).toBeGreaterThan(0);
    for (const delivery of unsent) expect(delivery).toMatchObject({ inFlight: false });
    expect(unsent.some(({ attempts, attemptCount }) => attempts.length === 0 && attemptCount === 0)).toBe(true);
  });

  it('takes from one dossier only its share while others wait', async () => {
    const other = await AlertsDesk.open(database.url);
    await other.subscribe(receiver.url);
    await other.detect();
    await other.follow();
    receiver.answerWith(answering(204, 200));
    for (let count = 0; count < 15; count += 1) await desk.subscribe(receiver.url, { maxInFlight: 20 });
    await waiting(20);
    // 300 are due in the one dossier, and a worker has 256 places.
    await desk.worker.run();
    const begun = await desk.dataSource.query('select attempts from webhook_delivery where dossier_id = $1', [
      other.dossier.dossierId,
    ]);
    expect(begun).toEqual([{ attempts: 1 }]);
    await desk.worker.settled();
    await other.close();
  });
});
