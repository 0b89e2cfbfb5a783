import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/http-client.js';
import type { AlertsDesk } from './alerts-desk.js';
import { answering, Receiver } from './receiver.js';
import { suiteDesk } from './suite-desk.js';

const OPERATORS = ['endpoint.failing', 'endpoint.disabled', 'endpoint.recovered'] as const;

let desk: AlertsDesk;
let receiver: Receiver;
let operators: Receiver;

suiteDesk((opened) => ({ desk, receiver } = opened));
beforeEach(async () => {
  operators = await Receiver.start();
});
afterEach(() => operators.stop());

/** What operators got, oldest first. */
function told(): { type: string; data: Record<string, unknown> }[] {
  return operators.received.map(({ body }) => JSON.parse(body) as { type: string; data: Record<string, unknown> });
}

async function fails(attempts: number): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    await desk.passTime();
    await desk.send();
  }
}

/** As if the endpoint had been failing for longer, by the database's clock. */
async function failingSince(endpoint: string, ago: string): Promise<void> {
  await desk.dataSource.query(
    'update webhook_endpoint set failing_since = failing_since - $2::interval where endpoint_id = $1',
    [endpoint, ago],
  );
}

describe('an endpoint whose receiver fails', () => {
  it('is told of once by however many workers, to who asked for it, and told of again when it receives', async () => {
    receiver.answerWith(answering(500));
    const { id } = await desk.subscribe(receiver.url, { description: 'Night desk', maxInFlight: 20 });
    await desk.subscribe(operators.url, { events: [...OPERATORS] });
    await Promise.all([desk.subscribe(operators.url), desk.subscribe(operators.url, { events: ['shift.reviewed'] })]);
    for (let count = 0; count < 6; count += 1) await desk.detect();
    await desk.follow();
    const workers = [desk.worker, desk.anotherWorker(), desk.anotherWorker()];
    const attempt = async (): Promise<void> => {
      await desk.dataSource.query('update webhook_delivery set next_attempt_at = now() where endpoint_id = $1 and status = $2', [
        id,
        'pending',
      ]);
      await Promise.all(workers.map((worker) => worker.run()));
      await Promise.all(workers.map((worker) => worker.settled()));
    };
    // Whichever worker has it in flight, and then none has any more.
    const healthTold = (count: number) =>
      eventually(() => Promise.resolve(told().filter(({ type }) => type.startsWith('endpoint.'))), ({ length }) => length >= count);
    await attempt();
    await failingSince(id, '4 minutes');
    await attempt();
    await attempt();
    expect(await healthTold(1)).toMatchObject([
      {
        type: 'endpoint.failing',
        data: {
          dossier: desk.dossier.slug,
          endpoint: id,
          description: 'Night desk',
          host: new URL(receiver.url).host,
          failure: 'The receiver answered 500; only 2xx counts as received.',
        },
      },
    ]);

    receiver.answerWith(answering(204));
    await attempt();
    expect((await healthTold(2)).map(({ type }) => type)).toEqual(['endpoint.failing', 'endpoint.recovered']);
    await Promise.all(workers.map((worker) => worker.beforeApplicationShutdown()));
    expect(await healthTold(2)).toHaveLength(2);
    expect(await desk.registry.get(desk.dossier.dossierId, id)).toMatchObject({ failures: 0, failingSince: null });
  });

  it('for five days is disabled; what comes is kept, and sent once its owner enables it', async () => {
    receiver.answerWith(answering(503));
    const { dossierId } = desk.dossier;
    const { id } = await desk.subscribe(receiver.url);
    await desk.subscribe(operators.url, { events: [...OPERATORS] });
    await desk.detect();
    await desk.follow();
    await fails(2);
    await failingSince(id, '5 days');
    await fails(1);
    expect(await desk.registry.get(dossierId, id)).toMatchObject({ enabled: false, disabledReason: 'failing' });
    expect(told().map(({ type }) => type)).toEqual(['endpoint.disabled']);

    const seen = receiver.received.length;
    await desk.detect();
    await desk.follow();
    await fails(1);
    expect(receiver.received).toHaveLength(seen);
    expect(await desk.deliveries(id)).toMatchObject([{ status: 'pending' }, { status: 'pending' }]);

    receiver.answerWith(answering(204));
    expect(await desk.registry.patch(dossierId, id, { enabled: true })).toMatchObject({ failures: 0, failingSince: null });
    await desk.send();
    expect(await desk.deliveries(id)).toMatchObject([{ status: 'delivered' }, { status: 'delivered' }]);
    await desk.send();
    expect(told().map(({ type }) => type)).toEqual(['endpoint.disabled', 'endpoint.recovered']);
  });

  it('with 410 is disabled at once; the delivery has failed and the others wait', async () => {
    receiver.answerWith(answering(410));
    const { id } = await desk.subscribe(receiver.url, { maxInFlight: 1 });
    await desk.subscribe(operators.url, { events: ['endpoint.disabled'] });
    await desk.detect();
    await desk.detect();
    await desk.follow();
    await desk.send();
    await desk.send();
    expect(receiver.received).toHaveLength(1);
    expect((await desk.deliveries(id)).map(({ status }) => status).sort()).toEqual(['failed', 'pending']);
    expect(await desk.registry.get(desk.dossier.dossierId, id)).toMatchObject({ enabled: false, disabledReason: 'gone' });
    expect(told()).toMatchObject([{ type: 'endpoint.disabled', data: { endpoint: id, failures: 1 } }]);
  });

  it('is tried with one delivery at a time', async () => {
    receiver.answerWith(answering(500, 50));
    await desk.subscribe(receiver.url, { maxInFlight: 10 });
    for (let count = 0; count < 10; count += 1) await desk.detect();
    await desk.follow();
    await desk.send();
    const before = receiver.busiest;
    receiver.busiest = 0;
    await fails(2);
    expect([before, receiver.busiest]).toEqual([10, 1]);
  });

  it('has failed nothing yet at a new address', async () => {
    receiver.answerWith(answering(500));
    const { id } = await desk.subscribe(receiver.url);
    await desk.detect();
    await desk.follow();
    await fails(2);
    const { dossierId } = desk.dossier;
    expect((await desk.registry.get(dossierId, id)).failures).toBe(2);
    expect(await desk.registry.patch(dossierId, id, { description: 'Moved' })).toMatchObject({ failures: 2 });
    expect(await desk.registry.patch(dossierId, id, { url: `${receiver.url}/new` })).toMatchObject({ failures: 0 });
  });

  it('is not blamed for a key of ours that is lost', async () => {
    const { id } = await desk.subscribe(receiver.url);
    await desk.detect();
    await desk.follow();
    await desk.dataSource.query(`update webhook_endpoint set secret_sealed = '\\x01' where endpoint_id = $1`, [id]);
    await fails(3);
    expect(receiver.received).toEqual([]);
    const [delivery] = await desk.deliveries(id);
    expect(delivery?.attempts).toHaveLength(3);
    expect(delivery?.attempts[0]?.failure).toMatch(/does not open/);
    expect(await desk.registry.get(desk.dossier.dossierId, id)).toMatchObject({ enabled: true, failures: 0 });
  });
});
