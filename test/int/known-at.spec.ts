import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Queries, rowsOf } from '../../src/database/queries.js';
import { readStance } from '../../src/domain/rules/read-stance.js';
import type { RecordedEvent } from '../../src/domain/events.js';
import { actorNames } from '../../src/projections/actor-names.reader.js';
import { affiliationsOf, affiliationsTo } from '../../src/projections/affiliation.reader.js';
import { conditionsOf } from '../../src/projections/condition.reader.js';
import { planVersionsOf } from '../../src/projections/plan.reader.js';
import { scalesOf } from '../../src/projections/scale.reader.js';
import { settingsAt } from '../../src/projections/settings.reader.js';
import { type Slot, slotKey } from '../../src/projections/slot.reader.js';
import { stanceKeysOf, stancesOf } from '../../src/projections/stance.reader.js';
import { StatementReader } from '../../src/projections/statement.reader.js';
import { slotsAsOf } from '../../src/views/stance-as-of.js';
import { DossierLog, requestOf } from '../support/dossier-log.js';
import { history } from '../support/history.arbitrary.js';
import { eventsOf, HISTORY_ACTORS, HISTORY_ISSUES, HISTORY_PEOPLE } from '../support/history.js';
import { emptyReadModels } from '../support/read-models.js';
import { TalksDesk } from '../support/talks-desk.js';
import { suiteDatabase } from '../support/suite-database.js';

const suite = suiteDatabase();
const LIMITS = { numRuns: 20, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: true };
/** The same histories in each run, of which some have all that they are to have. */
const THE_SAME = { ...LIMITS, numRuns: 10, seed: 7 };
const EVERYTHING = Number.MAX_SAFE_INTEGER;
const ACTORS = [...HISTORY_ACTORS, ...HISTORY_PEOPLE];

/** Everything that readers tell of a dossier as of a sequence. */
async function told(queries: Queries, dossierId: number, knownAt: number) {
  const keys = await stanceKeysOf(queries, dossierId, {}, knownAt);
  const stances = await stancesOf(queries, dossierId, keys, knownAt);
  const ids = [...stances.values()].flatMap(({ statements }) => statements.map(({ id }) => id));
  const retracted = await rowsOf<{ id: string }>(
    queries,
    `select event_id as id from event where dossier_id = $1 and type = 'position.stated' and sequence <= $2`,
    [dossierId, knownAt],
  );
  const reader = new StatementReader(suite.dataSource);
  return {
    stances,
    readings: [...stances.values()].map(readStance),
    statements: await reader.byIds(dossierId, [...ids, ...retracted.map(({ id }) => id)], queries, knownAt),
    actors: await actorNames(queries, dossierId, ACTORS, knownAt),
    affiliations: [await affiliationsTo(queries, dossierId, ACTORS, knownAt), await affiliationsOf(queries, dossierId, ACTORS, knownAt)],
    scales: await scalesOf(queries, dossierId, HISTORY_ISSUES, knownAt),
    settings: await settingsAt(queries, dossierId, knownAt),
    plans: await planVersionsOf(queries, dossierId, null, knownAt),
    conditions: await conditionsOf(queries, dossierId, null, knownAt),
  };
}

