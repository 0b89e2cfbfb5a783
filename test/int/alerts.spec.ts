import { Logger } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { claimDeliveries } from '../../src/alerts/sending/claim-deliveries.js';
import { settleDelivery } from '../../src/alerts/sending/settle-delivery.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { AlertsDesk } from './alerts-desk.js';
import { answering, Receiver } from './receiver.js';

interface StatementAlert {
  readonly data: { readonly statement: { readonly position: string } };
}

let database: TestDatabase;
let desk: AlertsDesk;
let receiver: Receiver;
const receivers: Receiver[] = [];

beforeAll(async () => {
  // That attempts fail is what is tested here; what is logged of it has a spec of its own.
  Logger.overrideLogger(['error', 'fatal']);
  database = await createTestDatabase();
});
afterAll(() => database.drop());

beforeEach(async () => {
  desk = await AlertsDesk.open(database.url);
  receiver = await startReceiver();
});
afterEach(async () => {
  // First, so that nothing in flight holds up the desk.
  for (const each of receivers.splice(0)) each.stop();
  await desk.close();
});

async function startReceiver(...answer: Parameters<typeof Receiver.start>): Promise<Receiver> {
  const started = await Receiver.start(...answer);
  receivers.push(started);
  return started;
}

const dueIn = (at: string | null): number => new Date(at ?? Number.NaN).getTime() - Date.now();

describe('an alert', () => {
  it('reaches its receiver, signed, with the shift and both statements', async () => {
    const endpoint = await desk.subscribe(receiver.url, { headers: { 'X-Desk': 'foreign' } });
    const shift = await desk.detect();
    await desk.follow();
    await desk.send();

    const [alert] = receiver.received;
    const verified = new Webhook(endpoint.secret).verify(alert?.body ?? '', alert?.headers as Record<string, string>);
    expect(verified).toMatchObject({
      type: 'shift.detected',
      data: {
        dossier: desk.dossier.slug,
        shift: {
          id: shift,
          kind: 'reversal',
          from: { position: { code: 'dialogue' } },
          to: { position: { code: 'terminated' } },
        },
        links: { shift: `https://desk.example/dossiers/${desk.dossier.slug}/shifts/${shift}` },
      },
    });
    expect(alert?.headers['x-desk']).toBe('foreign');
    const [delivery] = await desk.deliveries(endpoint.id);
    expect(delivery).toMatchObject({
      status: 'delivered',
      attemptCount: 1,
      shift,
      body: alert?.body,
      messageId: alert?.headers['webhook-id'],
      nextAttemptAt: null,
      attempts: [{ attempt: 1, status: 204, failure: null }],
    });
  });

  it('is written once, however often and by however many the log is followed', async () => {
    const { id } = await desk.subscribe(receiver.url);
    await desk.detect();
    await Promise.all([desk.follow(), desk.follow(), desk.follow()]);
    await desk.follow();
    expect(await desk.deliveries(id)).toHaveLength(1);
  });

  it('comes only from what the log brought after the endpoint was made', async () => {
    await desk.detect();
    const { id } = await desk.subscribe(receiver.url);
    const later = await desk.detect();
    await desk.follow();
    expect((await desk.deliveries(id)).map((delivery) => delivery.shift)).toEqual([later]);
  });

  it('does not come from events that are not to notify', async () => {
    const { id } = await desk.subscribe(receiver.url);
    await desk.detect({}, false);
    await desk.follow();
    expect(await desk.deliveries(id)).toEqual([]);
  });

  it('goes to those whose filter asks for it', async () => {
    const wants = await desk.subscribe(receiver.url, { filter: { actors: ['ukraine'], minMagnitude: 50 } });
    const wantsNot = await desk.subscribe(receiver.url, { filter: { actors: ['russia'] } });
    await desk.detect();
    await desk.follow();
    expect(await desk.deliveries(wants.id)).toHaveLength(1);
    expect(await desk.deliveries(wantsNot.id)).toEqual([]);
  });

  it('on a statement goes to those who ask for statements', async () => {
    const asks = await desk.subscribe(receiver.url, { events: ['position.stated'] });
    const asksNot = await desk.subscribe(receiver.url);
    await desk.revise(await desk.detect({ kind: 'clarification' }), { kind: 'clarification' });
    await desk.follow();
    const told = await desk.deliveries(asks.id);
    expect(told.map(({ body }) => (JSON.parse(body) as StatementAlert).data.statement.position)).toEqual([
      'terminated',
      'terminated',
    ]);
    expect(await desk.deliveries(asksNot.id)).toEqual([]);
  });
});

