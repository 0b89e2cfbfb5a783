import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '../../src/domain/events.js';
import type { ShiftDetected, ShiftStated } from '../../src/domain/facts/shift-facts.js';
import { SHIFT_STATUS } from '../../src/projections/present-shift.js';
import { ShiftReader } from '../../src/projections/shift.reader.js';
import type { ShiftResponse } from '../../src/projections/shift.response.js';
import { StatementReader } from '../../src/projections/statement.reader.js';
import { Ledger, planOf } from '../support/ledger.js';
import { position } from '../support/talks.js';
import { suiteDatabase } from '../support/suite-database.js';

const suite = suiteDatabase();
let ledger: Ledger;
let reader: ShiftReader;
let from: string;
let to: string;
let shift: string;

beforeEach(async () => {
  ledger = await Ledger.open(suite.dataSource);
  reader = new ShiftReader(suite.dataSource, new StatementReader(suite.dataSource));
  from = await state('dialogue', '2022-03');
  to = await state('terminated', '2022-10');
  shift = randomUUID();
});

async function state(code: string, stated: string): Promise<string> {
  const id = randomUUID();
  await ledger.write({ type: 'position.stated', data: position(code, stated) }, `statement/${id}`, { id });
  return id;
}

function found(rest: Partial<ShiftDetected> = {}): ShiftDetected {
  return {
    shift,
    actor: 'ukraine',
    issue: 'negotiations',
    track: 'line',
    kind: 'reversal',
    facets: [],
    direction: 'down',
    magnitude: 80,
    grade: null,
    provisional: false,
    from,
    to,
    rule: '4',
    explanation: 'ukraine on negotiations: dialogue, then terminated',
    retroactive: false,
    ...rest,
  };
}

function detect(rest: Partial<ShiftDetected> = {}): Promise<RecordedEvent> {
  return ledger.write({ type: 'shift.detected', data: found(rest) }, `shift/${shift}`);
}

function revise(rest: Partial<ShiftDetected> = {}): Promise<RecordedEvent> {
  return ledger.write({ type: 'shift.revised', data: found(rest) }, `shift/${shift}`);
}

function review(verdict: 'confirmed' | 'dismissed'): Promise<RecordedEvent> {
  const data = { shift, verdict, note: 'Spoken in irony.', reviewer: 'ana' };
  return ledger.write({ type: 'shift.reviewed', data }, `shift/${shift}`);
}

function assert(rest: Partial<ShiftStated> = {}): Promise<RecordedEvent> {
  const sources = [{ outlet: 'Review', title: 'A turn', grade: 'B2' }];
  const ends = { from: [{ issue: 'negotiations', statement: from }], to: [{ issue: 'negotiations', statement: to }] };
  const data: ShiftStated = { actor: 'ukraine', kind: 'hardening', ...ends, sources, ...rest };
  return ledger.write({ type: 'shift.stated', data }, `shift/${shift}`);
}

function deny(target: { readonly shift: string } | { readonly statement: string }): Promise<RecordedEvent> {
  const data = { target, aspect: 'content', by: 'ukraine', stated: '2023', summary: 'No.', sources: [] } as const;
  return ledger.write({ type: 'claim.denied', data }, 'shift' in target ? `shift/${shift}` : `statement/${target.statement}`);
}

/** Takes back an assertion or a denial of the shift. */
function retract(record: string): Promise<RecordedEvent> {
  return ledger.write({ type: 'statement.retracted', data: { statement: record, why: 'misread' } }, `shift/${shift}`);
}

function merge(actor: string, into: string): Promise<RecordedEvent> {
  return ledger.write({ type: 'actor.merged', data: { actor, into, why: 'registered twice' } }, `actor/${actor}`);
}

async function shown(): Promise<ShiftResponse | undefined> {
  return (await reader.byIds(ledger.dossierId, [shift])).get(shift);
}

/** What SQL calls the shift's status, by which lists are filtered. */
async function statusInSql(): Promise<string | undefined> {
  const [row] = await ledger.rows<{ status: string }>(`select ${SHIFT_STATUS} as status from shift s where dossier_id = $1`);
  return row?.status;
}

/** By which shifts are listed. */
function dates(): Promise<{ dated_at: Date }[]> {
  return ledger.rows('select dated_at from shift where dossier_id = $1');
}

function standing(knownAt?: number): Promise<ShiftResponse[]> {
  return reader.ofHolder(ledger.dossierId, 'ukraine', 'negotiations', knownAt);
}

describe('A dismissed shift', () => {
  it('is told with who dismissed it and why, and stands no more', async () => {
    const { sequence: detected } = await detect();
    const { sequence, recordedAt } = await review('dismissed');
    expect(await shown()).toMatchObject({
      status: 'dismissed',
      review: { verdict: 'dismissed', note: 'Spoken in irony.', reviewer: 'ana', reviewedAt: recordedAt, sequence },
    });
    expect(await statusInSql()).toBe('dismissed');
    expect(await standing()).toEqual([]);
    expect(await standing(detected)).toMatchObject([{ id: shift, status: 'standing', review: null, sequence: detected }]);
    expect(await standing(detected - 1)).toEqual([]);
  });

  it('stays dismissed when it is found again on the same evidence', async () => {
    await detect();
    await review('dismissed');
    await ledger.write({ type: 'shift.withdrawn', data: { shift, why: 'evidence-changed' } }, `shift/${shift}`);
    expect(await statusInSql()).toBe('withdrawn');
    await detect();
    expect((await shown())?.status).toBe('dismissed');
  });

  it('stands again when its evidence has changed', async () => {
    await detect();
    await review('dismissed');
    await revise({ explanation: 'ukraine on negotiations: diplomacy, then terminated' });
    expect(await shown()).toMatchObject({ status: 'standing', review: { isOutdated: true } });
    expect(await statusInSql()).toBe('standing');
  });

  it('stands again when it is confirmed', async () => {
    await detect();
    await review('dismissed');
    await review('confirmed');
    expect(await shown()).toMatchObject({ status: 'standing', review: { verdict: 'confirmed' } });
  });
});

