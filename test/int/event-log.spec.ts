import { describe, expect, it } from '@jest/globals';
import { migrate } from '../../src/database/migrate.js';
import { rowsOf } from '../../src/database/queries.js';
import { dossiersAhead } from '../../src/event-log/dossiers-ahead.js';
import { appendFromProcesses } from '../support/appender-processes.js';
import { copyTables } from '../support/copy-tables.js';
import { DossierLog, newEvent, openDataSource, requestOf } from '../support/dossier-log.js';
import { brokenLinks, logRows } from '../support/log-rows.js';
import { GROUND, position, streamOf } from '../support/talks.js';
import { secondServer } from '../support/test-database.js';
import { suiteDatabase } from '../support/suite-database.js';

const suite = suiteDatabase();

async function openTalks(): Promise<DossierLog> {
  const log = await DossierLog.open(suite.dataSource);
  await log.appendGroup([requestOf(...GROUND.map((fact) => newEvent(fact, streamOf(fact))))]);
  return log;
}

async function state(log: DossierLog, code: string, edtf: string, actor = 'ukraine'): Promise<string> {
  const event = newEvent({ type: 'position.stated', data: position(code, edtf, { actor }) }, '');
  await log.append(requestOf({ ...event, stream: `statement/${event.id}` }));
  return event.id;
}

const oneTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('a log that 32 appenders of 4 processes write to at once', () => {
  it('loses nothing, leaves no gap, and is one whole chain', async () => {
    const log = await openTalks();
    const before = (await log.events()).length;
    const told = await appendFromProcesses({
      url: suite.url,
      dossier: log.dossier,
      work: 'statements',
      processes: 4,
      appenders: 8,
      rounds: 63,
    });
    expect(new Set(told.map(({ outcome }) => outcome))).toEqual(new Set(['appended']));

    const rows = await logRows(suite.dataSource, log.dossier);
    expect(rows.map(({ event }) => event.sequence)).toEqual(oneTo(before + told.length));
    expect(
      rows
        .slice(before)
        .map(({ event }) => event.id)
        .sort(),
    ).toEqual(told.map(({ id }) => id).sort());
    expect(brokenLinks(rows)).toEqual([]);
    const writers = new Set(rows.slice(before).map(({ event }) => event.recordedBy));
    expect(writers.size).toBe(4);
    const [stored] = await rowsOf<{ count: number }>(
      suite.dataSource,
      'select count(*)::int as count from statement where dossier_id = $1',
      [log.dossier.dossierId],
    );
    expect(stored?.count).toBe(told.length);
  });
});

describe('a stream that many write to at once', () => {
  it('has versions that never invert, and each writer that expected a version met it', async () => {
    const log = await openTalks();
    const told = await appendFromProcesses({
      url: suite.url,
      dossier: log.dossier,
      work: 'affiliations',
      processes: 4,
      appenders: 8,
      rounds: 18,
    });

    const events = await log.events();
    for (const stream of ['actor/ukraine', 'actor/russia', 'actor/germany']) {
      const own = events.filter((event) => event.stream === stream);
      expect(own.map(({ version }) => version)).toEqual(oneTo(own.length));
    }
    const written = new Map(events.map((event) => [event.id, event]));
    const accepted = told.filter(({ outcome }) => outcome === 'appended');
    const refused = told.filter(({ outcome }) => outcome === 'version-conflict');
    expect(accepted.length + refused.length).toBe(told.length);
    expect(accepted.map(({ id }) => written.get(id)?.version)).toEqual(accepted.map(({ version }) => version));
    expect(refused.filter(({ id }) => written.has(id))).toEqual([]);
    // Both have happened, or the specs above and below would hold for nothing.
    const meeting = accepted.filter(({ expectedVersion }) => expectedVersion !== null);
    expect(meeting.length).toBeGreaterThan(0);
    expect(refused.length).toBeGreaterThan(0);
    expect(meeting.filter(({ expectedVersion, version }) => version !== (expectedVersion ?? 0) + 1)).toEqual([]);
    expect(refused.filter(({ expectedVersion, version }) => version === expectedVersion)).toEqual([]);
  });
});

describe('tables that were copied into a new server', () => {
  it('leave every event visible to every job, and go on where the old one ended', async () => {
    const server = await secondServer();
    try {
      const old = await openTalks();
      await state(old, 'dialogue', '2022-03');
      await state(old, 'terminated', '2022-10');
      expect((await old.detect()).map(({ type }) => type)).toEqual(['shift.detected']);
      await state(old, 'diplomacy-on-conditions', '2022-06');
      const unjudged = (await old.events()).length;

      await migrate(server.url);
      const newSource = await openDataSource(server.url);
      try {
        expect((await copyTables(suite.dataSource, newSource)).get('event')).toBeGreaterThanOrEqual(unjudged);
        const moved = new DossierLog(newSource, old.dossier);
        expect(await logRows(newSource, old.dossier)).toMatchObject(
          (await logRows(suite.dataSource, old.dossier)).map(({ event }) => ({ event })),
        );
        const checkpoints = 'select * from job_state order by dossier_id, job';
        expect(await newSource.query(checkpoints)).toEqual(await suite.dataSource.query(checkpoints));
        for (const job of ['detect-shifts', 'alerts', 'a job of tomorrow']) {
          expect(await dossiersAhead(newSource, job)).toEqual(await dossiersAhead(suite.dataSource, job));
          expect(await dossiersAhead(newSource, job)).toContainEqual(old.dossier);
        }

        const judged = await moved.detect();
        expect(judged.map(({ type }) => type)).toEqual(['shift.detected', 'shift.detected', 'shift.withdrawn']);
        expect(judged.map(({ data }) => data)).toEqual((await old.detect()).map(({ data }) => data));

        await state(moved, 'terminated', '2023-01', 'russia');
        await state(moved, 'dialogue', '2023-02', 'russia');
        expect((await moved.detect()).map(({ type, data }) => ({ type, ...data }))).toMatchObject([
          { type: 'shift.detected', actor: 'russia', kind: 'reversal' },
          { type: 'shift.detected', actor: 'russia', kind: 'divergence' },
        ]);
        const rows = await logRows(newSource, old.dossier);
        expect(rows.map(({ event }) => event.sequence)).toEqual(oneTo(unjudged + 7));
        expect(brokenLinks(rows)).toEqual([]);
        const [another, theirs] = [await DossierLog.open(newSource), await logRows(newSource, old.dossier)];
        expect(another.dossier.dossierId).toBeGreaterThan(old.dossier.dossierId);
        expect(theirs).toEqual(rows);
      } finally {
        await newSource.destroy();
      }
    } finally {
      await server.stop();
    }
  });
});
