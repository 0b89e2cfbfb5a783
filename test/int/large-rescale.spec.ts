import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { DomainEvent } from '../../src/domain/events.js';
import { newEvent, requestOf } from '../support/dossier-log.js';
import { Ledger } from '../support/ledger.js';
import { suiteDatabase } from '../support/suite-database.js';
import { ISSUES, position } from '../support/talks.js';

const suite = suiteDatabase();

/** More than are written at a time, and not a multiple of it. */
const STATEMENTS = 4_500;

describe('A rescale of thousands of statements', () => {
  it('rereads every one of them', async () => {
    const ledger = await Ledger.open(suite.dataSource);
    const before = ISSUES['negotiations'];
    const [gone, kept] = before?.positions.map(({ code }) => code) ?? [];
    if (!before || gone === undefined || kept === undefined) throw new Error('The scale has two positions at least.');
    const stated = Array.from({ length: STATEMENTS }, (_, index) => {
      const id = randomUUID();
      const data = position(index % 2 ? gone : kept, String(1000 + (index % 900)));
      return newEvent({ type: 'position.stated', data }, `statement/${id}`, { id });
    });
    await ledger.log.append(requestOf(...stated));
    const scale = { ...before, positions: before.positions.filter(({ code }) => code !== gone) };
    const map = Object.fromEntries(before.positions.map(({ code }) => [code, code === gone ? kept : code]));
    const rescaled: DomainEvent = { type: 'issue.rescaled', data: { issue: 'negotiations', scale, map, why: 'finer' } };
    await ledger.write(rescaled, 'issue/negotiations');

    const sql = `select position, count(*)::integer as statements, count(until_sequence)::integer as replaced
                   from statement where dossier_id = $1 group by position order by position`;
    const [moved, stayed] = [STATEMENTS / 2, STATEMENTS / 2];
    expect(await ledger.rows(sql)).toEqual(
      [
        { position: gone, statements: moved, replaced: moved },
        { position: kept, statements: moved + stayed, replaced: 0 },
      ].toSorted((a, b) => (a.position < b.position ? -1 : 1)),
    );
    const slots = 'select count(*)::integer as slots from slot_statement where dossier_id = $1 and until_sequence is null';
    expect(await ledger.rows(slots)).toEqual([{ slots: STATEMENTS }]);
    const { lived, replayed } = await ledger.replayed();
    expect(lived).toEqual(replayed);
  });
});
