import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { checkIntegrity, type Slot } from '../../src/event-log/integrity/check-integrity.js';
import { CHECK_JOBS, dueChecks } from '../../src/event-log/integrity/due-checks.js';
import { type CheckKind, lastChecks, standingFault } from '../../src/event-log/integrity/integrity-check.js';
import { newestHead } from '../../src/event-log/integrity/verified-heads.js';
import { VerifyLogsJob } from '../../src/event-log/integrity/verify-logs.job.js';
import type { Reading } from '../../src/event-log/integrity/verify-log.js';
import { brokenLogs } from '../../src/ops/broken-logs.js';
import { DossierLog, newEvent, openDataSource, requestOf } from '../support/dossier-log.js';
import { suiteDatabase } from '../support/suite-database.js';
import { forge } from '../support/tampering.js';

const suite = suiteDatabase();
const READING: Reading = { atOnce: 100, onPage: () => undefined };
const LAST = 3;
let log: DossierLog;
let replica: DataSource;

beforeAll(async () => {
  replica = await openDataSource(suite.url);
});
afterAll(async () => replica.destroy());
beforeEach(async () => {
  log = await DossierLog.open(suite.dataSource);
  await log.append(requestOf(...[1, 2].map(() => newEvent({ type: 'dossier.configured', data: {} }, 'dossier'))));
});

const slotOf = async (kind: CheckKind): Promise<Slot> => (await dueChecks(suite.dataSource, kind)).slot;
const isDue = async (kind: CheckKind): Promise<boolean> =>
  (await dueChecks(suite.dataSource, kind)).dossiers.some(({ slug }) => slug === log.dossier.slug);
const check = (kind: CheckKind, slot: Slot | null, dataSource = suite.dataSource, reading = READING) =>
  checkIntegrity(dataSource, log.dossier, kind, slot, reading);
const standing = async () => standingFault(await lastChecks(suite.dataSource, log.dossier.dossierId));
const forget = (kind: CheckKind) =>
  suite.dataSource.query('delete from job_state where dossier_id = $1 and job = $2', [log.dossier.dossierId, CHECK_JOBS[kind]]);
const TITLE = (title: string) => `update event set data = '{"title": "${title}"}'`;

describe('A slot of the job', () => {
  it('is due until it is done, and done by one replica', async () => {
    const slot = await slotOf('whole');
    expect(await isDue('whole')).toBe(true);
    const found = await Promise.all([check('whole', slot), check('whole', slot, replica), check('whole', slot)]);
    expect(found.filter((each) => each !== null)).toHaveLength(1);
    expect(await isDue('whole')).toBe(false);
    expect(await check('whole', slot, replica)).toBeNull();
  });

  it('is due again after an error, at once and for any replica', async () => {
    const slot = await slotOf('whole');
    const failing: Reading = { atOnce: 1, onPage: () => Promise.reject(new Error('the power went')) };
    await expect(check('whole', slot, suite.dataSource, failing)).rejects.toThrow('the power went');
    expect(await isDue('whole')).toBe(true);
    expect(await check('whole', slot, replica)).toMatchObject({ fault: null });
  });

  it('is taken over from a replica that died while it verified, once its lease has run out', async () => {
    const lease = (until: string) =>
      suite.dataSource.query(
        `insert into integrity_lease values ($1, $2, now() + $3::interval) on conflict (dossier_id) do update set until = excluded.until`,
        [log.dossier.dossierId, randomUUID(), until],
      );
    await lease('1 minute');
    expect(await check('whole', null)).toBeNull();
    await lease('-1 second');
    expect(await check('whole', null)).toMatchObject({ fault: null });
  });
});

describe('The job', () => {
  it('verifies what is due, from the first event and then from the verified head on, and keeps the head', async () => {
    const [one, other] = [new VerifyLogsJob(suite.dataSource), new VerifyLogsJob(replica)];
    await Promise.all([one.tick(), other.tick()]);
    await one.tick();
    expect([await isDue('whole'), await isDue('incremental')]).toEqual([false, false]);
    const head = { sequence: LAST, hash: (await log.events()).at(-1)?.hash };
    expect(await newestHead(suite.dataSource, log.dossier.dossierId)).toMatchObject(head);
    await log.append(requestOf(newEvent({ type: 'dossier.configured', data: {} }, 'dossier')));
    await forget('incremental');
    await one.tick();
    const { incremental, whole } = await lastChecks(suite.dataSource, log.dossier.dossierId);
    expect(whole).toMatchObject({ after: 0, head, fault: null });
    expect(incremental).toMatchObject({ after: LAST, head: { sequence: LAST + 1 }, fault: null });
  });

  it('logs a finding as an error, with the sequence, and shows it to operators', async () => {
    await forge(suite.dataSource, log.dossier, 2, TITLE('forged'));
    const lines: string[] = [];
    const keep = (...told: unknown[]): void => void lines.push(JSON.stringify(told));
    Logger.overrideLogger({ log: keep, warn: keep, error: keep });
    try {
      await new VerifyLogsJob(suite.dataSource).tick();
    } finally {
      Logger.overrideLogger(true);
    }
    expect(lines.find((line) => line.includes(log.dossier.slug))).toMatch(/"sequence":2,"fault":"The data of event 2 hashes to/);
    expect(await standing()).toMatchObject({ sequence: 2 });
    expect(await brokenLogs(suite.dataSource)).toContain(log.dossier.slug);
    expect(await newestHead(suite.dataSource, log.dossier.dossierId)).toBeNull();
  });
});

describe('A fault', () => {
  it('that an hourly verification found stands until a whole one finds nothing', async () => {
    await check('whole', await slotOf('whole'));
    await log.append(requestOf(newEvent({ type: 'dossier.configured', data: { title: 'Talks' } }, 'dossier')));
    await forge(suite.dataSource, log.dossier, LAST + 1, TITLE('forged'));
    await check('incremental', null);
    expect(await standing()).toMatchObject({ sequence: LAST + 1, foundBy: 'incremental' });
    await forge(suite.dataSource, log.dossier, LAST + 1, TITLE('Talks'));
    await forget('incremental');
    await new VerifyLogsJob(suite.dataSource).tick();
    expect(await standing()).toMatchObject({ sequence: LAST + 1, foundBy: 'incremental' });
    await check('whole', null);
    expect(await standing()).toBeNull();
    expect(await brokenLogs(suite.dataSource)).not.toContain(log.dossier.slug);
  });

  it('that a whole verification found is not healed by an hourly one, which does not look there', async () => {
    await check('whole', null);
    await forge(suite.dataSource, log.dossier, 1, TITLE('forged'));
    await check('whole', await slotOf('whole'));
    await new VerifyLogsJob(suite.dataSource).tick();
    expect(await check('incremental', null)).toMatchObject({ fault: null });
    expect(await standing()).toMatchObject({ sequence: 1, foundBy: 'whole' });
  });
});
