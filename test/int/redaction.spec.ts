import { beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { rowsOf } from '../../src/database/queries.js';
import type { DomainEvent, RecordedEvent } from '../../src/domain/events.js';
import { hashOfEnvelope } from '../../src/event-log/chain.js';
import { isRedacted } from '../../src/event-log/redacted-event.js';
import { planVersionsOf } from '../../src/projections/plan.reader.js';
import { refuseIfRedacted } from '../../src/projections/redaction/redaction.reader.js';
import { ShiftReader } from '../../src/projections/shift.reader.js';
import { StatementReader } from '../../src/projections/statement.reader.js';
import { position } from '../support/talks.js';
import { TalksDesk } from '../support/talks-desk.js';
import { suiteDatabase } from '../support/suite-database.js';

const suite = suiteDatabase();
let desk: TalksDesk;

beforeEach(async () => {
  desk = await TalksDesk.open(suite.dataSource);
});

const SOURCES = [{ outlet: 'Agency', title: 'Wire' }];

function correction(statement: string, quote: string): DomainEvent {
  return { type: 'statement.corrected', data: { statement, corrected: { quote }, why: 'left out' } };
}

function plan(type: 'plan.recorded' | 'plan.revised', demand: string): DomainEvent {
  const points = [{ demand, text: demand, issue: 'negotiations', position: 'dialogue' }];
  const held = { plan: 'formula', title: 'Formula', actor: 'ukraine', modality: 'official', status: 'announced' } as const;
  return { type, data: { ...held, completeness: 'document', stated: '2022-11', sources: SOURCES, points } };
}

/** The log, and which of its events have no content. */
async function emptied(): Promise<RecordedEvent[]> {
  return (await desk.log.events()).filter(isRedacted);
}

describe('A redaction', () => {
  it('leaves the chain whole, and of each emptied event its envelope', async () => {
    const said = await desk.state('dialogue', '2022-03');
    const corrected = await desk.record(correction(said, 'Now.'));
    const before = await desk.log.events();
    await desk.redact(said);

    expect((await emptied()).map(({ id }) => id)).toEqual([said, corrected]);
    const after = (await desk.log.events()).slice(0, -1);
    const envelope = ({ data: _data, ...rest }: RecordedEvent) => rest;
    expect(after.map(envelope)).toEqual(before.map(envelope));
    const log = await desk.log.events();
    expect(log.map((event) => hashOfEnvelope(event))).toEqual(log.map(({ hash }) => hash));
    expect(log.slice(1).map(({ previousHash }) => previousHash)).toEqual(log.slice(0, -1).map(({ hash }) => hash));
  });

  it('takes back the shifts that rested on a statement, and finds what is left without it', async () => {
    await desk.state('dialogue', '2022-03');
    const between = await desk.state('terminated', '2022-06');
    await desk.state('dialogue', '2022-10');
    expect((await desk.detect()).map(({ type }) => type)).toEqual(['shift.detected', 'shift.detected']);
    await desk.redact(between);
    expect((await desk.detect()).map(({ type }) => type)).toEqual(['shift.withdrawn', 'shift.withdrawn']);
    expect(await desk.standing()).toEqual([]);
  });

  it('lets a shift be found that a contrary statement of the same time had stood in the way of', async () => {
    await desk.state('dialogue', '2022-03');
    const atOnce = await desk.state('ruled-out-by-law', '2022-03');
    await desk.state('terminated', '2022-10');
    expect(await desk.detect()).toEqual([]);
    await desk.redact(atOnce);
    expect((await desk.detect()).map(({ type }) => type)).toEqual(['shift.detected']);
  });

  it('shows of its statement, where a shift still names it, that it is redacted and nothing else', async () => {
    await desk.state('dialogue', '2022-03');
    const later = await desk.state('terminated', '2022-06');
    const [found] = await desk.detect();
    await desk.redact(later);
    await desk.detect();
    const { dossierId } = desk.log.dossier;
    const reader = new ShiftReader(suite.dataSource, new StatementReader(suite.dataSource));
    const [shift] = (await reader.byIds(dossierId, [found?.stream.slice('shift/'.length) ?? ''])).values();
    expect(shift).toMatchObject({
      status: 'withdrawn',
      from: { status: 'active', position: { code: 'dialogue' } },
      to: { id: later, status: 'redacted', summary: '', position: null, sources: [], actor: { slug: 'ukraine' } },
    });
    const refusal = refuseIfRedacted(suite.dataSource, dossierId, later, 'statement');
    await expect(refusal).rejects.toThrow(/redacted on \d{4}-.* by local\. Ground: Art\. 17 GDPR/);
  });

  it('is known at every sequence: nobody can ask what was known before it', async () => {
    const said = await desk.state('dialogue', '2022-03');
    const { lastSequence } = await desk.progress();
    await desk.redact(said);
    const { dossierId } = desk.log.dossier;
    const known = await new StatementReader(suite.dataSource).byIds(dossierId, [said], suite.dataSource, lastSequence);
    expect(known.size).toBe(0);
  });

  it('of one correction has the statement read as before it', async () => {
    const said = await desk.state('dialogue', '2022-03');
    const corrected = await desk.record(correction(said, 'Now.'));
    await desk.redact(corrected);
    const { dossierId } = desk.log.dossier;
    const [statement] = (await new StatementReader(suite.dataSource).byIds(dossierId, [said])).values();
    expect(statement).toMatchObject({ status: 'active', quote: null, corrections: [] });
  });

  it('of a plan’s version keeps the numbers of the others, and its slug from being used again', async () => {
    const first = await desk.record(plan('plan.recorded', 'withdrawal'));
    const second = await desk.record(plan('plan.revised', 'neutrality'));
    await desk.redact(first);
    const { dossierId } = desk.log.dossier;
    const numbers = async () => (await planVersionsOf(suite.dataSource, dossierId, null, Number.MAX_SAFE_INTEGER)).map(({ number }) => number);
    expect(await numbers()).toEqual([2]);
    await desk.record(plan('plan.revised', 'borders'));
    expect(await numbers()).toEqual([2, 3]);
    await desk.redact(second);
    expect(await numbers()).toEqual([3]);
    const [last] = await planVersionsOf(suite.dataSource, dossierId, null, Number.MAX_SAFE_INTEGER);
    await desk.redact(last?.eventId ?? '');
    await expect(desk.record(plan('plan.recorded', 'withdrawal'))).rejects.toThrow(/slug is not used again/);
    expect((await emptied()).map(({ type }) => type)).toEqual(
      ['plan.recorded', 'plan.revised', 'plan.revised'].flatMap((type) => [type, 'position.stated']),
    );
  });

  it('sent again with the same id is the first one; so is what it emptied', async () => {
    const said = await desk.state('dialogue', '2022-03');
    const redaction = { id: randomUUID(), type: 'content.redacted', data: { event: said, ground: 'Art. 17 GDPR' } };
    await desk.send(redaction);
    const { length } = await desk.log.events();
    expect(await desk.send(redaction)).toBe(redaction.id);
    expect(await desk.send({ id: said, type: 'position.stated', data: position('dialogue', '2022-03') })).toBe(said);
    expect(await desk.log.events()).toHaveLength(length);
    const other = { ...redaction, data: { event: said, ground: 'Another' } };
    await expect(desk.send(other)).rejects.toMatchObject({ code: 'event-id-conflict' });
  });

  it('leaves nothing behind of what is said of its statement at the same moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const said = await desk.state('dialogue', `2022-03-0${round + 1}`);
      const answers = await Promise.allSettled([
        desk.record(correction(said, 'MARKER')),
        desk.redact(said),
        desk.record(correction(said, 'MARKER')),
      ]);
      expect(answers[1]?.status).toBe('fulfilled');
    }
    const { dossierId } = desk.log.dossier;
    const left = await rowsOf(suite.dataSource, `select 1 from event where dossier_id = $1 and data::text like '%MARKER%'`, [dossierId]);
    expect(left).toEqual([]);
  });
});
