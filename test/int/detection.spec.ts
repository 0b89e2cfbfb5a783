import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { rowsOf } from '../../src/database/queries.js';
import type { DetectionStep } from '../../src/detection/detection.js';
import { STANCES_AT_ONCE } from '../../src/detection/detectors/stance.detector.js';
import type { RecordedEvent } from '../../src/domain/events.js';
import { DossierLog, newEvent, requestOf } from '../support/dossier-log.js';
import { defined, position, registered, streamOf } from '../support/talks.js';
import { TalksDesk } from '../support/talks-desk.js';
import { suiteDatabase } from '../support/suite-database.js';

const suite = suiteDatabase();
let desk: TalksDesk;

beforeEach(async () => {
  desk = await TalksDesk.open(suite.dataSource);
});

/** What an event says in short: `detected hardening`, `withdrawn`. */
function told({ type, data }: RecordedEvent): string {
  return 'kind' in data ? `${type.replace('shift.', '')} ${data.kind}` : type.replace('shift.', '');
}

describe('a statement that contradicts an earlier one', () => {
  it('makes a shift with both as its evidence, caused by the later', async () => {
    const from = await desk.state('dialogue', '2022-03');
    expect(await desk.detect()).toEqual([]);
    const to = await desk.state('terminated', '2022-10');
    const [shift, ...others] = await desk.detect();
    expect(others).toEqual([]);
    expect(shift).toMatchObject({
      type: 'shift.detected',
      version: 1,
      recordedBy: 'palinode',
      causationId: to,
      notify: true,
      data: { kind: 'reversal', direction: 'down', magnitude: 80, from, to, rule: '4', retroactive: true },
    });
    expect(await desk.standing()).toMatchObject([
      { kind: 'reversal', basis: 'computed', status: 'standing', from: { id: from }, to: { id: to } },
    ]);
  });

  it('is not called retroactive if it was recorded in the days in which it was made', async () => {
    const today = new Date().toISOString().slice(0, 10);
    await desk.state('dialogue', '2022-03');
    await desk.state('terminated', today);
    expect(await desk.detect()).toMatchObject([{ data: { retroactive: false } }]);
  });

  it('makes one in the slot of each who made it jointly', async () => {
    for (const actor of ['ukraine', 'germany']) await desk.state('dialogue', '2022-03', { actor });
    await desk.state('terminated', '2022-10', { jointWith: ['germany'] });
    const shifts = await desk.detect();
    expect(shifts).toMatchObject([
      { data: { actor: 'germany', facets: ['joint'] } },
      { data: { actor: 'ukraine', facets: ['joint'] } },
    ]);
  });
});

describe('a late arrival', () => {
  it('takes its place: only the difference is appended', async () => {
    const [first, last] = [await desk.state('dialogue', '2022-03'), await desk.state('terminated', '2022-10')];
    const later = await desk.state('dialogue', '2023-05');
    const [direct] = await desk.detect();
    const between = await desk.state('diplomacy-on-conditions', '2022-06');

    const difference = await desk.detect();
    expect(difference.map(told)).toEqual(['detected hardening', 'detected hardening', 'withdrawn']);
    expect(difference).toMatchObject([
      { data: { from: first, to: between } },
      { data: { from: between, to: last } },
      { stream: direct?.stream, version: 2, data: { why: 'evidence-changed' }, causationId: between },
    ]);
    expect((await desk.standing()).map(({ from, to, status }) => [from?.id, to?.id, status])).toEqual([
      [first, between, 'standing'],
      [between, last, 'standing'],
      [last, later, 'standing'],
    ]);
  });

  it('that is retracted gives way again, under the id the shift had before', async () => {
    await desk.state('dialogue', '2022-03');
    await desk.state('terminated', '2022-10');
    const [direct] = await desk.detect();
    const between = await desk.state('diplomacy-on-conditions', '2022-06');
    await desk.detect();
    const retraction = await desk.retract(between);
    const difference = await desk.detect();
    expect(difference.map(told)).toEqual(['detected reversal', 'withdrawn', 'withdrawn']);
    expect(difference[0]).toMatchObject({ stream: direct?.stream, version: 3, causationId: retraction });
    expect(await desk.standing()).toHaveLength(1);
  });

  it('takes the place that order words give it where its date does not', async () => {
    const [first, last] = [await desk.state('dialogue', '2022'), await desk.state('terminated', '2022')];
    expect(await desk.detect()).toEqual([]);
    const between = await desk.state('diplomacy-on-conditions', '2022', {
      after: [{ statement: first, words: 'no longer' }],
      before: [{ statement: last, words: 'until they broke off' }],
    });
    const found = (await desk.detect()).map(({ data }) =>
      'kind' in data && 'to' in data ? [data.kind, data.from, data.to] : [],
    );
    expect(new Set(found)).toEqual(
      new Set([
        ['hardening', first, between],
        ['hardening', between, last],
      ]),
    );
  });
});

