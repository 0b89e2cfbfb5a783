import { beforeEach, describe, expect, it } from '@jest/globals';
import { rowsOf } from '../../src/database/queries.js';
import { NEGOTIATIONS } from '../../src/domain/given.fixture.js';
import type { RecordedEvent } from '../../src/domain/events.js';
import { type DetectionJob, KINDS_OF_JOB } from '../../src/domain/shift.js';
import type { RestOfPass } from '../../src/detection/detection-pass.js';
import { DETECTION_JOBS, DETECTION_WORKS } from '../../src/detection/detection-works.js';
import { STANCES_AT_ONCE } from '../../src/detection/detectors/stance.detector.js';
import { dossiersDue } from '../../src/event-log/dossiers-ahead.js';
import { claimSlot } from '../../src/ops/job-state.js';
import { DossierLog, newEvent, requestOf } from '../support/dossier-log.js';
import { suiteDatabase } from '../support/suite-database.js';
import { TalksDesk } from '../support/talks-desk.js';
import { position } from '../support/talks.js';

const suite = suiteDatabase();
let desk: TalksDesk;
const SOURCES = [{ outlet: 'Desk', title: 'Notes' }];
const BY_THE_DAY = DETECTION_JOBS.filter((job) => DETECTION_WORKS[job].isTimeDriven);

beforeEach(async () => {
  desk = await TalksDesk.open(suite.dataSource);
});

/** What an event says in short, with the day on which it was due and that on which it was found. */
function told({ type, data }: RecordedEvent): string {
  const found = 'evaluatedAt' in data ? ` due ${data.dated} found ${data.evaluatedAt}` : '';
  return 'kind' in data ? `${type.replace('shift.', '')} ${data.kind}${found}` : type.replace('shift.', '');
}

/** What detection makes of the log on a day, in short. */
async function toldOn(day: string): Promise<string[]> {
  return (await desk.log.detect(day)).map(told);
}

/** An issue on which 30 days without a word are a silence, and ukraine's words on it. */
async function wordsOn(...days: readonly string[]): Promise<void> {
  const data = { issue: 'aid', title: 'On aid', scale: NEGOTIATIONS, silenceAfter: 30 };
  await desk.record({ type: 'issue.defined', data });
  for (const day of days) await desk.state('dialogue', day, { issue: 'aid' });
}

async function promised(deadline: string): Promise<void> {
  const what = { condition: 'truce', actor: 'russia', kind: 'promise' as const, text: 'Hold fire.', logic: 'all' as const };
  const whom = { refersTo: [{ issue: 'negotiations', position: 'dialogue' }], addressees: ['ukraine'] };
  const data = { ...what, ...whom, stated: '2026-01-01', deadline, sources: SOURCES };
  await desk.record({ type: 'condition.recorded', data });
}

/** The day whose slot each of the jobs ran last. */
async function lastDays(): Promise<Record<string, string>> {
  const rows = await rowsOf<{ job: string; day: string }>(
    suite.dataSource,
    `select job, to_char(last_slot at time zone 'UTC', 'YYYY-MM-DD') as day from job_state
      where dossier_id = $1 and last_slot is not null`,
    [desk.log.dossier.dossierId],
  );
  return Object.fromEntries(rows.map(({ job, day }) => [job, day]));
}

describe('silence', () => {
  it('is found on the day it is due and not before, dated on it', async () => {
    await wordsOn('2026-01-01');
    expect(await toldOn('2026-01-30')).toEqual([]);
    expect(await toldOn('2026-01-31')).toEqual(['detected silence due 2026-01-31 found 2026-01-31']);
    expect(await toldOn('2026-02-01')).toEqual([]);
  });

  it('is withdrawn by a word that arrives late, and due again after that', async () => {
    await wordsOn('2026-01-01');
    await toldOn('2026-01-31');
    await desk.state('dialogue', '2026-01-20', { issue: 'aid' });
    expect(await toldOn('2026-01-31')).toEqual(['withdrawn']);
    expect(await toldOn('2026-02-18')).toEqual([]);
    expect(await toldOn('2026-02-19')).toEqual(['detected silence due 2026-02-19 found 2026-02-19']);
  });

  it('is found as of the newest day after days of downtime, each dated when it was due', async () => {
    await wordsOn('2026-01-01');
    await toldOn('2026-01-10');
    await desk.state('dialogue', '2026-03-01', { issue: 'aid' });
    expect(await toldOn('2026-05-01')).toEqual([
      'detected silence due 2026-01-31 found 2026-05-01',
      'detected silence due 2026-03-31 found 2026-05-01',
    ]);
  });

  it('may alert though nobody recorded anything: time made it', async () => {
    await wordsOn('2026-01-01');
    await toldOn('2026-01-30');
    const found = await desk.log.detect('2026-01-31');
    expect(found).toMatchObject([{ notify: true, causationId: null, data: { retroactive: false } }]);
  });

  it('of long ago, in what was imported, is retroactive and as quiet as the import', async () => {
    await wordsOn();
    await desk.state('dialogue', '2024-01-01', { issue: 'aid' }, false);
    expect(await desk.log.detect('2026-01-31')).toMatchObject([{ notify: false, data: { retroactive: true } }]);
  });

  it('follows the settings: where they ask for none any more, it is withdrawn', async () => {
    await desk.state('dialogue', '2026-01-01');
    await desk.record({ type: 'dossier.configured', data: { settings: { silenceAfter: 10 } } });
    expect(await toldOn('2026-01-31')).toEqual(['detected silence due 2026-01-11 found 2026-01-31']);
    await desk.record({ type: 'dossier.configured', data: { settings: { silenceAfter: null } } });
    expect(await toldOn('2026-01-31')).toEqual(['withdrawn']);
  });
});