describe('a correction', () => {
  it('goes to whoever was told, and to nobody else', async () => {
    const told = await desk.subscribe(receiver.url);
    const shift = await desk.detect();
    await desk.follow();
    const untold = await desk.subscribe(receiver.url);
    await desk.revise(shift, { kind: 'softening', magnitude: 5 });
    await desk.follow();
    await desk.withdraw(shift);
    await desk.follow();
    const types = (await desk.deliveries(told.id)).map((delivery) => delivery.type);
    expect(types).toEqual(['shift.detected', 'shift.revised', 'shift.withdrawn']);
    expect(await desk.deliveries(untold.id)).toEqual([]);
  });

  it('is not needed for what was withdrawn before anyone was told', async () => {
    const { id } = await desk.subscribe(receiver.url);
    await desk.withdraw(await desk.detect());
    await desk.follow();
    expect(await desk.deliveries(id)).toEqual([]);
  });
});

describe('a delivery that fails', () => {
  it('is made again with the same id and the same bytes, after about five seconds', async () => {
    receiver.answerWith((response, number) => response.writeHead(number === 1 ? 500 : 200).end('sorry'));
    const { id } = await desk.subscribe(receiver.url);
    await desk.detect();
    await desk.follow();
    await desk.send();
    const [failed] = await desk.deliveries(id);
    expect(failed).toMatchObject({
      status: 'pending',
      attemptCount: 1,
      inFlight: false,
      attempts: [{ status: 500, excerpt: 'sorry' }],
    });
    expect(failed?.attempts[0]?.failure).toContain('500');
    expect(dueIn(failed?.nextAttemptAt ?? null)).toBeGreaterThan(3_000);
    expect(dueIn(failed?.nextAttemptAt ?? null)).toBeLessThanOrEqual(6_000);

    await desk.passTime();
    await desk.send();
    const [first, second] = receiver.received;
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(second?.body).toBe(first?.body);
    expect(await desk.deliveries(id)).toMatchObject([
      { status: 'delivered', attempts: [{ status: 500 }, { status: 200, failure: null }] },
    ]);
  });

  it('is given up after the tenth attempt', async () => {
    receiver.answerWith(answering(503));
    const { id } = await desk.subscribe(receiver.url);
    await desk.detect();
    await desk.follow();
    for (let attempt = 1; attempt <= 10; attempt++) {
      expect(await desk.deliveries(id)).toMatchObject([{ status: 'pending' }]);
      await desk.passTime();
      await desk.send();
    }
    expect(await desk.deliveries(id)).toMatchObject([{ status: 'failed', attemptCount: 10, nextAttemptAt: null }]);
    await desk.passTime();
    await desk.send();
    expect(receiver.received).toHaveLength(10);
  });

  it('waits as long as Retry-After asks', async () => {
    receiver.answerWith((response) => response.writeHead(429, { 'retry-after': '3600' }).end());
    const { id } = await desk.subscribe(receiver.url);
    await desk.detect();
    await desk.follow();
    await desk.send();
    const [delivery] = await desk.deliveries(id);
    expect(dueIn(delivery?.nextAttemptAt ?? null) / 3_600_000).toBeCloseTo(1, 1);
  });

  it('with 410 disables its endpoint; what comes meanwhile is kept and goes out when it is enabled again', async () => {
    receiver.answerWith(answering(410));
    const { id } = await desk.subscribe(receiver.url);
    await desk.detect();
    await desk.follow();
    await desk.send();
    const { dossierId } = desk.dossier;
    expect(await desk.registry.get(dossierId, id)).toMatchObject({ enabled: false, disabledReason: 'gone' });

    await desk.detect();
    await desk.follow();
    await desk.send();
    expect(await desk.deliveries(id)).toMatchObject([{ status: 'failed' }, { status: 'pending', attemptCount: 0 }]);
    expect(receiver.received).toHaveLength(1);

    receiver.answerWith(answering(204));
    await desk.registry.patch(dossierId, id, { enabled: true });
    await desk.send();
    expect(await desk.deliveries(id)).toMatchObject([{ status: 'failed' }, { status: 'delivered' }]);
  });
});

