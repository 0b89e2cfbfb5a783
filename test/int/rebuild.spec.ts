import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROJECTION_VERSION, projectionVersions } from '../../src/database/projection-version.js';
import { rowsOf } from '../../src/database/queries.js';
import { PROJECTIONS } from '../../src/projections/projections.js';
import { type Rebuilt, rebuildDossier } from '../../src/projections/rebuild/rebuild-dossier.js';
import { appendFromProcesses } from '../support/appender-processes.js';
import { DossierLog, newEvent, requestOf } from '../support/dossier-log.js';
import { history } from '../support/history.arbitrary.js';
import { eventsOf } from '../support/history.js';
import { Ledger } from '../support/ledger.js';
import { dumpReadModels, READ_MODELS } from '../support/read-models.js';
import { suiteDatabase } from '../support/suite-database.js';
import { TalksDesk } from '../support/talks-desk.js';

const suite = suiteDatabase();

/** Few runs, and a failure is told before all of it has been tried to make the example smaller. */
const LIMITS = { numRuns: 20, interruptAfterTimeLimit: 30_000, markInterruptAsFailure: true };

/** What no projection keeps: the log itself, and what is recorded of the service's own doing. */
const NOT_READ_MODELS = [
  'migration',
  'event',
  'dossier_head',
  'job_state',
  'parked',
  'webhook_endpoint',
  'webhook_delivery',
  'webhook_attempt',
  'told_shift',
  'waiting_alert',
  'fold_window',
  'staged_batch',
  'staged_line',
  'staged_event',
  'integrity_check',
  'verified_head',
  'integrity_lease',
  'api_key',
];

/** Damage of every sort, to rows of several tables. */
const DAMAGE = [
  `update statement set position = 'nowhere', data = data || '{"position": "nowhere"}' where dossier_id = $1`,
  'delete from current_stance where dossier_id = $1',
  `insert into actor (dossier_id, slug, name, kind, version, sequence) values ($1, 'nobody', 'Nobody', 'person', 1, 1)`,
  'update issue set version = version + 7 where dossier_id = $1',
  `update dossier set title = 'Something else', settings = '{"staleAfter": 1}' where dossier_id = $1`,
];

function rebuild(log: DossierLog, projection: string | null = null): Promise<Rebuilt> {
  return rebuildDossier(suite.url, log.dossier, projection, () => undefined);
}

function rowsThatDiffered({ differences }: Rebuilt): unknown[] {
  return differences.filter(({ removed, added }) => removed + added > 0);
}

/** The rows of these tables, with the transactions that wrote them. */
async function stamped(tables: readonly string[]): Promise<Record<string, unknown[]>> {
  const dump: Record<string, unknown[]> = {};
  for (const table of tables) {
    dump[table] = await rowsOf(suite.dataSource, `select t.xmin::text as by, to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text`);
  }
  return dump;
}

describe('The projections', () => {
  it('keep each table of the read models, and each is kept by one', async () => {
    const sql = `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`;
    const tables = (await rowsOf<{ name: string }>(suite.dataSource, sql)).map(({ name }) => name);
    expect(READ_MODELS.toSorted()).toEqual(tables.filter((name) => !NOT_READ_MODELS.includes(name)).sort());
    expect(new Set(READ_MODELS).size).toBe(READ_MODELS.length);
    expect(new Set(PROJECTIONS.map(({ name }) => name)).size).toBe(PROJECTIONS.length);
  });
});

