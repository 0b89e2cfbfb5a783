import { beforeEach, describe, expect, it } from '@jest/globals';
import { NEGOTIATIONS } from '../../src/domain/given.fixture.js';
import type { RecordedEvent } from '../../src/domain/events.js';
import type { PlanPoint, PlanRecorded } from '../../src/domain/facts/plan-facts.js';
import { suiteDatabase } from '../support/suite-database.js';
import { TalksDesk } from '../support/talks-desk.js';
import { position } from '../support/talks.js';

const suite = suiteDatabase();
let desk: TalksDesk;
const SOURCES = [{ outlet: 'Desk', title: 'Notes' }];

beforeEach(async () => {
  desk = await TalksDesk.open(suite.dataSource);
});

/** What an event says in short: `detected hardening`, `withdrawn`. */
function told({ type, data }: RecordedEvent): string {
  return 'kind' in data ? `${type.replace('shift.', '')} ${data.kind}` : type.replace('shift.', '');
}

/** What detection makes of it, in short and in an order of its own. */
async function toldByDetection(): Promise<string[]> {
  return (await desk.detect()).map(told).sort();
}

/** Ukraine turns from dialogue to terminated, and detection has told so. */
async function aReversal(): Promise<{ from: string; to: string; stream: string }> {
  const [from, to] = [await desk.state('dialogue', '2022-03-01'), await desk.state('terminated', '2022-10-01')];
  const [shift] = await desk.detect();
  return { from, to, stream: shift?.stream ?? '' };
}

describe('a correction', () => {
  it('of a position revises the shift, which stays the same one, and is its cause', async () => {
    const { to, stream } = await aReversal();
    const corrected = { position: 'diplomacy-on-conditions' };
    const cause = await desk.record({ type: 'statement.corrected', data: { statement: to, corrected, why: 'misread' } });
    expect(await desk.detect()).toMatchObject([
      {
        type: 'shift.revised',
        stream,
        causationId: cause,
        data: { kind: 'hardening', magnitude: 30, retroactive: true },
      },
    ]);
  });

  it('of a date that turns their order withdraws it and finds the other', async () => {
    const { from, to } = await aReversal();
    await desk.record({
      type: 'statement.corrected',
      data: { statement: from, corrected: { stated: '2022-12-01' }, why: 'the month was wrong' },
    });
    const difference = await desk.detect();
    expect(difference.map(told)).toEqual(['detected reversal', 'withdrawn']);
    expect(difference[0]).toMatchObject({ data: { from: to, to: from, direction: 'up' } });
  });

  it('of words alone changes nothing', async () => {
    const { to } = await aReversal();
    await desk.record({
      type: 'statement.corrected',
      data: { statement: to, corrected: { summary: 'They broke off.' }, why: 'clearer' },
    });
    expect(await desk.detect()).toEqual([]);
  });
});

describe('a denial', () => {
  it('makes the shift provisional, and its retraction firm again', async () => {
    const { to } = await aReversal();
    const denial = await desk.record({
      type: 'claim.denied',
      data: {
        target: { statement: to },
        aspect: 'existence',
        by: 'russia',
        stated: '2022-11-01',
        summary: 'Denied.',
        sources: SOURCES,
      },
    });
    expect(await desk.detect()).toMatchObject([{ type: 'shift.revised', causationId: denial, data: { provisional: true } }]);
    await desk.retract(denial);
    expect(await desk.detect()).toMatchObject([{ type: 'shift.revised', data: { provisional: false } }]);
  });
});

describe('another source for a statement', () => {
  it('may better the shift’s grade, and is no shift of its own', async () => {
    const { from, to } = await aReversal();
    for (const statement of [from, to]) {
      const sources = [{ outlet: 'Gazette', title: 'Front page', grade: 'B2' }];
      await desk.record({ type: 'statement.sourced', data: { statement, sources } });
    }
    expect(await desk.detect()).toMatchObject([{ type: 'shift.revised', data: { kind: 'reversal', grade: 'B2' } }]);
  });
});