describe('several workers', () => {
  it('send each delivery once, and no more than two at a time to one endpoint', async () => {
    receiver.answerWith(answering(200, 30));
    const { id } = await desk.subscribe(receiver.url);
    for (let count = 0; count < 12; count++) await desk.detect();
    await desk.follow();
    const others = [desk.anotherWorker(), desk.anotherWorker()];
    const workers = [desk.worker, ...others];
    for (let round = 0; round < 40 && receiver.received.length < 12; round++) {
      await Promise.all(workers.map((worker) => desk.send(worker)));
    }
    const ids = receiver.received.map((alert) => alert.headers['webhook-id']);
    expect(new Set(ids).size).toBe(12);
    expect(ids).toHaveLength(12);
    expect(receiver.busiest).toBe(2);
    expect((await desk.deliveries(id)).every((delivery) => delivery.status === 'delivered')).toBe(true);
    await Promise.all(others.map((worker) => worker.beforeApplicationShutdown()));
  });

  it('are not held up by an endpoint that hangs', async () => {
    const hanging = await startReceiver(() => undefined);
    const hung = await desk.subscribe(hanging.url);
    const quick = await desk.subscribe(receiver.url);
    for (let count = 0; count < 5; count++) await desk.detect();
    await desk.follow();
    const started = Date.now();
    while (receiver.received.length < 5 && Date.now() - started < 2_000) {
      await desk.worker.run();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(receiver.received).toHaveLength(5);
    expect(hanging.received).toHaveLength(2);
    expect((await desk.deliveries(hung.id)).filter((delivery) => delivery.inFlight)).toHaveLength(2);
    expect(await desk.deliveries(quick.id)).toHaveLength(5);
  });
});

describe('a worker that dies', () => {
  it('leaves its claim to lapse: the delivery is made again with the same id, and the lost attempt stays on show', async () => {
    const { id } = await desk.subscribe(receiver.url);
    await desk.detect();
    await desk.follow();
    const [lost] = await claimDeliveries(desk.dataSource, desk.dossier.dossierId, 10);
    await desk.send();
    expect(receiver.received).toEqual([]);
    expect(await desk.deliveries(id)).toMatchObject([{ inFlight: true, status: 'pending', nextAttemptAt: null }]);

    await desk.passTime();
    await desk.send();
    expect(await desk.deliveries(id)).toMatchObject([
      {
        id: lost?.deliveryId,
        status: 'delivered',
        attempts: [
          { attempt: 1, durationMs: null, status: null },
          { attempt: 2, status: 204 },
        ],
      },
    ]);
  });

  it('and comes back settles nothing that another has claimed since', async () => {
    const { id } = await desk.subscribe(receiver.url);
    await desk.detect();
    await desk.follow();
    const [stale] = await claimDeliveries(desk.dataSource, desk.dossier.dossierId, 10);
    await desk.passTime();
    await claimDeliveries(desk.dataSource, desk.dossier.dossierId, 10);
    if (!stale) throw new Error('Nothing was claimed.');
    const answered = { kind: 'answered', status: 500, retryAfter: null, durationMs: 1, bytes: 0, excerpt: '' } as const;
    await settleDelivery(desk.dataSource, stale, answered, { kind: 'failed' }, 'https://desk.example');
    expect(await desk.deliveries(id)).toMatchObject([
      { status: 'pending', inFlight: true, attempts: [{ status: 500 }, { status: null }] },
    ]);
  });

  it('in an orderly shutdown finishes what is in flight, and gives back what takes too long', async () => {
    receiver.answerWith(answering(204, 100));
    const { id } = await desk.subscribe(receiver.url);
    await desk.detect();
    await desk.follow();
    const patient = desk.anotherWorker();
    await patient.run();
    await patient.beforeApplicationShutdown();
    expect(await desk.deliveries(id)).toMatchObject([{ status: 'delivered' }]);

    receiver.answerWith(() => undefined);
    await desk.detect();
    await desk.follow();
    const hasty = desk.anotherWorker();
    await hasty.run();
    await hasty.beforeApplicationShutdown(undefined, 50);
    const [, released] = await desk.deliveries(id);
    expect(released).toMatchObject({ status: 'pending', inFlight: false });
    expect(released?.attempts[0]?.failure).toContain('The service stopped');
    expect(dueIn(released?.nextAttemptAt ?? null)).toBeLessThanOrEqual(0);
  });
});