describe('A shift that sources assert', () => {
  it('shows every end that they name, each once, besides its two statements', async () => {
    const ends = {
      from: [{ issue: 'negotiations', statement: from }, { issue: 'territories', position: 'nonsense' }],
      to: [
        { issue: 'negotiations', absence: 'demand' as const },
        { issue: 'negotiations', position: 'terminated', statement: to },
      ],
    };
    await assert(ends);
    await assert(ends);
    expect(await shown()).toMatchObject({
      basis: 'asserted',
      grade: 'B2',
      from: { id: from },
      to: { id: to },
      asserted: {
        from: [
          { issue: { slug: 'negotiations', title: 'On negotiations' }, position: null, statement: from, absence: null },
          { issue: { slug: 'territories' }, position: { code: 'nonsense', label: 'nonsense', value: null } },
        ],
        to: [{ absence: 'demand', statement: null }, { position: { code: 'terminated' }, statement: to }],
      },
      sources: [{ outlet: 'Review' }, { outlet: 'Review' }],
    });
    expect((await shown())?.asserted?.to).toHaveLength(2);
  });

  it('is both while the rules find it too', async () => {
    await assert();
    await detect();
    expect(await shown()).toMatchObject({ basis: 'both', kind: 'reversal', magnitude: 80, rule: '4' });
    await ledger.write({ type: 'shift.withdrawn', data: { shift, why: 'evidence-changed' } }, `shift/${shift}`);
    expect(await shown()).toMatchObject({ basis: 'asserted', kind: 'hardening', magnitude: null, rule: null, status: 'standing' });
  });

  it('is disputed and provisional while a denial of it stands', async () => {
    await assert();
    const denial = await deny({ shift });
    expect(await shown()).toMatchObject({ disputed: true, provisional: true, status: 'standing' });
    await retract(denial.id);
    expect(await shown()).toMatchObject({ disputed: false, provisional: false });
  });

  it('is provisional while one of its statements is disputed', async () => {
    await assert();
    await deny({ statement: to });
    expect(await shown()).toMatchObject({ disputed: false, provisional: true });
  });

  it('is withdrawn once every assertion of it is retracted, and was known until then', async () => {
    const assertion = await assert();
    await retract(assertion.id);
    expect(await shown()).toMatchObject({ status: 'withdrawn', basis: 'asserted', asserted: null, sources: [] });
    expect(await standing()).toEqual([]);
    expect(await standing(assertion.sequence)).toMatchObject([{ id: shift, status: 'standing', sources: [{ outlet: 'Review' }] }]);
  });

  it('goes over to the survivor of a merge', async () => {
    await assert();
    await merge('ukraine', 'germany');
    expect(await shown()).toMatchObject({ actor: { slug: 'germany' } });
  });

  it('is dated by its statement as it was corrected, unless its source dates it', async () => {
    await assert();
    const data = { statement: to, corrected: { stated: '2023-05' }, why: 'misread' };
    await ledger.write({ type: 'statement.corrected', data }, `statement/${to}`);
    expect(await dates()).toEqual([{ dated_at: new Date('2023-05-01') }]);
    shift = randomUUID();
    await assert({ stated: '2021' });
    expect(await dates()).toContainEqual({ dated_at: new Date('2021-01-01') });
  });
});

describe('A shift that time drives', () => {
  it('is dated on the day it was due, and tells as of which day it was found', async () => {
    const due = { dated: '2023-04-01', evaluatedAt: '2023-05-02' };
    await detect({ kind: 'silence', to: null, direction: null, magnitude: null, ...due });
    expect(await shown()).toMatchObject({ kind: 'silence', to: null, ...due });
    expect(await dates()).toEqual([{ dated_at: new Date('2023-04-01') }]);
  });

  it('names the condition and its addressee where it is about one', async () => {
    const subject = { kind: 'condition', condition: 'withdrawal', addressee: 'russia' } as const;
    await detect({ kind: 'overdue', issue: null, track: null, from: null, to: null, subject, dated: '2023-04-01' });
    expect(await shown()).toMatchObject({
      issue: null,
      track: null,
      from: null,
      subject: { kind: 'condition', condition: 'withdrawal', addressee: { slug: 'russia', name: 'RUSSIA' } },
    });
  });
});

describe('A demand that came or went uncoded', () => {
  it('is dated by the plan in which it did', async () => {
    await ledger.write({ type: 'plan.recorded', data: planOf([]) }, 'plan/victory-plan');
    const version = (number: number) => ({ plan: 'victory-plan', version: number });
    const subject = { kind: 'demand', demand: 'weapons', earlier: version(1), later: version(1) } as const;
    await detect({ kind: 'new-demand', issue: null, track: null, from: null, to: null, subject });
    expect(await shown()).toMatchObject({ subject, issue: null });
    expect(await dates()).toEqual([{ dated_at: new Date('2024-10-16') }]);
  });
});

describe('Shifts', () => {
  it('are the same after a replay of the log', async () => {
    await detect();
    const assertion = await assert();
    await review('dismissed');
    await revise({ explanation: 'otherwise' });
    await retract(assertion.id);
    shift = randomUUID();
    await assert();
    await merge('ukraine', 'germany');
    const { lived, replayed } = await ledger.replayed();
    expect(lived.shift).toHaveLength(2);
    expect(replayed).toEqual(lived);
  });
});
