import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inTransaction } from '../../src/database/in-transaction.js';
import { hashOfEnvelope } from '../../src/event-log/chain.js';
import { hashOfData } from '../../src/event-log/seal.js';
import { DossierLog, newEvent, requestOf } from '../support/dossier-log.js';
import { brokenLinks, logRows } from '../support/log-rows.js';
import { GROUND, position, streamOf } from '../support/talks.js';
import { suiteDatabase } from '../support/suite-database.js';

const suite = suiteDatabase();
let log: DossierLog;

/** The fifth event of the log, in the middle of it. */
const TARGET = 5;

beforeEach(async () => {
  log = await DossierLog.open(suite.dataSource);
  await log.appendGroup(GROUND.map((fact) => requestOf(newEvent(fact, streamOf(fact)))));
  const cause = {
    causationId: '0190aaaa-0000-7000-8000-000000000001',
    correlationId: '0190aaaa-0000-7000-8000-000000000002',
  };
  await log.append(
    requestOf(newEvent({ type: 'position.stated', data: position('dialogue', '2022-03') }, 'statement/1', cause)),
  );
  await log.append(
    requestOf(
      newEvent({ type: 'dossier.configured', data: { title: 'Friedensgespräche – мир' } }, 'dossier', {
        notify: false,
      }),
    ),
  );
});

/** Does what no right and no trigger allows, as a superuser could. */
async function tamper(change: string): Promise<void> {
  await inTransaction(suite.dataSource, async (runner) => {
    await runner.query('alter table event disable trigger user');
    await runner.query('grant update, delete on event to current_user');
    await runner.query(`${change} where dossier_id = $1 and sequence = $2`, [log.dossier.dossierId, TARGET]);
    await runner.query('alter table event enable trigger user');
  });
}

describe('the chain', () => {
  it('recomputes from the rows of the log, each event from the one before it', async () => {
    const rows = await logRows(suite.dataSource, log.dossier);
    expect(rows).toHaveLength(GROUND.length + 3);
    expect(brokenLinks(rows)).toEqual([]);
    expect(new Set(rows.map(({ event }) => event.hash)).size).toBe(rows.length);
  });

  it('is what the append answered', async () => {
    const answer = await log.append(requestOf(newEvent({ type: 'dossier.configured', data: {} }, 'dossier')));
    expect(answer).toEqual({ outcome: 'appended', events: (await log.events()).slice(-1) });
  });

  it('tells nothing of equal contents', async () => {
    const same = () => newEvent({ type: 'dossier.configured' as const, data: { title: 'Talks' } }, 'dossier');
    await log.append(requestOf(same(), same()));
    const [one, other] = (await log.events()).slice(-2);
    expect(one?.data).toEqual(other?.data);
    expect(one?.dataHash).not.toBe(other?.dataHash);
  });
});

describe('a change behind the back of the triggers is found where it was made', () => {
  it.each([
    ['data', `update event set data = data || '{"title": "forged"}'`, ['5: dataHash']],
    ['the salt', `update event set salt = decode(repeat('00', 16), 'hex')`, ['5: dataHash']],
    ['the type', `update event set type = 'dossier.configured'`, ['5: hash']],
    ['the stream', `update event set stream = 'issue/forged'`, ['5: hash']],
    ['who recorded it', `update event set recorded_by = 'someone'`, ['5: hash']],
    ['when it was recorded', `update event set recorded_at = recorded_at + interval '1 millisecond'`, ['5: hash']],
    ['whether it may alert', `update event set notify = not notify`, ['5: hash']],
    ['its cause', `update event set causation_id = '0190aaaa-0000-7000-8000-000000000003'`, ['5: hash']],
    ['its id', `update event set event_id = '0190aaaa-0000-7000-8000-000000000003'`, ['5: hash']],
    ['its hash', `update event set hash = decode(repeat('00', 32), 'hex')`, ['5: hash', '6: previousHash']],
    ['that it happened', 'delete from event', ['6: follows 4', '6: previousHash']],
  ])('%s', async (_, change, found) => {
    await tamper(change);
    // A later time than the next event's is seen there too.
    const broken = brokenLinks(await logRows(suite.dataSource, log.dossier)).filter(
      (what) => !what.includes('recorded before'),
    );
    expect(broken).toEqual(found);
  });

  it('even if its own hashes were made to fit', async () => {
    const row = (await logRows(suite.dataSource, log.dossier))[TARGET - 1];
    if (!row) throw new Error(`There is no event ${TARGET}.`);
    const data = { title: 'forged' };
    const dataHash = hashOfData(row.salt, data).toString('hex');
    const hash = hashOfEnvelope({ ...row.event, dataHash });
    await tamper(
      `update event set data = '${JSON.stringify(data)}', data_hash = '\\x${dataHash}', hash = '\\x${hash}'`,
    );
    expect(brokenLinks(await logRows(suite.dataSource, log.dossier))).toEqual(['6: previousHash']);
  });
});

/** JSON as callers send it: any string but NUL and lone surrogates, any number of 64 bits. */
const json = fc.letrec<{ value: unknown }>((tie) => {
  const text = fc.string({ unit: 'binary' }).filter((each) => !each.includes('\u0000'));
  const key = fc.oneof(text, fc.constantFrom('10', '9', 'é', 'e\u0301', '€', '😀', '\ufb33', '', '\u0080', 'Z', 'a'));
  return {
    value: fc.oneof(
      { maxDepth: 4 },
      text,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.constantFrom(0, -0, 1e21, 1e-7, 5e-324, 1.7976931348623157e308, 2 ** 53 - 1, 0.1, 333333333.33333329),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true }),
    ),
  };
}).value;

describe('the hash of an event’s data', () => {
  it('is the same when the data has been through the database, whatever JSON it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(json, { minLength: 1, maxLength: 40 }), async (values) => {
        const events = values.map((value) =>
          newEvent({ type: 'dossier.configured', data: { settings: { value } } as object }, 'dossier'),
        );
        const answer = await log.append(requestOf(...events));
        const stored = (await logRows(suite.dataSource, log.dossier)).slice(-events.length);
        expect(answer.outcome).toBe('appended');
        expect(stored.map(({ event, salt }) => hashOfData(salt, event.data).toString('hex'))).toEqual(
          stored.map(({ event }) => event.dataHash),
        );
      }),
      { numRuns: 25 },
    );
    expect(brokenLinks(await logRows(suite.dataSource, log.dossier))).toEqual([]);
  });
});