describe('a deadline', () => {
  it('that passes makes the promise overdue on the day after', async () => {
    await promised('2026-01-15');
    expect(await toldOn('2026-01-15')).toEqual([]);
    expect(await toldOn('2026-01-16')).toEqual(['detected overdue due 2026-01-16 found 2026-01-16']);
  });

  it('that was kept, as is learned later, is not passed', async () => {
    await promised('2026-01-15');
    await toldOn('2026-01-20');
    const data = { condition: 'truce', addressee: 'ukraine', status: 'fulfilled' as const, stated: '2026-01-14' };
    const resolution = await desk.record({ type: 'condition.resolved', data });
    expect(await desk.log.detect('2026-01-20')).toMatchObject([{ type: 'shift.withdrawn', causationId: resolution }]);
  });
});

describe('what is said of a day to come', () => {
  it('makes no drift before that day', async () => {
    await desk.record({ type: 'issue.defined', data: { issue: 'steps', title: 'On steps', scale: STEPS } });
    for (const [code, day] of [['a', '01'], ['b', '05'], ['c', '09'], ['d', '20']] as const) {
      await desk.state(code, `2026-01-${day}`, { issue: 'steps' });
    }
    await desk.log.detectAll('detect-shifts');
    expect(await toldOn('2026-01-10')).toEqual([]);
    expect(await toldOn('2026-01-20')).toEqual(['detected drift due 2026-01-20 found 2026-01-20']);
  });
});

const STEPS = {
  orientation: 'directed' as const,
  softEnd: 'high' as const,
  positions: [...'abcd'].map((code, index) => ({ code, label: code.toUpperCase(), value: index * 10 })),
};

describe('each job’s slot', () => {
  /** Something to find on 2026-02-01 for each job that time drives, and nothing on the day before. */
  async function somethingFor(job: DetectionJob): Promise<void> {
    switch (job) {
      case 'detect-silence':
        return wordsOn('2026-01-02');
      case 'check-deadlines':
        return promised('2026-01-31');
      case 'measure-distances':
        await desk.state('dialogue', '2026-01-01');
        await desk.state('dialogue', '2026-01-01', { actor: 'russia' });
        await desk.state('terminated', '2026-02-01', { actor: 'russia' });
        return;
      default:
        await desk.record({ type: 'issue.defined', data: { issue: 'steps', title: 'On steps', scale: STEPS } });
        for (const [index, code] of [...'abc'].entries()) await desk.state(code, `2026-01-0${index + 1}`, { issue: 'steps' });
        await desk.state('d', '2026-02-01', { issue: 'steps' });
    }
  }

  it.each(BY_THE_DAY)('of %s is run once by three replicas that compete for it', async (job) => {
    await somethingFor(job);
    expect(await desk.log.detectAll(job, '2026-01-31')).toBe(0);
    const replicas = Array.from({ length: 3 }, () => new DossierLog(suite.dataSource, desk.log.dossier));
    const steps = await Promise.all(
      replicas.flatMap((replica) => [1, 2, 3].map(() => replica.detectStep(job, null, '2026-02-01'))),
    );
    const appended = steps.map((step) => (step.kind === 'busy' ? 0 : step.appended));
    expect(appended.filter((count) => count > 0)).toEqual([1]);
    expect((await lastDays())[job]).toBe('2026-02-01');
    const kinds: readonly string[] = KINDS_OF_JOB[job];
    const found = (await desk.log.events()).filter(({ data }) => 'evaluatedAt' in data && kinds.includes(data.kind));
    expect(found).toMatchObject([{ data: { evaluatedAt: '2026-02-01' } }]);
  });

  it('of a day that is past is not run again by a replica whose clock is behind', async () => {
    await wordsOn('2026-01-01');
    expect(await toldOn('2026-01-31')).toHaveLength(1);
    expect(await toldOn('2026-01-20')).toEqual([]);
    expect((await lastDays())['detect-silence']).toBe('2026-01-31');
  });

  it('has nothing more to do once it has run today, and is due again on the next day', async () => {
    await desk.detect();
    const isDue = async (job: DetectionJob): Promise<boolean> =>
      (await dossiersDue(suite.dataSource, job)).some(({ dossierId }) => dossierId === desk.log.dossier.dossierId);
    expect(await Promise.all(BY_THE_DAY.map(isDue))).toEqual(BY_THE_DAY.map(() => false));
    await suite.dataSource.query(`update job_state set last_slot = last_slot - interval '1 day' where dossier_id = $1`, [
      desk.log.dossier.dossierId,
    ]);
    expect(await Promise.all(BY_THE_DAY.map(isDue))).toEqual(BY_THE_DAY.map(() => true));
  });
});