/** What a log's read models would tell had nothing come after these events; leaves them as they are. */
async function toldAfter(log: DossierLog, events: readonly RecordedEvent[]) {
  const runner = suite.dataSource.createQueryRunner();
  await runner.startTransaction();
  try {
    await emptyReadModels(runner, log.dossier.dossierId);
    await log.projector.apply(runner, log.dossier, events);
    return await told(runner, log.dossier.dossierId, events.at(-1)?.sequence ?? 0);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

type CurrentRow = Slot & { readonly statement_id: string };

const inOrder = <Held extends Slot>(slots: readonly Held[]): Held[] => slots.toSorted((a, b) => (slotKey(a) < slotKey(b) ? -1 : 1));

/** The projected rows of `current_stance`, and the same read from all the statements. */
async function currentTwice({ dossier: { dossierId } }: DossierLog): Promise<[CurrentRow[], unknown[]]> {
  const rows = await rowsOf<CurrentRow>(
    suite.dataSource,
    `select actor, issue, track, statement_id, since, last_reaffirmed, determined from current_stance
      where dossier_id = $1`,
    [dossierId],
  );
  const keys = await stanceKeysOf(suite.dataSource, dossierId, {}, EVERYTHING);
  const stances = [...(await stancesOf(suite.dataSource, dossierId, keys, EVERYTHING)).values()];
  const read = stances.flatMap((stance) =>
    Object.values(slotsAsOf(stance, Infinity)).map(({ statement, since, lastReaffirmed, determined }) => ({
      actor: statement.actor,
      issue: statement.issue,
      track: statement.track,
      statement_id: statement.id,
      since,
      last_reaffirmed: lastReaffirmed,
      determined,
    })),
  );
  return [inOrder(rows), inOrder(read)];
}

describe('What was known at a sequence', () => {
  it('is what replaying only the events up to it tells', async () => {
    const seen = { restated: 0, merged: 0, rescaled: 0 };
    const asKnown = fc.asyncProperty(history, fc.double({ min: 0, max: 1, noNaN: true }), async (commands, share) => {
      const log = await DossierLog.open(suite.dataSource);
      for (const event of eventsOf(log.dossier.slug, commands)) await log.appendGroup([requestOf(event)]);
      const events = await log.events();
      const knownAt = 1 + Math.floor(share * (events.length - 1));

      expect(await told(suite.dataSource, log.dossier.dossierId, knownAt)).toEqual(await toldAfter(log, events.slice(0, knownAt)));
      const since = events.slice(knownAt).map(({ type }) => type);
      seen.restated += since.filter((type) => type === 'statement.corrected' || type === 'claim.denied').length;
      seen.merged += since.filter((type) => type === 'actor.merged').length;
      seen.rescaled += since.filter((type) => type === 'issue.rescaled').length;
    });
    await fc.assert(asKnown, THE_SAME);
    // What came after was worth forgetting.
    expect(Math.min(seen.restated, seen.merged, seen.rescaled)).toBeGreaterThan(0);
    await fc.assert(asKnown, LIMITS);
  });

  it('at the end, as of the end, is what stands', async () => {
    let stances = 0;
    await fc.assert(
      fc.asyncProperty(history, async (commands) => {
        const log = await DossierLog.open(suite.dataSource);
        for (const event of eventsOf(log.dossier.slug, commands)) await log.appendGroup([requestOf(event)]);
        const [projected, read] = await currentTwice(log);
        expect(projected).toEqual(read);
        stances += projected.length;
      }),
      LIMITS,
    );
    expect(stances).toBeGreaterThan(0);
  });
});

describe('A current stance', () => {
  it('is read anew when one learns who spoke, until when, and how long dissent counts', async () => {
    const desk = await TalksDesk.open(suite.dataSource);
    const line = await desk.state('dialogue', '2022-05-20');
    const adviser = await desk.state('terminated', '2022-06-01', { speaker: 'germany' });
    const held = async (): Promise<unknown[]> => {
      const [projected, read] = await currentTwice(desk.log);
      expect(projected).toEqual(read);
      return projected.map(({ statement_id }) => statement_id);
    };
    expect(await held()).toEqual([adviser]);
    const office = { actor: 'germany', of: 'ukraine', role: 'adviser' };
    await desk.record({ type: 'actor.affiliated', data: { ...office, rank: 5, during: '2020/..', standing: 'in-office' } });
    expect(await held()).toEqual([line]);
    await desk.record({ type: 'dossier.configured', data: { settings: { dissentWithin: 3 } } });
    expect(await held()).toEqual([adviser]);
    await desk.record({ type: 'dossier.configured', data: { settings: { dissentWithin: 30 } } });
    expect(await held()).toEqual([line]);
    await desk.record({ type: 'affiliation.ended', data: { ...office, ended: '2022-04' } });
    expect(await held()).toEqual([adviser]);
  });
});

describe('A statement', () => {
  const reader = (): StatementReader => new StatementReader(suite.dataSource);
  const shown = async (desk: TalksDesk, id: string, knownAt = EVERYTHING) =>
    (await reader().byIds(desk.log.dossier.dossierId, [id], suite.dataSource, knownAt)).get(id);

  it('shows what was corrected, why, and what it said before', async () => {
    const desk = await TalksDesk.open(suite.dataSource);
    const id = await desk.state('dialogue', '2022-03', { scope: 'with-putin-personally' });
    const { lastSequence } = await desk.progress();
    const corrected = { position: 'terminated', scope: null };
    await desk.record({ type: 'statement.corrected', data: { statement: id, corrected, why: 'misread' } });
    expect(await shown(desk, id)).toMatchObject({
      position: { code: 'terminated' },
      scope: null,
      status: 'corrected',
      corrections: [{ fields: ['position', 'scope'], why: 'misread', sequence: lastSequence + 1 }],
    });
    expect(await shown(desk, id, lastSequence)).toMatchObject({
      position: { code: 'dialogue' },
      scope: 'with-putin-personally',
      status: 'active',
      corrections: [],
    });
  });

  it('is disputed while somebody’s denial stands, and shows it', async () => {
    const desk = await TalksDesk.open(suite.dataSource);
    const id = await desk.state('dialogue', '2022-03');
    const denial = await desk.record({
      type: 'claim.denied',
      data: {
        target: { statement: id },
        aspect: 'existence',
        by: 'russia',
        stated: '2022-04',
        summary: 'No such offer',
        sources: [{ outlet: 'Agency', title: 'Wire' }],
      },
    });
    expect(await shown(desk, id)).toMatchObject({
      disputed: true,
      denials: [{ id: denial, target: 'statement', aspect: 'existence', by: { slug: 'russia' }, stated: { edtf: '2022-04' } }],
    });
    await desk.retract(denial);
    expect(await shown(desk, id)).toMatchObject({ disputed: false, denials: [], status: 'active', retraction: null });
  });

  it('keeps a second coder’s reading beside the first, on the scale of the day', async () => {
    const desk = await TalksDesk.open(suite.dataSource);
    const id = await desk.state('dialogue', '2022-03');
    await desk.record({ type: 'statement.coded', data: { statement: id, coder: 'second', position: 'terminated', note: 'reads colder' } });
    const positions = [
      { code: 'closed', label: 'closed', value: 0 },
      { code: 'open', label: 'open', value: 100 },
    ];
    const map = { 'ruled-out-by-law': 'closed', terminated: 'closed', 'diplomacy-on-conditions': 'open', dialogue: 'open' };
    const scale = { orientation: 'directed' as const, softEnd: 'high' as const, positions };
    await desk.record({ type: 'issue.rescaled', data: { issue: 'negotiations', scale, map, why: 'two are enough' } });
    expect(await shown(desk, id)).toMatchObject({
      position: { code: 'open', value: 100 },
      codings: [{ coder: 'second', position: { code: 'closed', value: 0 }, note: 'reads colder' }],
    });
  });

  it('is the survivor’s after a merge, also where the merged actor is named', async () => {
    const desk = await TalksDesk.open(suite.dataSource);
    const id = await desk.state('dialogue', '2022-03', { speaker: 'germany' });
    await desk.record({ type: 'actor.merged', data: { actor: 'ukraine', into: 'russia', why: 'registered twice' } });
    await desk.record({ type: 'actor.merged', data: { actor: 'germany', into: 'russia', why: 'registered twice' } });
    expect(await shown(desk, id)).toMatchObject({ actor: { slug: 'russia' }, speaker: { slug: 'russia' } });
    const [row] = await rowsOf(suite.dataSource, 'select actor, statement_id from current_stance where dossier_id = $1', [
      desk.log.dossier.dossierId,
    ]);
    expect(row).toEqual({ actor: 'russia', statement_id: id });
  });
});
