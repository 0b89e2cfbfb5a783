import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/database/data-source-options.js';
import { DomainError } from '../../src/domain/errors.js';
import type { DossierKey, AppendRequest } from '../../src/event-log/append-request.js';
import { lockHead } from '../../src/event-log/head.js';
import { DossierLog, newEvent, requestOf } from '../support/dossier-log.js';
import { logRows } from '../support/log-rows.js';
import { suiteDatabase } from '../support/suite-database.js';

/** Milliseconds that an append here waits for a head that another holds. */
const PATIENCE = 400;

const suite = suiteDatabase();
let ours: DataSource;

async function connect(pool: number): Promise<void> {
  ours = await new DataSource(dataSourceOptions(suite.url, pool, PATIENCE)).initialize();
}

beforeEach(() => connect(4));
afterEach(() => ours.destroy());

function titled(count = 1): AppendRequest {
  const events = Array.from({ length: count }, () => newEvent({ type: 'dossier.configured', data: { title: 'Talks' } }, 'dossier'));
  return requestOf(...events);
}

async function answerOf(answer: Promise<{ readonly outcome: string }>): Promise<string> {
  try {
    return (await answer).outcome;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

/** Another session holds the dossier's head for as long as the work takes. */
async function whileStuck(dossier: DossierKey, work: () => Promise<void>): Promise<void> {
  const other = suite.dataSource.createQueryRunner();
  await other.startTransaction();
  try {
    await lockHead(other, dossier.dossierId);
    await work();
  } finally {
    await other.rollbackTransaction();
    await other.release();
  }
}

describe('a transaction elsewhere that holds a dossier’s head', () => {
  it('makes appends to it unavailable, writes nothing, and holds up no other dossier', async () => {
    const [held, free] = [await DossierLog.open(ours), await DossierLog.open(ours)];
    // One appender for both, as in a service.
    const append = (log: DossierLog): Promise<string> => answerOf(held.appender.append(log.dossier, titled()));
    await whileStuck(held.dossier, async () => {
      const stuck = append(held);
      expect(await append(free)).toBe('appended');
      expect(await Promise.race([stuck, append(free)])).toBe('appended');
      expect(await stuck).toBe('unavailable');
    });
    expect(await logRows(suite.dataSource, held.dossier)).toHaveLength(1);
    expect(await append(held)).toBe('appended');
  });
});

describe('a dossier for which too much waits', () => {
  it('refuses what comes then as overloaded, and takes it again when there is room; others have theirs', async () => {
    const [held, free] = [await DossierLog.open(ours), await DossierLog.open(ours)];
    const append = (log: DossierLog, count: number): Promise<string> => answerOf(held.appender.append(log.dossier, titled(count)));
    await whileStuck(held.dossier, async () => {
      const beingWritten = append(held, 1);
      await new Promise(setImmediate);
      const waiting = [2_000, 2_000, 2_000, 2_000, 192].map((count) => append(held, count));
      expect(await append(held, 1)).toBe('overloaded');
      expect(await append(free, 1)).toBe('appended');
      expect(new Set(await Promise.all([beingWritten, ...waiting]))).toEqual(new Set(['unavailable']));
    });
    expect(await append(held, 1)).toBe('appended');
    expect(await logRows(suite.dataSource, held.dossier)).toHaveLength(2);
  });
});

describe('dossiers that wait together', () => {
  it('take turns: one event is not kept out by a thousand of each of the others', async () => {
    const busy = [await DossierLog.open(ours), await DossierLog.open(ours), await DossierLog.open(ours)];
    const quiet = await DossierLog.open(ours);
    const { appender } = quiet;
    const left = new Map(busy.map((log) => [log, 1_000]));
    const others = busy.map(async (log) => {
      const each = async (): Promise<void> => {
        await appender.append(log.dossier, titled());
        left.set(log, (left.get(log) ?? 0) - 1);
      };
      await Promise.all(Array.from({ length: 1_000 }, each));
    });
    expect(await answerOf(appender.append(quiet.dossier, titled()))).toBe('appended');
    for (const log of busy) expect(left.get(log)).toBeGreaterThan(0);
    await Promise.all(others);
  });
});