describe('a day on which more stances are to be read than one transaction judges', () => {
  const ACTORS = Array.from({ length: 2 * STANCES_AT_ONCE + 50 }, (_, index) => `actor-${String(index).padStart(4, '0')}`);
  const words: string[] = [];

  beforeEach(async () => {
    words.length = 0;
    const issue = { issue: 'aid', title: 'On aid', scale: NEGOTIATIONS, silenceAfter: 30 };
    await desk.log.append(requestOf(newEvent({ type: 'issue.defined', data: issue }, 'issue/aid')));
    const registered = ACTORS.map((actor) => {
      const data = { actor, name: actor, kind: 'state' as const };
      return newEvent({ type: 'actor.registered', data }, `actor/${actor}`);
    });
    const stated = ACTORS.map((actor) => {
      const event = newEvent({ type: 'position.stated', data: position('dialogue', '2026-01-01', { actor, issue: 'aid' }) }, '');
      words.push(event.id);
      return { ...event, stream: `statement/${event.id}` };
    });
    await desk.log.append(requestOf(...registered, ...stated));
    await desk.log.detectAll('detect-silence', '2026-01-30');
  });

  /** One page of the last day's pass, which is not its last. */
  async function pageOf(replica: DossierLog, rest: RestOfPass | null): Promise<RestOfPass> {
    const step = await replica.detectStep('detect-silence', rest, '2026-01-31');
    if (step.kind !== 'more') throw new Error('There was no page after this one.');
    expect(step.appended).toBeLessThanOrEqual(STANCES_AT_ONCE);
    return step.rest;
  }

  async function silentActors(): Promise<string[]> {
    const rows = await rowsOf<{ actor: string }>(
      suite.dataSource,
      `select actor from shift where dossier_id = $1 and kind = 'silence' and is_computed order by actor`,
      [desk.log.dossier.dossierId],
    );
    return rows.map(({ actor }) => actor);
  }

  it('is begun anew after a crash between the pages, and finds each silence once', async () => {
    await pageOf(desk.log, null);
    expect((await lastDays())['detect-silence']).toBe('2026-01-30');
    expect(await desk.log.detectAll('detect-silence', '2026-01-31')).toBe(ACTORS.length - STANCES_AT_ONCE);
    expect((await lastDays())['detect-silence']).toBe('2026-01-31');
    expect(await silentActors()).toEqual(ACTORS);
  });

  it('is not put back by a replica that began before the log grew', async () => {
    const onSecondPage = STANCES_AT_ONCE + 100;
    const [slow, replica] = [desk.log, new DossierLog(suite.dataSource, desk.log.dossier)];
    const begunBefore = await pageOf(slow, null);
    await desk.retract(words[onSecondPage] ?? '');
    const begunAfter = await pageOf(replica, await pageOf(replica, null));
    await pageOf(slow, begunBefore);
    expect(await replica.detectStep('detect-silence', begunAfter, '2026-01-31')).toMatchObject({ kind: 'done' });
    await desk.log.detectAll('detect-silence', '2026-01-31');
    expect(await silentActors()).toEqual(ACTORS.filter((_, index) => index !== onSecondPage));
  });
});

describe('a slot of a scheduled job', () => {
  const slot = (day: string): Date => new Date(`${day}T08:00:00Z`);
  const claim = (day: string): Promise<boolean> =>
    desk.log.inTransaction((runner) => claimSlot(runner, desk.log.dossier.dossierId, 'a job', slot(day)));

  it('is one replica’s, of however many ask for it', async () => {
    const claims = await Promise.all(Array.from({ length: 5 }, () => claim('2026-01-01')));
    expect(claims.filter((isOurs) => isOurs)).toHaveLength(1);
  });

  it('is passed over once a later one has been run', async () => {
    expect([await claim('2026-01-05'), await claim('2026-01-04'), await claim('2026-01-06')]).toEqual([true, false, true]);
  });

  it('is free again if what was to be done in it failed', async () => {
    const failing = desk.log.inTransaction(async (runner) => {
      await claimSlot(runner, desk.log.dossier.dossierId, 'a job', slot('2026-01-01'));
      throw new Error('no network');
    });
    await expect(failing).rejects.toThrow('no network');
    expect(await claim('2026-01-01')).toBe(true);
  });
});