describe('A rebuild', () => {
  it('finds nothing to change in what was kept event by event, and mends what was damaged', async () => {
    const types = new Set<string>();
    await fc.assert(
      fc.asyncProperty(history, async (commands) => {
        const log = await DossierLog.open(suite.dataSource);
        const { dossierId, slug } = log.dossier;
        for (const event of eventsOf(slug, commands)) await log.append(requestOf(event));
        for (const { type } of await log.detect()) types.add(type);
        for (const { type } of await log.events()) types.add(type);
        const lived = await dumpReadModels(suite.dataSource, dossierId);
        expect(rowsThatDiffered(await rebuild(log))).toEqual([]);
        expect(await dumpReadModels(suite.dataSource, dossierId)).toEqual(lived);

        for (const sql of DAMAGE) await suite.dataSource.query(sql, [dossierId]);
        expect(await dumpReadModels(suite.dataSource, dossierId)).not.toEqual(lived);
        await rebuild(log);
        expect(await dumpReadModels(suite.dataSource, dossierId)).toEqual(lived);
      }),
      LIMITS,
    );
    expect([...types]).toEqual(expect.arrayContaining(['plan.recorded', 'actor.merged', 'issue.rescaled', 'shift.detected']));
  });

  it('writes nothing where all is sound: no row, no job, no alert, no event', async () => {
    const log = await recordedTalks();
    const tables = [...READ_MODELS, ...NOT_READ_MODELS];
    const before = await stamped(tables);
    expect(before.job_state).not.toEqual([]);
    expect(rowsThatDiffered(await rebuild(log))).toEqual([]);
    expect(await stamped(tables)).toEqual(before);
  });

  it('tells how many rows differed, table by table', async () => {
    const desk = await TalksDesk.open(suite.dataSource);
    const damaged = await desk.state('dialogue', '2022-03');
    await desk.state('terminated', '2022-10');
    const { dossierId } = desk.log.dossier;
    await suite.dataSource.query(`update statement set position = null where dossier_id = $1 and statement_id = $2`, [dossierId, damaged]);
    await suite.dataSource.query('delete from current_stance where dossier_id = $1', [dossierId]);
    await suite.dataSource.query(
      `insert into issue_scale (dossier_id, issue, sequence, scale) values ($1, 'nothing', 1, '{}')`,
      [dossierId],
    );
    expect(rowsThatDiffered(await rebuild(desk.log))).toEqual([
      { table: 'issue_scale', removed: 1, added: 0 },
      { table: 'statement', removed: 1, added: 1 },
      { table: 'current_stance', removed: 0, added: 1 },
    ]);
    expect(rowsThatDiffered(await rebuild(desk.log))).toEqual([]);
  });

  it('of one projection leaves the others as they are', async () => {
    const log = await recordedTalks();
    const lived = await dumpReadModels(suite.dataSource, log.dossier.dossierId);
    for (const sql of DAMAGE) await suite.dataSource.query(sql, [log.dossier.dossierId]);
    const damaged = await dumpReadModels(suite.dataSource, log.dossier.dossierId);
    const { differences } = await rebuild(log, 'stances');
    expect(differences.map(({ table }) => table)).toEqual(['current_stance']);
    expect(await dumpReadModels(suite.dataSource, log.dossier.dossierId)).toEqual({
      ...damaged,
      current_stance: lived.current_stance,
    });
  });

  it('loses nothing that two processes append all the while', async () => {
    const ledger = await Ledger.open(suite.dataSource);
    const { log } = ledger;
    let isAppending = true;
    const appending = appendFromProcesses({
      url: suite.url,
      dossier: log.dossier,
      work: 'statements',
      processes: 2,
      appenders: 4,
      rounds: 120,
    }).finally(() => {
      isAppending = false;
    });
    const upTo: number[] = [];
    for (let turn = 0; isAppending; turn += 1) {
      // Every other time there is something to mend while they append.
      if (turn % 2 === 1) await suite.dataSource.query('update actor set version = version + 7 where dossier_id = $1', [ledger.dossierId]);
      const rebuilt = await rebuild(log);
      upTo.push(rebuilt.events);
      expect(rowsThatDiffered(rebuilt).length).toBe(turn % 2);
    }
    const told = await appending;
    expect(new Set(upTo).size).toBeGreaterThan(2);
    expect(told.map(({ outcome }) => outcome)).toEqual(told.map(() => 'appended'));
    const stated = await ledger.rows<{ id: string }>('select statement_id as id from statement where dossier_id = $1');
    expect(stated.map(({ id }) => id).sort()).toEqual(told.map(({ id }) => id).sort());
    const { lived, replayed } = await ledger.replayed();
    expect(lived).toEqual(replayed);
  });

  it('has changed nothing when its connection is lost before its last step', async () => {
    const log = await recordedTalks();
    await suite.dataSource.query('update actor set name = slug where dossier_id = $1', [log.dossier.dossierId]);
    const damaged = await dumpReadModels(suite.dataSource, log.dossier.dossierId);
    await log.inTransaction(async (runner) => {
      await runner.query('select from dossier_head where dossier_id = $1 for update', [log.dossier.dossierId]);
      const lost = rebuild(log).then(
        () => 'it went through',
        (error: unknown) => String(error),
      );
      await waitingForHead();
      await suite.dataSource.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${WAITING}`);
      expect(await lost).toMatch(/terminat/i);
    });
    expect(await dumpReadModels(suite.dataSource, log.dossier.dossierId)).toEqual(damaged);
    expect(rowsThatDiffered(await rebuild(log))).toEqual([{ table: 'actor', removed: 3, added: 3 }]);
  });

  it('is refused while another is at the same dossier', async () => {
    const log = await recordedTalks();
    await log.inTransaction(async (runner) => {
      await runner.query('select from dossier_head where dossier_id = $1 for update', [log.dossier.dossierId]);
      const first = rebuild(log);
      await waitingForHead();
      await expect(rebuild(log)).rejects.toThrow('is being rebuilt already');
      await runner.query('rollback');
      expect(rowsThatDiffered(await first)).toEqual([]);
      await runner.query('begin');
    });
  });
});

describe('A dossier of another projection version', () => {
  const setVersion = (log: DossierLog, version: number): Promise<unknown> =>
    suite.dataSource.query('update dossier_head set projection_version = $2 where dossier_id = $1', [log.dossier.dossierId, version]);

  it('takes nothing from an older build, nor is it rebuilt by one', async () => {
    const { log } = await Ledger.open(suite.dataSource);
    await setVersion(log, PROJECTION_VERSION + 1);
    const before = await log.events();
    const event = newEvent({ type: 'dossier.configured', data: { title: 'Later' } }, 'dossier');
    await expect(log.append(requestOf(event))).rejects.toMatchObject({ code: 'projections-outdated' });
    expect(await log.events()).toEqual(before);
    await expect(rebuild(log)).rejects.toThrow('Rebuild with the newer build');
    expect((await projectionVersions(suite.dataSource)).ahead).toEqual([log.dossier.slug]);
    await setVersion(log, PROJECTION_VERSION);
  });

  it('is named until this build has rebuilt all of it', async () => {
    const { log } = await Ledger.open(suite.dataSource);
    await setVersion(log, PROJECTION_VERSION - 1);
    await rebuild(log, 'statements');
    expect((await projectionVersions(suite.dataSource)).behind).toEqual([log.dossier.slug]);
    await rebuild(log);
    expect(await projectionVersions(suite.dataSource)).toEqual({ behind: [], ahead: [] });
  });
});

/** A dossier in which somebody moved, was taken back, was asserted to have moved, and all of it was judged. */
async function recordedTalks(): Promise<DossierLog> {
  const desk = await TalksDesk.open(suite.dataSource);
  const [from, to] = [await desk.state('dialogue', '2022-03'), await desk.state('terminated', '2022-10')];
  await desk.state('ukrainian', '2022-04', { issue: 'territories' });
  await desk.retract(await desk.state('diplomacy-on-conditions', '2022-06'));
  await desk.detect();
  await desk.assert('reversal', from, to);
  return desk.log;
}

const WAITING = `application_name = 'palinode rebuild' and datname = current_database() and wait_event_type = 'Lock'`;

/** Until a rebuild has done everything but its last step, for which it waits. */
async function waitingForHead(): Promise<void> {
  for (;;) {
    const waiting = await rowsOf(suite.dataSource, `select from pg_stat_activity where ${WAITING}`);
    if (waiting.length > 0) return;
    await sleep(20);
  }
}
