import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { rowsOf } from '../../src/database/queries.js';
import type { DomainEvent, RecordedEvent } from '../../src/domain/events.js';
import { lockHead } from '../../src/event-log/head.js';
import { type EntryPages, entryPages } from '../../src/recording/batch-entries.js';
import { BatchLedger } from '../../src/recording/batch-ledger.js';
import { batchOptions } from '../../src/recording/batch-options.js';
import { RecordBatchStaged } from '../../src/recording/record-batch-staged.handler.js';
import { DossierLog, newEvent, requestOf } from '../support/dossier-log.js';
import { eventually } from '../support/http-client.js';
import { suiteDatabase } from '../support/suite-database.js';

const person = (actor: string): DomainEvent => ({ type: 'actor.registered', data: { actor, name: actor, kind: 'person' } });
const affiliation = (of: string): object => ({
  id: randomUUID(),
  type: 'actor.affiliated',
  data: { actor: 'ada', of, role: 'envoy', during: '2022/..', standing: 'in-office' },
});

describe('A batch beside the log', () => {
  const suite = suiteDatabase();

  /** Records a batch that relies on Ada and Bea, while others hold the head and then change something. */
  async function overtaken(log: DossierLog, change: DomainEvent): Promise<{ report: ReturnType<BatchLedger['report']>; events: RecordedEvent[] }> {
    await log.append(requestOf(newEvent(person('ada'), 'actor/ada')));
    await log.append(requestOf(newEvent(person('bea'), 'actor/bea')));
    const [staged, ledger] = [new RecordBatchStaged(log.dataSource, log.appender, log.projector), new BatchLedger()];
    let recording: Promise<void> = Promise.resolve();
    await log.inTransaction(async (runner) => {
      await lockHead(runner, log.dossier.dossierId);
      recording = staged.record(log.dossier, entryPages(Array.from({ length: 1_500 }, () => affiliation('bea'))), batchOptions({}), ledger);
      recording.catch(() => undefined);
      // Decided, and now in front of the lock.
      await eventually(() => waiting(log), (count) => count === 1);
      await log.appendWithin(runner, [requestOf(newEvent(change, 'actor/bea'))]);
    });
    await recording;
    return { report: ledger.report(), events: await log.events() };
  }

  async function waiting(log: DossierLog): Promise<number> {
    const sql = `select count(*)::integer from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    const [row] = await rowsOf<{ count: number }>(log.dataSource, sql);
    return row?.count ?? 0;
  }

  async function leftovers(log: DossierLog): Promise<number> {
    const sql = `select (select count(*) from staged_line) + (select count(*) from staged_event) + (select count(*) from staged_batch) as count`;
    const [row] = await rowsOf<{ count: string }>(log.dataSource, sql);
    return Number(row?.count);
  }

  it('is decided again when what it relied on has changed meanwhile', async () => {
    const log = await DossierLog.open(suite.dataSource);
    const { report, events } = await overtaken(log, { type: 'actor.updated', data: { actor: 'bea', name: 'Beatrice' } });
    expect([report.accepted, report.firstSequence, report.lastSequence]).toEqual([1_500, 5, 1_504]);
    expect(events.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 1_504 }, (_, index) => index + 1));
    expect(await leftovers(log)).toBe(0);
  });

  it('is refused, and leaves nothing, when what it relied on is gone meanwhile', async () => {
    const log = await DossierLog.open(suite.dataSource);
    await expect(overtaken(log, { type: 'actor.merged', data: { actor: 'bea', into: 'ada', why: 'The same.' } })).rejects.toMatchObject({
      code: 'batch-refused',
    });
    expect((await log.events()).map(({ type }) => type)).toEqual(['dossier.configured', 'actor.registered', 'actor.registered', 'actor.merged']);
    expect(await leftovers(log)).toBe(0);
  });

  it('that died with its service is cleared away by the next, and a living one is not', async () => {
    const log = await DossierLog.open(suite.dataSource);
    const add = 'insert into staged_batch (dossier_id, batch_id, touched_at) values ($1, $2, now() - $3::interval)';
    const [dead, living] = [randomUUID(), randomUUID()];
    await log.dataSource.query(add, [log.dossier.dossierId, dead, '2 hours']);
    await log.dataSource.query(add, [log.dossier.dossierId, living, '1 minute']);
    await log.dataSource.query('insert into staged_line values ($1, $2, 1, $3)', [log.dossier.dossierId, dead, '{}']);
    await new RecordBatchStaged(log.dataSource, log.appender, log.projector).onApplicationBootstrap();
    const left = await rowsOf<{ batch_id: string }>(log.dataSource, 'select batch_id from staged_batch union select batch_id from staged_line');
    expect(left.map(({ batch_id }) => batch_id)).toEqual([living]);
  });

  it('is refused as a whole when the database crashed while it came in, and took the first lines with it', async () => {
    const log = await DossierLog.open(suite.dataSource);
    const [staged, ledger] = [new RecordBatchStaged(log.dataSource, log.appender, log.projector), new BatchLedger()];
    const [first, second] = [['a', 'b'], ['c']].map((actors) => entryPages(actors.map((actor) => ({ ...person(actor), id: randomUUID() }))));
    async function* pages(): EntryPages {
      yield* first ?? [];
      // What PostgreSQL does to unlogged tables when it recovers.
      await log.dataSource.query('truncate staged_batch, staged_line, staged_event');
      yield* second ?? [];
    }
    await expect(staged.record(log.dossier, pages(), batchOptions({}), ledger)).rejects.toMatchObject({ code: 'unavailable' });
    expect((await log.events()).map(({ type }) => type)).toEqual(['dossier.configured']);
  });
});
