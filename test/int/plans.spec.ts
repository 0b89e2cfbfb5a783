import { beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '../../src/domain/events.js';
import type { PlanPoint } from '../../src/domain/facts/plan-facts.js';
import { NEGOTIATIONS } from '../../src/domain/given.fixture.js';
import { pointStatementId } from '../../src/event-log/name-based-id.js';
import { planVersionsOf, type RecordedPlanVersion } from '../../src/projections/plan.reader.js';
import { mentionedInPlans, presentPlanVersion } from '../../src/projections/present-plan.js';
import { recordNames } from '../../src/projections/record-names.js';
import { StatementReader } from '../../src/projections/statement.reader.js';
import { Ledger, planOf } from '../support/ledger.js';
import { position } from '../support/talks.js';
import { suiteDatabase } from '../support/suite-database.js';

const suite = suiteDatabase();
let ledger: Ledger;

beforeEach(async () => {
  ledger = await Ledger.open(suite.dataSource);
});

const MADE: PlanPoint = {
  demand: 'talks',
  text: 'Talk.',
  issue: 'negotiations',
  position: 'dialogue',
  addressees: ['russia'],
};
const PLAIN: PlanPoint = {
  number: '2a',
  parent: 'talks',
  demand: 'weapons',
  text: 'Give weapons.',
  inExchangeFor: ['talks'],
};
const EVERYTHING = Number.MAX_SAFE_INTEGER;

function record(points: readonly PlanPoint[], rest: Parameters<typeof planOf>[1] = {}): Promise<RecordedEvent> {
  return ledger.write({ type: 'plan.recorded', data: planOf(points, rest) }, 'plan/victory-plan');
}

function revise(points: readonly PlanPoint[], rest: Parameters<typeof planOf>[1] = {}): Promise<RecordedEvent> {
  return ledger.write({ type: 'plan.revised', data: planOf(points, rest) }, 'plan/victory-plan');
}

function deny(): Promise<RecordedEvent> {
  const target = { plan: 'victory-plan' };
  const data = { target, aspect: 'existence', by: 'russia', stated: '2024-11', summary: 'No.', sources: [] } as const;
  return ledger.write({ type: 'claim.denied', data }, 'plan/victory-plan');
}

function merge(actor: string, into: string): Promise<RecordedEvent> {
  return ledger.write({ type: 'actor.merged', data: { actor, into, why: 'registered twice' } }, `actor/${actor}`);
}

function versions(knownAt = EVERYTHING): Promise<RecordedPlanVersion[]> {
  return planVersionsOf(suite.dataSource, ledger.dossierId, null, knownAt);
}

describe('A plan', () => {
  it('has a version for each time that it was recorded, the first from 1', async () => {
    const first = await record([MADE, PLAIN]);
    const second = await revise([PLAIN], { stated: '2024-11', completeness: 'summary' });
    expect(await versions()).toMatchObject([
      { plan: 'victory-plan', number: 1, eventId: first.id, sequence: first.sequence, holders: ['ukraine'], grade: 'B2' },
      { plan: 'victory-plan', number: 2, eventId: second.id, data: { completeness: 'summary' } },
    ]);
    expect(await planVersionsOf(suite.dataSource, ledger.dossierId, ['another'], EVERYTHING)).toEqual([]);
  });

  it('had only the versions recorded by then when it was known earlier', async () => {
    const before = await record([MADE]);
    const revision = await revise([PLAIN]);
    expect(await versions(before.sequence - 1)).toEqual([]);
    expect((await versions(revision.sequence - 1)).map(({ number }) => number)).toEqual([1]);
  });

  it('says each coded point in a statement: the one it names, or the one made of it', async () => {
    const statement = await ledger.write({ type: 'position.stated', data: position('dialogue', '2024-10') }, 'statement/a');
    const named: PlanPoint = { ...MADE, demand: 'named', statement: statement.id };
    const plan = await record([MADE, PLAIN, named]);
    const [version] = await versions();
    expect(version?.points.map((point) => point.statement)).toEqual([pointStatementId(plan.id, 0), null, statement.id]);
  });

  it('is disputed in all its versions while a denial of it stands', async () => {
    await record([PLAIN]);
    const denial = await deny();
    await revise([PLAIN]);
    expect((await versions()).map(({ disputed }) => disputed)).toEqual([true, true]);
    expect((await versions(denial.sequence - 1)).map(({ disputed }) => disputed)).toEqual([false]);
    const data = { statement: denial.id, why: 'misread' };
    const retraction = await ledger.write({ type: 'statement.retracted', data }, 'plan/victory-plan');
    expect((await versions()).map(({ disputed }) => disputed)).toEqual([false, false]);
    expect((await versions(retraction.sequence - 1)).map(({ disputed }) => disputed)).toEqual([true, true]);
  });

  it('is held by the survivor of a merge, once, and before it by whoever was thought to hold it', async () => {
    await record([MADE], { jointWith: ['germany'], authors: [{ actor: 'russia', role: 'mediator' }] });
    const { sequence: first } = await merge('ukraine', 'germany');
    await merge('germany', 'russia');
    expect((await versions()).map(({ holders }) => holders)).toEqual([['russia']]);
    expect((await versions(first)).map(({ holders }) => holders)).toEqual([['germany']]);
    expect((await versions(first - 1)).map(({ holders }) => holders)).toEqual([['ukraine', 'germany']]);
    expect(await versions()).toMatchObject([{ data: { actor: 'russia', authors: [{ actor: 'russia' }] } }]);
  });

  it('is read through a rescale since, and a version after it is not', async () => {
    await record([MADE]);
    const codes = NEGOTIATIONS.positions.map(({ code }) => code);
    const map = Object.fromEntries(codes.map((code) => [code, code === 'dialogue' ? 'terminated' : code]));
    const data = { issue: 'negotiations', scale: NEGOTIATIONS, map, why: 'a slip' };
    await ledger.write({ type: 'issue.rescaled', data }, 'issue/negotiations');
    await revise([MADE]);
    expect((await versions()).map(({ points }) => points[0]?.position)).toEqual(['terminated', 'dialogue']);
  });

  it('keeps its stream’s version, whatever moved it on', async () => {
    await record([PLAIN]);
    await deny();
    const revision = await revise([PLAIN]);
    const denial = await deny();
    const rows = await ledger.rows('select number, version from plan where dossier_id = $1 order by number');
    expect(rows).toEqual([
      { number: 1, version: revision.version - 1 },
      { number: 2, version: denial.version },
    ]);
  });

  it('shows its points with everything named', async () => {
    await record([MADE, PLAIN]);
    const known = await versions();
    const statements = new StatementReader(suite.dataSource);
    const names = await recordNames(suite.dataSource, ledger.dossierId, mentionedInPlans(known), statements);
    expect(known.map((version) => presentPlanVersion(version, names))).toMatchObject([
      {
        number: 1,
        actor: { slug: 'ukraine', name: 'UKRAINE' },
        commitment: 2,
        stated: { edtf: '2024-10-16', dating: 'event' },
        points: [
          {
            demand: 'talks',
            issue: { slug: 'negotiations', title: 'On negotiations' },
            position: { code: 'dialogue', label: expect.any(String), value: expect.any(Number) },
            addressees: [{ slug: 'russia' }],
          },
          { number: '2a', parent: 'talks', issue: null, position: null, statement: null, inExchangeFor: ['talks'] },
        ],
      },
    ]);
  });

  it('is the same after a replay of the log', async () => {
    await record([MADE, PLAIN]);
    await deny();
    await revise([PLAIN]);
    const { lived, replayed } = await ledger.replayed();
    expect(lived.plan).toHaveLength(2);
    expect(replayed).toEqual(lived);
  });
});
