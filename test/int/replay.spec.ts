import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rowsOf } from '../../src/database/queries.js';
import type { RecordedEvent } from '../../src/domain/events.js';
import type { NewEvent } from '../../src/event-log/append-request.js';
import { DossierLog, requestOf } from '../support/dossier-log.js';
import { history } from '../support/history.arbitrary.js';
import { eventsOf, rearranged } from '../support/history.js';
import { dumpReadModels, emptyReadModels } from '../support/read-models.js';
import { TalksDesk } from '../support/talks-desk.js';
import { suiteDatabase } from '../support/suite-database.js';

const suite = suiteDatabase();

/** Few runs, and a failure is told before all of it has been tried to make the example smaller. */
const LIMITS = { numRuns: 20, interruptAfterTimeLimit: 30_000, markInterruptAsFailure: true };

/** The same histories in each run, of which some have all that they are to have. */
const THE_SAME = { ...LIMITS, numRuns: 10, seed: 7 };

/** How many events come together, and whether detection takes a step after them. */
const rhythm = fc.array(fc.record({ size: fc.integer({ min: 1, max: 9 }), isFollowed: fc.boolean() }), {
  minLength: 1,
  maxLength: 12,
});

/** Appends the events in groups, again and again in the same rhythm, and detects as the rhythm says. */
async function live(
  log: DossierLog,
  events: readonly NewEvent[],
  groups: readonly { size: number; isFollowed: boolean }[],
): Promise<void> {
  for (let [start, turn] = [0, 0]; start < events.length; turn += 1) {
    const { size = 1, isFollowed = false } = groups[turn % groups.length] ?? {};
    const answers = await log.appendGroup(events.slice(start, start + size).map((event) => requestOf(event)));
    expect(answers.map(({ outcome }) => outcome)).toEqual(answers.map(() => 'appended'));
    if (isFollowed) await log.detectStep();
    start += size;
  }
  await log.detect();
}

/** Fills the emptied read models from the log in one go. @returns the log */
async function replay(log: DossierLog): Promise<RecordedEvent[]> {
  const events = await log.events();
  await log.inTransaction(async (runner) => {
    await emptyReadModels(runner, log.dossier.dossierId);
    await log.projector.apply(runner, log.dossier, events);
  });
  return events;
}

/** The computed shifts that stand, without the ids that a dossier's name goes into. */
function standing({ dossier }: DossierLog): Promise<unknown[]> {
  return rowsOf(
    suite.dataSource,
    `select actor, issue, track, kind, facets, direction, magnitude, grade, provisional, from_statement, to_statement,
            rule, explanation, asserted is not null as is_asserted
       from shift where dossier_id = $1 and is_computed
      order by actor, issue, track, from_statement, to_statement, kind, explanation`,
    [dossier.dossierId],
  );
}

describe('a replay', () => {
  it('of the log from empty gives the live state, row for row', async () => {
    const seen = { withdrawn: 0, both: 0 };
    const replays = fc.asyncProperty(history, rhythm, async (commands, groups) => {
      const log = await DossierLog.open(suite.dataSource);
      await live(log, eventsOf(log.dossier.slug, commands), groups);
      const lived = await dumpReadModels(suite.dataSource, log.dossier.dossierId);

      const events = await replay(log);
      expect(await dumpReadModels(suite.dataSource, log.dossier.dossierId)).toEqual(lived);
      seen.withdrawn += events.filter(({ type }) => type === 'shift.withdrawn').length;
      seen.both += (lived.shift ?? []).filter((row) => JSON.stringify(row).includes('"event"')).length;
    });
    await fc.assert(replays, THE_SAME);
    // These histories were worth replaying.
    expect(Math.min(seen.withdrawn, seen.both)).toBeGreaterThan(0);
    await fc.assert(replays, LIMITS);
  });

  it('keeps the order in which findings and assertions of one shift came', async () => {
    const desk = await TalksDesk.open(suite.dataSource);
    const [from, to] = [await desk.state('dialogue', '2022-03'), await desk.state('terminated', '2022-10')];
    await desk.detect();
    await desk.assert('hardening', from, to);
    const between = await desk.state('diplomacy-on-conditions', '2022-06');
    await desk.detect();
    await desk.assert('reversal', from, to);
    await desk.retract(between);
    await desk.detect();
    await desk.assert('change', from, to);

    const lived = await dumpReadModels(suite.dataSource, desk.log.dossier.dossierId);
    expect(lived.shift).toContainEqual(expect.objectContaining({ version: 6, kind: 'reversal', is_computed: true }));
    await replay(desk.log);
    expect(await dumpReadModels(suite.dataSource, desk.log.dossier.dossierId)).toEqual(lived);
  });
});

describe('detection', () => {
  it('finds the same standing shifts step by step as at once, whatever the order of arrival', async () => {
    let found = 0;
    const ranks = fc.array(fc.nat(), { minLength: 45, maxLength: 45 });
    await fc.assert(
      fc.asyncProperty(history, rhythm, ranks, async (commands, groups, order) => {
        const [followed, imported] = [await DossierLog.open(suite.dataSource), await DossierLog.open(suite.dataSource)];
        await live(followed, eventsOf(followed.dossier.slug, commands), groups);
        const arrived = eventsOf(imported.dossier.slug, rearranged(commands, order));
        await imported.appendGroup([requestOf(...arrived)]);
        const judged = await imported.detect();

        const shifts = await standing(imported);
        expect(await standing(followed)).toEqual(shifts);
        expect(judged.map(({ type }) => type)).toEqual(shifts.map(() => 'shift.detected'));
        found += shifts.length;
      }),
      LIMITS,
    );
    expect(found).toBeGreaterThan(0);
  });
});
