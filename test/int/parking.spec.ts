import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { rowsOf } from '../../src/database/queries.js';
import { Detection } from '../../src/detection/detection.js';
import { dossiersAhead } from '../../src/event-log/dossiers-ahead.js';
import { type ParkedRow, parkedAfter } from '../../src/ops/parked.reader.js';
import { retryNow } from '../../src/ops/parking.js';
import { suiteDatabase } from '../support/suite-database.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { TalksDesk } from '../support/talks-desk.js';
import { AlertsDesk } from './alerts-desk.js';
import { Receiver } from './receiver.js';

/** What is parked, in short. */
function parkedIn(desk: TalksDesk | AlertsDesk): Promise<ParkedRow[]> {
  const { dataSource, dossier } = desk instanceof TalksDesk ? desk.log : desk;
  return parkedAfter(dataSource, dossier.dossierId, { follower: '', unit: '' }, 100);
}

// That something is parked is what is tested here, by what the service answers.
beforeAll(() => Logger.overrideLogger(false));

describe('A stance that detection cannot read', () => {
  const suite = suiteDatabase();
  let desk: TalksDesk;
  let sound: string;
  const retry = () => new Detection(suite.dataSource, desk.log.projector).retry(desk.log.dossier, 'detect-shifts');

  /** Puts something where the scale of an issue stands. @returns what stood there */
  async function replaceScale(issue: string, scale: string): Promise<string> {
    const { dossierId } = desk.log.dossier;
    const [row] = await rowsOf<{ was: string }>(
      suite.dataSource,
      'select scale::text as was from issue_scale where dossier_id = $1 and issue = $2',
      [dossierId, issue],
    );
    await suite.dataSource.query('update issue_scale set scale = $3 where dossier_id = $1 and issue = $2', [dossierId, issue, scale]);
    return row?.was ?? '';
  }

  beforeEach(async () => {
    desk = await TalksDesk.open(suite.dataSource);
    await desk.state('dialogue', '2022-03');
    await desk.state('terminated', '2022-10');
    await desk.state('ukrainian', '2022-03', { issue: 'territories' });
    await desk.state('recognised', '2022-10', { issue: 'territories' });
    sound = await replaceScale('negotiations', 'null');
  });
  const movements = async () => (await parkedIn(desk)).filter(({ follower }) => follower === 'detect-shifts');

  it('is set aside with the event that asked for it, and every other stance is judged', async () => {
    expect(await desk.detect()).toMatchObject([{ type: 'shift.detected', data: { issue: 'territories', kind: 'reversal' } }]);
    expect(await movements()).toMatchObject([
      {
        unit: 'movement ukraine|negotiations',
        stream: expect.stringMatching(/^statement\//),
        sequence: expect.any(Number),
        attempts: 1,
      },
    ]);
    const { detectedUpTo, lastSequence } = await desk.progress();
    expect(detectedUpTo).toBe(lastSequence);
  });

  it('waits longer after each attempt that fails, and stays parked', async () => {
    await desk.detect();
    const [before] = await movements();
    await retryNow(suite.dataSource, desk.log.dossier.dossierId);
    expect(await retry()).toBe(0);
    const [after] = await movements();
    expect(after).toMatchObject({ attempts: 2, sequence: before?.sequence, event: before?.event });
    expect([before, after].map((each) => Number(each?.retryAt) - Number(each?.failedAt))).toEqual([10_000, 20_000]);
  });

  it('is judged with all that came meanwhile once it can be read, and leaves the list', async () => {
    await desk.detect();
    await desk.state('dialogue', '2023-05');
    expect(await desk.detect()).toEqual([]);
    await replaceScale('negotiations', sound);
    await retryNow(suite.dataSource, desk.log.dossier.dossierId);
    expect(await dossiersAhead(suite.dataSource, 'detect-shifts')).toContainEqual(desk.log.dossier);
    expect(await retry()).toBe(2);
    expect((await desk.standing()).map(({ kind }) => kind)).toEqual(['reversal', 'reversal']);
    expect(await movements()).toEqual([]);
    expect((await desk.detect()).map(({ type }) => type)).not.toContain('shift.withdrawn');
  });

  it('is not tried before its time', async () => {
    await desk.detect();
    await replaceScale('negotiations', sound);
    expect(await retry()).toBe(0);
    expect(await desk.standing()).toEqual([]);
  });
});

describe('A shift that the outbox cannot tell', () => {
  let database: TestDatabase;
  let desk: AlertsDesk;
  let receiver: Receiver;
  beforeAll(async () => {
    database = await createTestDatabase();
    desk = await AlertsDesk.open(database.url);
    receiver = await Receiver.start();
  });
  afterAll(async () => {
    receiver.stop();
    await desk.close();
    await database.drop();
  });

  const toldShifts = (): unknown[] =>
    receiver.received.map(({ body }) => (JSON.parse(body) as { type: string; data: { shift: { id: string } } })).map(({ type, data }) => [type, data.shift.id]);

  /** Takes a shift out of the read models, or puts it back. */
  async function hide(shift: string, isHidden: boolean): Promise<void> {
    const id = isHidden ? shift : '00000000-0000-4000-8000-000000000000';
    const now = isHidden ? '00000000-0000-4000-8000-000000000000' : shift;
    await desk.dataSource.query('update shift set shift_id = $3 where dossier_id = $1 and shift_id = $2', [desk.dossier.dossierId, id, now]);
  }

  it('holds back its own stream alone, and is told later', async () => {
    const { id: endpoint } = await desk.subscribe(receiver.url, { events: ['shift.detected', 'shift.reviewed'] });
    const lost = await desk.detect();
    const told = await desk.detect();
    await hide(lost, true);
    await desk.follow();
    await desk.send();
    expect(toldShifts()).toEqual([['shift.detected', told]]);
    expect(await parkedIn(desk)).toMatchObject([
      { follower: 'alerts', unit: `shift/${lost}`, stream: `shift/${lost}`, attempts: 1, failure: expect.stringContaining('is not in the read models') },
    ]);

    await hide(lost, false);
    await desk.follow();
    expect(await desk.deliveries(endpoint)).toHaveLength(1);
    await retryNow(desk.dataSource, desk.dossier.dossierId);
    expect(await desk.retryParked()).toBe(1);
    await desk.send();
    expect(toldShifts().slice(1)).toEqual([['shift.detected', lost]]);
    expect(await parkedIn(desk)).toEqual([]);
  });
});