describe('a new scale', () => {
  it('reads history anew: the shift is revised', async () => {
    await aReversal();
    const positions = NEGOTIATIONS.positions.map((each) =>
      each.code === 'terminated' ? { ...each, value: 80, side: 'high' as const } : each,
    );
    const map = Object.fromEntries(positions.map(({ code }) => [code, code]));
    const rescale = await desk.record({
      type: 'issue.rescaled',
      data: { issue: 'negotiations', scale: { ...NEGOTIATIONS, positions }, map, why: 'the talks only paused' },
    });
    expect(await desk.detect()).toMatchObject([
      { type: 'shift.revised', causationId: rescale, data: { kind: 'hardening', magnitude: 10 } },
    ]);
  });

  it('that has no place for a position withdraws what rested on it', async () => {
    await aReversal();
    const positions = NEGOTIATIONS.positions.filter(({ code }) => code !== 'terminated');
    const map = { ...Object.fromEntries(positions.map(({ code }) => [code, code])), terminated: null };
    await desk.record({
      type: 'issue.rescaled',
      data: { issue: 'negotiations', scale: { ...NEGOTIATIONS, positions }, map, why: 'no such position' },
    });
    expect(await toldByDetection()).toEqual(['withdrawn']);
  });
});

describe('a merge', () => {
  it('puts together what two slots held, under the survivor', async () => {
    await desk.record({ type: 'actor.registered', data: { actor: 'kyiv', name: 'Kyiv', kind: 'state' } });
    await desk.state('dialogue', '2022-03-01');
    await desk.state('terminated', '2022-10-01', { actor: 'kyiv' });
    await desk.state('dialogue', '2023-05-01', { actor: 'kyiv' });
    expect(await toldByDetection()).toEqual(['detected convergence', 'detected reversal']);
    await desk.record({ type: 'actor.merged', data: { actor: 'kyiv', into: 'ukraine', why: 'the same' } });
    // Nor is there anybody left whose line came nearer to it.
    expect(await toldByDetection()).toEqual(['detected reversal', 'detected reversal', 'withdrawn', 'withdrawn']);
    expect(await desk.standing()).toMatchObject([{ direction: 'down' }, { direction: 'up' }]);
  });
});

describe('an affiliation learned late', () => {
  beforeEach(async () => {
    await desk.record({ type: 'actor.registered', data: { actor: 'successor', name: 'A successor', kind: 'person' } });
  });

  it('of a designate takes its word off the slot: what looked like a reversal is anticipated', async () => {
    await desk.state('dialogue', '2022-03-01');
    const to = await desk.state('terminated', '2022-10-01', { speaker: 'successor' });
    expect(await toldByDetection()).toEqual(['detected reversal']);
    const affiliation = await desk.record({
      type: 'actor.affiliated',
      data: { actor: 'successor', of: 'ukraine', role: 'president', during: '2022-09/2023-01', standing: 'designate' },
    });
    const difference = await desk.detect();
    expect(difference.map(told).sort()).toEqual(['detected anticipated', 'withdrawn']);
    expect(difference.map(({ causationId }) => causationId)).toEqual([affiliation, affiliation]);
    expect(await desk.standing()).toMatchObject([{ kind: 'anticipated', to: { id: to } }]);
  });

  it('that makes an actor a backer of a pole’s owner makes the pole its own', async () => {
    const territories = { actor: 'germany', issue: 'territories' };
    await desk.state('frozen', '2022-03-01', territories);
    await desk.state('ukrainian', '2022-10-01', territories);
    const [shift] = await desk.detect();
    expect(shift).toMatchObject({ type: 'shift.detected', data: { kind: 'hardening', facets: [] } });
    const data = { actor: 'germany', of: 'russia', role: 'backer', during: '2022/..', standing: 'in-office' as const };
    await desk.record({ type: 'actor.affiliated', data });
    expect(await desk.detect()).toMatchObject([
      { type: 'shift.revised', stream: shift?.stream, data: { kind: 'softening', facets: ['concession'] } },
    ]);
  });
});

