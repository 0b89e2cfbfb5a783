import { Logger } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { claimDeliveries } from '../../src/alerts/sending/claim-deliveries.js';
import { NestLog } from '../../src/ops/logging.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { AlertsDesk } from './alerts-desk.js';
import { answering, Receiver } from './receiver.js';

const WARN = 40;
const INFO = 30;

let database: TestDatabase;
let desk: AlertsDesk;
let receiver: Receiver;
let written: string[] = [];

beforeAll(async () => {
  Logger.overrideLogger(new NestLog(pino({ level: 'info' }, { write: (line) => void written.push(line) })));
  database = await createTestDatabase();
});
afterAll(() => database.drop());

beforeEach(async () => {
  desk = await AlertsDesk.open(database.url);
  receiver = await Receiver.start();
  written = [];
});
afterEach(async () => {
  receiver.stop();
  await desk.close();
});

/** The lines of the log so far that are about the desk's dossier: a retry of an earlier test's may fall due meanwhile. */
const lines = (): unknown[] => written.map((line): unknown => JSON.parse(line)).filter(isOwn);

function isOwn(line: unknown): boolean {
  if (typeof line !== 'object' || line === null) return false;
  return (
    ('dossier' in line && line.dossier === desk.dossier.slug) ||
    ('dossierId' in line && line.dossierId === desk.dossier.dossierId)
  );
}

async function alert(): Promise<void> {
  await desk.detect();
  await desk.follow();
  await desk.send();
}

describe("the service's log", () => {
  it('tells of each failed attempt, and of the success after it', async () => {
    receiver.answerWith((response, number) => response.writeHead(number === 1 ? 500 : 200).end('sorry'));
    const { id } = await desk.subscribe(receiver.url);
    await alert();
    const [delivery] = await desk.deliveries(id);
    const where = { context: 'deliveries', dossier: desk.dossier.slug, endpoint: id, delivery: delivery?.id };
    const failed = {
      level: WARN,
      ...where,
      attempt: 1,
      failure: 'The receiver answered 500; only 2xx counts as received.',
      nextAttemptAt: delivery?.nextAttemptAt,
      msg: 'A delivery failed; it is tried again.',
    };
    expect(lines()).toMatchObject([failed]);

    await desk.passTime();
    await desk.send();
    const received = { level: INFO, ...where, attempt: 2, msg: 'A delivery that had failed before was received.' };
    expect(lines()).toMatchObject([failed, received]);
  });

  it('is silent about what is received at once', async () => {
    const { id } = await desk.subscribe(receiver.url);
    await alert();
    expect(await desk.deliveries(id)).toMatchObject([{ status: 'delivered' }]);
    expect(lines()).toEqual([]);
  });

  it('tells when a delivery has failed for good and its endpoint is disabled, once', async () => {
    receiver.answerWith(answering(410, 50));
    const { id } = await desk.subscribe(receiver.url);
    await desk.detect();
    await alert();
    const failed = {
      level: WARN,
      endpoint: id,
      attempt: 1,
      failure: 'The receiver answered 410 (gone), so the endpoint was disabled.',
      nextAttemptAt: null,
      msg: 'A delivery failed for good.',
    };
    const disabled = { level: WARN, dossier: desk.dossier.slug, endpoint: id };
    const told = lines();
    expect(told).toHaveLength(3);
    expect(told).toEqual(expect.arrayContaining([expect.objectContaining(failed)]));
    const ofEndpoint = told.filter((line) =>
      JSON.stringify(line).includes('A webhook endpoint was disabled: its receiver'),
    );
    expect(ofEndpoint).toMatchObject([disabled]);
  });

  it('tells when an owner disables an endpoint, and not when it was so already', async () => {
    const { id } = await desk.subscribe(receiver.url);
    const { dossierId } = desk.dossier;
    await desk.registry.patch(dossierId, id, { enabled: false });
    await desk.registry.patch(dossierId, id, { enabled: false, description: 'Resting' });
    expect(lines()).toMatchObject([
      { level: INFO, context: 'webhooks', endpoint: id, msg: 'A webhook endpoint was disabled by its owner.' },
    ]);
  });

  it('tells of an attempt that ended after its lease', async () => {
    receiver.answerWith(answering(500, 300));
    const { id } = await desk.subscribe(receiver.url);
    await desk.detect();
    await desk.follow();
    await desk.worker.run();
    await desk.passTime();
    await claimDeliveries(desk.dataSource, desk.dossier.dossierId, 10);
    await desk.worker.settled();
    expect(lines()).toMatchObject([
      {
        level: WARN,
        endpoint: id,
        attempt: 1,
        failure: 'The receiver answered 500; only 2xx counts as received.',
        msg: 'An attempt ended after its claim had lapsed, or gone with its endpoint.',
      },
    ]);
  });

  it('holds no secret, no header, no body and no URL', async () => {
    receiver.answerWith((response) => response.writeHead(500).end('an answer that nobody may read'));
    const { secret } = await desk.subscribe(`${receiver.url}?token=in-the-address`, {
      headers: { 'X-Token': 'in-a-header' },
    });
    await alert();
    const [sent] = receiver.received;
    expect(sent?.headers['x-token']).toBe('in-a-header');
    expect(lines()).toHaveLength(1);
    const secrets = [
      secret.slice(6),
      'in-a-header',
      'in-the-address',
      'nobody may read',
      sent?.headers['webhook-signature'],
      'terminated',
    ];
    expect(secrets.filter((each) => written.join('').includes(String(each)))).toEqual([]);
  });
});
