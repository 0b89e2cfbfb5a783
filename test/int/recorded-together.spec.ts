import { beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/database/data-source-options.js';
import { DomainError } from '../../src/domain/errors.js';
import { NEGOTIATIONS } from '../../src/domain/given.fixture.js';
import { inTheNameOf } from '../../src/http/caller.js';
import { logRows } from '../support/log-rows.js';
import { suiteDatabase } from '../support/suite-database.js';
import { position } from '../support/talks.js';
import { TalksDesk } from '../support/talks-desk.js';

const suite = suiteDatabase();
let desk: TalksDesk;

beforeEach(async () => {
  desk = await TalksDesk.open(suite.dataSource);
});

const stated = (year: number, rest: object = {}): object => ({ type: 'position.stated', data: position('dialogue', String(year), rest) });
const registered = (actor: string, name = actor): object => ({ type: 'actor.registered', data: { actor, name, kind: 'state' } });

/** What became of each, sent at the same moment: `recorded`, or the code of its refusal. */
async function sendAtOnce(events: readonly object[], to = desk): Promise<string[]> {
  const settled = await Promise.allSettled(events.map((event) => to.send(event)));
  return settled.map((each) => {
    if (each.status === 'fulfilled') return 'recorded';
    if (each.reason instanceof DomainError) return each.reason.code;
    throw each.reason;
  });
}

describe('events that come one by one at the same moment', () => {
  it('are written in one transaction', async () => {
    await desk.send(stated(1990));
    const before = (await logRows(suite.dataSource, desk.log.dossier)).length;
    expect(new Set(await sendAtOnce([1991, 1992, 1993, 1994, 1995].map((year) => stated(year))))).toEqual(new Set(['recorded']));
    const rows = (await logRows(suite.dataSource, desk.log.dossier)).slice(before);
    expect(rows).toHaveLength(5);
    expect(new Set(rows.map(({ writtenBy }) => writtenBy)).size).toBe(1);
  });

  it('are refused each for its own faults, and for nobody else’s', async () => {
    const answers = await sendAtOnce([stated(1991), stated(1992, { actor: 'nobody' }), stated(1993), stated(1994, { position: 'nowhere' })]);
    expect(answers).toEqual(['recorded', 'validation-failed', 'recorded', 'validation-failed']);
  });

  it('do not count for each other: only what is on the log does', async () => {
    expect(await sendAtOnce([registered('poland'), stated(1991, { actor: 'poland' })])).toEqual(['recorded', 'validation-failed']);
    expect(await sendAtOnce([stated(1992, { actor: 'poland' })])).toEqual(['recorded']);
  });

  it('are decided again where they meet: one actor is registered once', async () => {
    expect((await sendAtOnce([registered('france', 'France'), registered('france', 'Frankreich')])).sort()).toEqual([
      'recorded',
      'validation-failed',
    ]);
  });

  it('are decided again where one changes what another relies on', async () => {
    const positions = NEGOTIATIONS.positions.map(({ code, ...rest }) => ({ code: `new-${code}`, ...rest }));
    const map = Object.fromEntries(NEGOTIATIONS.positions.map(({ code }) => [code, `new-${code}`]));
    const scale = { ...NEGOTIATIONS, positions: positions.map(({ refines: _, ...rest }) => rest) };
    const rescaled = { type: 'issue.rescaled', data: { issue: 'negotiations', scale, map, why: 'Other words' } };
    await desk.send(stated(1990));
    expect(await sendAtOnce([rescaled, stated(1991)])).toEqual(['recorded', 'validation-failed']);
  });

  it('with one id are recorded once: the same content twice, another never', async () => {
    const id = '0b5c7a52-6f43-4c2b-9a51-0d1c8a3f7e11';
    const answers = await sendAtOnce([{ ...stated(1991), id }, { ...stated(1991), id }, { ...stated(1992), id }]);
    expect(answers).toEqual(['recorded', 'recorded', 'event-id-conflict']);
  });

  it('are recorded in the name of whoever sent each', async () => {
    const send = (name: string, year: number): Promise<string> =>
      inTheNameOf({ name, scopes: ['record'], dossiers: null }, () => desk.send(stated(year)));
    const ids = await Promise.all([send('Ada', 1991), send('Ben', 1992)]);
    const rows = await logRows(suite.dataSource, desk.log.dossier);
    expect(ids.map((id) => rows.find(({ event }) => event.id === id)?.event.recordedBy)).toEqual(['Ada', 'Ben']);
  });

  it('need no second connection while they hold one', async () => {
    const alone = await new DataSource(dataSourceOptions(suite.url, 1)).initialize();
    try {
      const own = await TalksDesk.open(alone);
      const years = Array.from({ length: 40 }, (_, index) => stated(1950 + index));
      expect(new Set(await sendAtOnce(years, own))).toEqual(new Set(['recorded']));
    } finally {
      await alone.destroy();
    }
  });
});
