import { beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '../../src/domain/events.js';
import type { ConditionRecorded, ConditionResolved } from '../../src/domain/facts/condition-facts.js';
import { conditionsOf, type RecordedCondition } from '../../src/projections/condition.reader.js';
import { mentionedInConditions, presentCondition } from '../../src/projections/present-condition.js';
import { recordNames } from '../../src/projections/record-names.js';
import { StatementReader } from '../../src/projections/statement.reader.js';
import { Ledger } from '../support/ledger.js';
import { suiteDatabase } from '../support/suite-database.js';

const suite = suiteDatabase();
let ledger: Ledger;

beforeEach(async () => {
  ledger = await Ledger.open(suite.dataSource);
});

function record(rest: Partial<ConditionRecorded> = {}): Promise<RecordedEvent> {
  const data: ConditionRecorded = {
    condition: 'withdrawal',
    actor: 'russia',
    kind: 'precondition',
    text: 'Withdraw first.',
    refersTo: [{ issue: 'negotiations', position: 'dialogue' }],
    logic: 'all',
    addressees: ['ukraine', 'germany'],
    deadline: '2024-11',
    stated: '2024-06-14',
    sources: [{ outlet: 'Desk', title: 'Notes', grade: 'B3' }],
    ...rest,
  };
  return ledger.write({ type: 'condition.recorded', data }, `condition/${data.condition}`);
}

function resolve(status: ConditionResolved['status'], stated: string, addressee = 'ukraine'): Promise<RecordedEvent> {
  const data: ConditionResolved = { condition: 'withdrawal', addressee, status, stated, note: 'as reported' };
  return ledger.write({ type: 'condition.resolved', data }, 'condition/withdrawal');
}

function conditions(knownAt = Number.MAX_SAFE_INTEGER): Promise<RecordedCondition[]> {
  return conditionsOf(suite.dataSource, ledger.dossierId, null, knownAt);
}

async function states(asOf: string): Promise<unknown[]> {
  const known = await conditions();
  const statements = new StatementReader(suite.dataSource);
  const names = await recordNames(suite.dataSource, ledger.dossierId, mentionedInConditions(known), statements);
  return known.flatMap((each) => presentCondition(each, Date.parse(asOf), names).states);
}

describe('A condition in the ledger', () => {
  it('keeps what it asks of whom, and by when', async () => {
    const { sequence } = await record();
    expect(await conditions()).toMatchObject([
      {
        condition: 'withdrawal',
        actor: 'russia',
        addressees: ['ukraine', 'germany'],
        deadline: { from: Date.parse('2024-11-01'), to: Date.parse('2024-12-01') - 1 },
        grade: 'B3',
        sequence,
        resolutions: [],
      },
    ]);
    expect(await conditionsOf(suite.dataSource, ledger.dossierId, ['another'], sequence)).toEqual([]);
  });

  it('keeps every word on what became of it, as far as it was known', async () => {
    const recorded = await record();
    const first = await resolve('refused', '2024-06-15');
    await resolve('fulfilled', '2024-12');
    expect(await conditions()).toMatchObject([{ resolutions: [{ status: 'refused' }, { status: 'fulfilled' }] }]);
    expect((await conditions(first.sequence)).map(({ resolutions }) => resolutions.length)).toEqual([1]);
    expect(await conditions(recorded.sequence - 1)).toEqual([]);
  });

  it('has a state for each addressee: the newest word by date, pending without one', async () => {
    await record();
    await resolve('stalled', '2024-08');
    await resolve('refused', '2024-06-15');
    expect(await states('2024-09-30')).toMatchObject([
      {
        addressee: { slug: 'ukraine', name: 'UKRAINE' },
        status: 'stalled',
        isOverdue: false,
        resolution: { note: 'as reported' },
      },
      { addressee: { slug: 'germany' }, status: 'pending', isOverdue: false, resolution: null },
    ]);
    expect(await states('2024-12-01')).toMatchObject([{ isOverdue: true }, { isOverdue: true }]);
  });

  it('is addressed to the survivor of a merge, with what was said of either', async () => {
    const recorded = await record();
    await resolve('fulfilled', '2024-07', 'germany');
    await ledger.write({ type: 'actor.merged', data: { actor: 'germany', into: 'ukraine', why: 'twice' } }, 'actor/germany');
    expect(await conditions()).toMatchObject([{ addressees: ['ukraine'], resolutions: [{ addressee: 'ukraine' }] }]);
    expect(await conditions(recorded.sequence)).toMatchObject([{ addressees: ['ukraine', 'germany'] }]);
  });

  it('keeps its stream’s version, for who decides by it', async () => {
    await record();
    const { version } = await resolve('refused', '2024-06-15');
    expect(await ledger.rows('select version from condition where dossier_id = $1')).toEqual([{ version }]);
  });

  it('is the same after a replay of the log', async () => {
    await record();
    await resolve('refused', '2024-06-15');
    const { lived, replayed } = await ledger.replayed();
    expect(lived.condition_resolution).toHaveLength(1);
    expect(replayed).toEqual(lived);
  });
});