describe('what an actor is said to be', () => {
  it('a collective: nothing is computed for it any more', async () => {
    await aReversal();
    await desk.record({ type: 'actor.updated', data: { actor: 'ukraine', kind: 'collective', why: 'no fixed members' } });
    expect(await toldByDetection()).toEqual(['withdrawn']);
  });
});

describe('a setting', () => {
  it('applies to all that was said before', async () => {
    await desk.state('dialogue', '2022-03-10/2022-03-14');
    await desk.state('terminated', '2022-03-12/2022-03-16');
    expect(await toldByDetection()).toEqual(['detected contradiction']);
    await desk.record({ type: 'dossier.configured', data: { settings: { contradictionWithin: 1 } } });
    expect(await toldByDetection()).toEqual(['withdrawn']);
  });

  it('says how late a statement may be recorded for its shift not to be retroactive', async () => {
    await desk.record({ type: 'dossier.configured', data: { settings: { retroactiveAfter: 36_500 } } });
    await desk.state('dialogue', '2022-03-01');
    await desk.state('terminated', '2022-10-01');
    expect(await desk.detect()).toMatchObject([{ data: { kind: 'reversal', retroactive: false } }]);
  });
});

describe('a plan', () => {
  const point = (demand: string): PlanPoint => ({ demand, text: `on ${demand}` });
  const plan = (stated: string, demands: readonly string[], rest: Partial<PlanRecorded> = {}): PlanRecorded => ({
    plan: 'peace-plan',
    title: 'A plan',
    actor: 'ukraine',
    stated,
    modality: 'official',
    status: 'announced',
    completeness: 'document',
    sources: SOURCES,
    points: demands.map(point),
    ...rest,
  });

  it('that lists no more what its version before listed drops a demand', async () => {
    await desk.record({ type: 'plan.recorded', data: plan('2022-03-01', ['neutrality', 'withdrawal']) });
    expect(await desk.detect()).toEqual([]);
    const revision = await desk.record({ type: 'plan.revised', data: plan('2022-10-01', ['withdrawal', 'tribunal']) });
    const difference = await desk.detect();
    expect(difference.map(told).sort()).toEqual(['detected dropped-demand', 'detected new-demand']);
    expect(difference.map(({ causationId }) => causationId)).toEqual([revision, revision]);
    expect(await desk.detect()).toEqual([]);
  });

  it('that supersedes another is held against the last version of it, also of one recorded late', async () => {
    await desk.record({ type: 'plan.recorded', data: plan('2022-03-01', ['neutrality']) });
    const successor = { plan: 'new-plan', supersedes: 'peace-plan' };
    await desk.record({ type: 'plan.recorded', data: plan('2022-10-01', ['withdrawal'], successor) });
    expect(await toldByDetection()).toEqual(['detected dropped-demand', 'detected new-demand']);
    await desk.record({ type: 'plan.revised', data: plan('2022-06-01', ['withdrawal']) });
    // Both now lie between the versions of the first plan.
    expect(await toldByDetection()).toEqual(['detected dropped-demand', 'detected new-demand', 'withdrawn', 'withdrawn']);
  });

  it('that is denied leaves its shifts provisional', async () => {
    await desk.record({ type: 'plan.recorded', data: plan('2022-03-01', ['neutrality']) });
    await desk.record({ type: 'plan.revised', data: plan('2022-10-01', []) });
    expect(await toldByDetection()).toEqual(['detected dropped-demand']);
    const target = { plan: 'peace-plan' };
    const denial = { target, aspect: 'existence' as const, by: 'ukraine', stated: '2022-11', summary: 'No plan.' };
    await desk.record({ type: 'claim.denied', data: { ...denial, sources: SOURCES } });
    expect(await desk.detect()).toMatchObject([{ type: 'shift.revised', data: { provisional: true } }]);
  });
});

describe('what concerns one stance', () => {
  it('leaves the log of the others alone', async () => {
    await aReversal();
    await desk.record({ type: 'position.stated', data: position('frozen', '2022-03', { issue: 'territories' }) });
    await desk.record({ type: 'position.stated', data: position('istanbul', '2022-03', { issue: 'formats' }) });
    expect(await toldByDetection()).toEqual([]);
  });
});
