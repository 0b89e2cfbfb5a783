import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rowsOf } from '../../src/database/queries.js';
import type { RestOfPass } from '../../src/detection/detection-pass.js';
import { DETECTION_JOBS } from '../../src/detection/detection-works.js';
import type { ConditionRecorded } from '../../src/domain/facts/condition-facts.js';
import type { SettingsChange } from '../../src/domain/settings.js';
import { type DetectionJob, KINDS_OF_JOB, type ShiftKind } from '../../src/domain/shift.js';
import type { NewEvent } from '../../src/event-log/append-request.js';
import { DossierLog, newEvent, requestOf } from '../support/dossier-log.js';
import { history } from '../support/history.arbitrary.js';
import { eventsOf } from '../support/history.js';
import { suiteDatabase } from '../support/suite-database.js';

const suite = suiteDatabase();

/** Few runs, and a failure is told before all of it has been tried to make the example smaller. */
const LIMITS = { numRuns: 25, interruptAfterTimeLimit: 90_000, markInterruptAsFailure: true };

/** So that what time drives is found in short histories as well. */
const WATCHFUL: SettingsChange = { silenceAfter: 60, driftSteps: 1, driftAtLeast: 5, driftWithin: 1_000, distanceHysteresis: 5 };

const PROMISE: ConditionRecorded = {
  condition: 'truce',
  actor: 'russia',
  kind: 'promise',
  text: 'Hold fire.',
  refersTo: [{ issue: 'negotiations', position: 'dialogue' }],
  logic: 'all',
  addressees: ['ukraine'],
  stated: '2022-04-01',
  deadline: '2022-04-02',
  sources: [{ outlet: 'Desk', title: 'Notes' }],
};

/** The first day on which the log is judged: most of what the histories tell is past, some is still to come. */
const FIRST_DAY = Date.parse('2022-04-01');
const DAY_MS = 86_400_000;

/** How many events come together, whether the jobs run after them, and how many days later. */
const rhythm = fc.array(
  fc.record({ size: fc.integer({ min: 1, max: 9 }), isFollowed: fc.boolean(), days: fc.constantFrom(0, 0, 1, 40, 200) }),
  { minLength: 1, maxLength: 12 },
);

/** A history's events in a dossier that watches closely, and in which somebody has promised something. */
function watchedEventsOf(log: DossierLog, commands: Parameters<typeof eventsOf>[1]): NewEvent[] {
  const configured = newEvent({ type: 'dossier.configured', data: { settings: WATCHFUL } }, 'dossier');
  const promised = newEvent({ type: 'condition.recorded', data: PROMISE }, `condition/${PROMISE.condition}`);
  return [configured, ...eventsOf(log.dossier.slug, commands), promised];
}

function dayAfter(days: number): string {
  return new Date(FIRST_DAY + days * DAY_MS).toISOString().slice(0, 10);
}

/** Runs a job for as long as this replica gets hold of it. */
async function follow(replica: DossierLog, job: DetectionJob, day: string): Promise<void> {
  for (let rest: RestOfPass | null = null; ;) {
    const step = await replica.detectStep(job, rest, day);
    if (step.kind === 'busy' || (step.kind === 'done' && step.appended === 0)) return;
    rest = step.kind === 'more' ? step.rest : null;
  }
}

/**
 * Appends the events in groups, again and again in the same rhythm, and has two replicas detect at once as it says.
 * @returns the last day of which the jobs were asked
 */
async function live(log: DossierLog, events: readonly NewEvent[], groups: readonly Rhythm[]): Promise<string> {
  const replicas = [log, new DossierLog(suite.dataSource, log.dossier)];
  let passed = 0;
  for (let [start, turn] = [0, 0]; start < events.length; turn += 1) {
    const { size = 1, isFollowed = false, days = 0 } = groups[turn % groups.length] ?? {};
    const answers = await log.appendGroup(events.slice(start, start + size).map((event) => requestOf(event)));
    expect(answers.map(({ outcome }) => outcome)).toEqual(answers.map(() => 'appended'));
    start += size;
    passed += days;
    const day = dayAfter(passed);
    if (isFollowed) await Promise.all(replicas.flatMap((replica) => DETECTION_JOBS.map((job) => follow(replica, job, day))));
  }
  await log.detect(dayAfter(passed));
  return dayAfter(passed);
}

type Rhythm = typeof rhythm extends fc.Arbitrary<(infer Beat)[]> ? Beat : never;

interface StandingRow {
  readonly kind: string;
}

/** The computed shifts that stand, without the ids that a dossier's name goes into, and without how they were found. */
function standing({ dossier }: DossierLog): Promise<StandingRow[]> {
  return rowsOf(
    suite.dataSource,
    `select kind, actor, issue, track, facets, direction, magnitude, grade, provisional, from_statement, to_statement,
            subject, dated, rule, explanation
       from shift where dossier_id = $1 and is_computed
      order by kind, actor, issue, track, from_statement, to_statement, subject::text, explanation`,
    [dossier.dossierId],
  );
}

describe('detection', () => {
  it('finds day by day, by two replicas at once, what a replay from empty finds on the last of these days', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(history, rhythm, async (commands, groups) => {
        const [followed, replayed] = [await DossierLog.open(suite.dataSource), await DossierLog.open(suite.dataSource)];
        const lastDay = await live(followed, watchedEventsOf(followed, commands), groups);
        await replayed.appendGroup([requestOf(...watchedEventsOf(replayed, commands))]);
        const judged = await replayed.detect(lastDay);

        const shifts = await standing(replayed);
        expect(await standing(followed)).toEqual(shifts);
        expect(judged.map(({ type }) => type)).toEqual(shifts.map(() => 'shift.detected'));
        for (const { kind } of shifts) seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }),
      LIMITS,
    );
    // The histories were worth following: every job had something to find.
    const idle = DETECTION_JOBS.filter((job) => !KINDS_OF_JOB[job].some((kind: ShiftKind) => seen.has(kind)));
    expect(idle).toEqual([]);
  }, 120_000);

  it('finds on a day what it would have found there, had nobody asked on the days before', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.array(fc.nat(400), { minLength: 1, maxLength: 4 }), async (commands, gaps) => {
        const [daily, late] = [await DossierLog.open(suite.dataSource), await DossierLog.open(suite.dataSource)];
        for (const log of [daily, late]) await log.appendGroup([requestOf(...watchedEventsOf(log, commands))]);
        let passed = 0;
        for (const days of gaps) await daily.detect(dayAfter((passed += days)));
        await late.detect(dayAfter(passed));
        expect(await standing(daily)).toEqual(await standing(late));
      }),
      { ...LIMITS, numRuns: 10 },
    );
  }, 120_000);
});