describe('a retraction', () => {
  it.each([
    ['earlier', 0],
    ['later', 1],
  ])('of the %s statement withdraws the shift', async (_, which) => {
    const pair = [await desk.state('dialogue', '2022-03'), await desk.state('terminated', '2022-10')];
    await desk.detect();
    const retraction = await desk.retract(pair[which] ?? '');
    const [withdrawal, ...others] = await desk.detect();
    expect(others).toEqual([]);
    expect(withdrawal).toMatchObject({ type: 'shift.withdrawn', version: 2, causationId: retraction });
    expect(await desk.standing()).toEqual([]);
  });
});

describe('an import of many statements', () => {
  it('is judged at once: no chain of detected, revised and withdrawn', async () => {
    const months = ['12', '01', '11', '02', '10', '03', '09', '04', '08', '05', '07', '06'];
    for (const month of months) await desk.state(Number(month) % 2 ? 'dialogue' : 'terminated', `2022-${month}`);
    const misread = await desk.state('ruled-out-by-law', '2022-06-15', { commitment: 4 });
    await desk.retract(misread);
    const judged = await desk.detect();
    expect(judged.map(told)).toEqual(Array.from({ length: 11 }, () => 'detected reversal'));
  });
});

/** Starts steps while the log's head is held, and lets go when each has ended or waits for someone. */
async function untilNoneComesFurther(start: () => readonly Promise<DetectionStep>[]): Promise<DetectionStep[]> {
  const steps = await desk.log.inTransaction(async (runner) => {
    await runner.query('select 1 from dossier_head where dossier_id = $1 for update', [desk.log.dossier.dossierId]);
    let ended = 0;
    const started = start().map((step) => step.finally(() => (ended += 1)));
    for (let waiting = 0; ended + waiting < started.length; await sleep(5)) {
      const [row] = await rowsOf<{ waiting: number }>(
        suite.dataSource,
        `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      waiting = row?.waiting ?? 0;
    }
    return started;
  });
  return Promise.all(steps);
}

describe('detection', () => {
  it('has judged everything when idle, its own events included', async () => {
    await desk.state('dialogue', '2022-03');
    await desk.state('terminated', '2022-10');
    const { lastSequence } = await desk.progress();
    expect(await desk.log.detectStep()).toEqual({ kind: 'done', detectedUpTo: lastSequence + 1, appended: 1 });
    expect(await desk.progress()).toEqual({ detectedUpTo: lastSequence + 1, lastSequence: lastSequence + 1 });
  });

  it('appends once, however often it runs and by however many at once', async () => {
    await desk.state('dialogue', '2022-03');
    await desk.detect();
    await desk.state('terminated', '2022-10');
    const replica = new DossierLog(suite.dataSource, desk.log.dossier);
    const steps = await untilNoneComesFurther(() =>
      [desk.log, replica, desk.log, replica].map((each) => each.detectStep()),
    );
    expect(steps.map((step) => (step.kind === 'busy' ? 0 : step.appended)).sort()).toEqual([0, 0, 0, 1]);
    expect(await desk.detect()).toEqual([]);
    expect(await desk.standing()).toHaveLength(1);
  });

  it('leaves a job to the replica that holds it', async () => {
    await desk.detect();
    await desk.state('dialogue', '2022-03');
    await desk.log.inTransaction(async (runner) => {
      await runner.query('select 1 from job_state where dossier_id = $1 for update', [desk.log.dossier.dossierId]);
      expect(await desk.log.detectStep()).toEqual({ kind: 'busy' });
    });
    expect(await desk.log.detectStep()).toMatchObject({ kind: 'done' });
  });
});

describe('whether a shift may alert', () => {
  it('follows its causes: none of them may, so it may not', async () => {
    await desk.state('dialogue', '2022-03', {}, false);
    const to = await desk.state('terminated', '2022-10', {}, false);
    expect(await desk.detect()).toMatchObject([{ type: 'shift.detected', notify: false }]);
    await desk.retract(to, false);
    expect(await desk.detect()).toMatchObject([{ type: 'shift.withdrawn', notify: false }]);
  });

  it('follows those that are its evidence, where causes are mixed', async () => {
    await desk.state('dialogue', '2022-03', {}, false);
    await desk.state('terminated', '2022-10', {}, false);
    const loud = await desk.state('dialogue', '2023-05');
    await desk.state('terminated', '2024-06', {}, false);
    await desk.state('dialogue', '2025-01', {}, false);
    const shifts = await desk.detect();
    expect(
      shifts.map(({ data, notify }) =>
        'to' in data && 'from' in data ? [data.from === loud || data.to === loud, notify] : [],
      ),
    ).toEqual([
      [false, false],
      [true, true],
      [true, true],
      [false, false],
    ]);
  });

  it('is up to the retraction alone, if that is what withdraws it', async () => {
    await desk.state('dialogue', '2022-03', {}, false);
    const to = await desk.state('terminated', '2022-10', {}, false);
    await desk.detect();
    await desk.retract(to);
    expect(await desk.detect()).toMatchObject([{ type: 'shift.withdrawn', notify: true }]);
  });
});

describe('a shift that a source asserts on the evidence of a computed one', () => {
  const BOTH = { kind: 'reversal', basis: 'both', status: 'standing', rule: '4', sources: [{ outlet: 'Review' }] };
  let pair: readonly [string, string];
  beforeEach(async () => {
    pair = [await desk.state('dialogue', '2022-03'), await desk.state('terminated', '2022-10')];
  });

  it('joins it as one with basis both, if it comes after', async () => {
    await desk.detect();
    await desk.assert('hardening', ...pair);
    expect(await desk.detect()).toEqual([]);
    expect(await desk.standing()).toMatchObject([BOTH]);
  });

  it('joins it as one with basis both, if it comes before', async () => {
    await desk.assert('hardening', ...pair);
    expect(await desk.standing()).toMatchObject([{ kind: 'hardening', basis: 'asserted', rule: null }]);
    expect(await desk.detect()).toHaveLength(1);
    expect(await desk.standing()).toMatchObject([BOTH]);
  });

  it('stands on as asserted when the computed one falls', async () => {
    await desk.detect();
    await desk.assert('hardening', ...pair);
    await desk.retract(pair[0]);
    expect((await desk.detect()).map(told)).toEqual(['withdrawn']);
    expect(await desk.standing()).toMatchObject([{ kind: 'hardening', basis: 'asserted', status: 'standing' }]);
  });
});

describe('a range that touches more slots than one transaction judges', () => {
  const ISSUES = Array.from({ length: 10 }, (_, index) => `issue-${index}`);
  const ACTORS = Array.from({ length: 101 }, (_, index) => `actor-${index}`);

  /** Every actor moves on every issue; 1,010 slots, three pages of them. */
  async function importMovements(): Promise<number> {
    const ground = [...ACTORS.map(registered), ...ISSUES.map((issue) => defined(issue))];
    const movements = ACTORS.flatMap((actor) =>
      ISSUES.flatMap((issue) =>
        [position('dialogue', '2022-03', { actor, issue }), position('terminated', '2022-10', { actor, issue })].map(
          (data) => {
            const event = newEvent({ type: 'position.stated', data }, '');
            return { ...event, stream: `statement/${event.id}` };
          },
        ),
      ),
    );
    await desk.log.append(requestOf(...ground.map((fact) => newEvent(fact, streamOf(fact))), ...movements));
    return movements.length / 2;
  }

  it('comes out complete, each slot once, page by page', async () => {
    const slots = await importMovements();
    const shifts = await desk.detect();
    expect(shifts.map(told)).toEqual(Array.from({ length: slots }, () => 'detected reversal'));
    expect(
      new Set(shifts.map(({ data }) => ('actor' in data && 'issue' in data ? `${data.actor} ${data.issue}` : ''))).size,
    ).toBe(slots);
    const { detectedUpTo, lastSequence } = await desk.progress();
    expect(detectedUpTo).toBe(lastSequence);
  });

  it('comes out the same if a crash between the pages makes it begin anew', async () => {
    const slots = await importMovements();
    const first = await desk.log.detectStep();
    expect(first).toMatchObject({ kind: 'more', appended: STANCES_AT_ONCE });
    expect((await desk.progress()).detectedUpTo).toBe(0);
    expect(await desk.detect()).toHaveLength(slots - STANCES_AT_ONCE);
  });

  it('takes for a later page’s cause also what came between the pages', async () => {
    await importMovements();
    const first = await desk.log.detectStep();
    if (first.kind !== 'more') throw new Error('There was no page after this one.');
    // The last page’s, whatever the order.
    const between = await desk.state('dialogue', '2023-01', { actor: 'actor-99', issue: 'issue-9' });
    for (let rest = first.rest; ;) {
      const step = await desk.log.detectStep('detect-shifts', rest);
      if (step.kind !== 'more') break;
      rest = step.rest;
    }
    const events = await desk.log.events();
    const back = events.find(({ data }) => 'to' in data && data.to === between);
    expect(back).toMatchObject({ type: 'shift.detected', causationId: between });
  });
});
