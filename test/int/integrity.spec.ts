import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DossierKey } from '../../src/event-log/append-request.js';
import { KnownHeads } from '../../src/event-log/integrity/known-heads.js';
import type { ChainFault } from '../../src/event-log/integrity/chain-fault.js';
import { keepHead, newestHead } from '../../src/event-log/integrity/verified-heads.js';
import { LOG_START, type LogVerification, type Reading, verifyLog } from '../../src/event-log/integrity/verify-log.js';
import { DossierLog, newEvent, requestOf } from '../support/dossier-log.js';
import { GROUND, position, streamOf } from '../support/talks.js';
import { suiteDatabase } from '../support/suite-database.js';
import { asSuperuser, chainAnew, forge } from '../support/tampering.js';

const suite = suiteDatabase();
let log: DossierLog;
let dossier: DossierKey;
let last: number;

/** In the middle of the log. */
const TARGET = 5;
/** Small, so that a log has several pages. */
const READING: Reading = { atOnce: 3, onPage: () => undefined };

beforeEach(async () => {
  log = await DossierLog.open(suite.dataSource);
  ({ dossier } = log);
  await log.appendGroup(GROUND.map((fact) => requestOf(newEvent(fact, streamOf(fact)))));
  for (const day of ['2022-03', '2022-04', '2022-05']) {
    await log.append(requestOf(newEvent({ type: 'position.stated', data: position('dialogue', day) }, `statement/${day}`)));
  }
  last = (await log.events()).length;
});

function verify(reading = READING, from = LOG_START): Promise<LogVerification> {
  return verifyLog(suite.dataSource, dossier, from, reading);
}

async function faultFound(): Promise<ChainFault | null> {
  return (await verify()).fault;
}

describe('A log that nobody has touched', () => {
  it('is verified up to its head, in pages, while it tells how far it has come', async () => {
    const told: number[][] = [];
    const found = await verify({ ...READING, onPage: (done, upTo) => void told.push([done, upTo]) });
    expect(found).toEqual({ after: 0, fault: null, head: { sequence: last, hash: (await log.events()).at(-1)?.hash } });
    expect(told.at(0)).toEqual([3, last]);
    expect(told.at(-1)).toEqual([last, last]);
  });

  it('is verified from a head on', async () => {
    const { head } = await verify();
    await log.append(requestOf(newEvent({ type: 'dossier.configured', data: {} }, 'dossier')));
    expect(await verify(READING, head)).toMatchObject({ after: last, fault: null, head: { sequence: last + 1 } });
  });

  it('may grow while it is verified', async () => {
    const growing: Reading = {
      atOnce: 3,
      onPage: async () => void (await log.append(requestOf(newEvent({ type: 'dossier.configured', data: {} }, 'dossier')))),
    };
    expect(await verify(growing)).toMatchObject({ fault: null, head: { sequence: last } });
  });
});

describe('What was changed behind the back of the triggers is found at its very sequence', () => {
  it.each([
    ['one byte of the data', `update event set data = jsonb_set(data, '{issue}', '"negotiationz"')`, TARGET],
    ['the salt', `update event set salt = decode(repeat('00', 16), 'hex')`, TARGET],
    ['who recorded it', `update event set recorded_by = 'someone'`, TARGET],
    ['the version in its stream', 'update event set version = version + 100', TARGET],
    ['its hash', `update event set hash = set_byte(hash, 0, get_byte(hash, 0) # 1)`, TARGET],
    ['the hash before', `update event set previous_hash = set_byte(previous_hash, 31, get_byte(previous_hash, 31) # 1)`, TARGET],
    ['its time, to one that no calendar has', `update event set recorded_at = 'infinity'`, TARGET],
    ['its data, to a number beyond 64 bits', `update event set data = '{"title": 1e400}'`, TARGET],
    ['its content, which is gone', 'update event set data = null, salt = null', TARGET],
    ['that it happened', 'delete from event', TARGET],
  ])('%s', async (_, change, sequence) => {
    await forge(suite.dataSource, dossier, TARGET, change);
    expect(await faultFound()).toEqual({ sequence, fault: expect.stringContaining(`vent ${sequence} `) });
  });

  it('the order of two events', async () => {
    await asSuperuser(suite.dataSource, async (runner) => {
      for (const [from, to] of [[TARGET, 1_000], [TARGET + 1, TARGET], [1_000, TARGET + 1]]) {
        await runner.query('update event set sequence = $3 where dossier_id = $1 and sequence = $2', [dossier.dossierId, from, to]);
      }
    });
    expect((await faultFound())?.sequence).toBe(TARGET);
  });

  it('the last event, which is gone', async () => {
    await forge(suite.dataSource, dossier, last, 'delete from event');
    expect(await faultFound()).toEqual({ sequence: last, fault: `Event ${last} is missing: the head row says that the log ends at ${last}.` });
  });

  it.each([
    ['an event beyond the head row', () => last + 1, 'update event set sequence = sequence + 1'],
    ['an event before the first', () => 0, 'update event set sequence = 0'],
  ])('%s', async (_, where, change) => {
    await log.append(requestOf(newEvent({ type: 'dossier.configured', data: {} }, 'dossier')));
    await forge(suite.dataSource, dossier, last + 1, change);
    await suite.dataSource.query(
      'update dossier_head h set sequence = $2, hash = (select hash from event e where e.dossier_id = $1 and e.sequence = $2) where dossier_id = $1',
      [dossier.dossierId, last],
    );
    expect((await faultFound())?.sequence).toBe(where());
  });

  it('the head row', async () => {
    await suite.dataSource.query(`update dossier_head set hash = decode(repeat('00', 32), 'hex') where dossier_id = $1`, [dossier.dossierId]);
    expect(await faultFound()).toEqual({ sequence: last, fault: expect.stringContaining('The head row has the hash 0000') });
    await suite.dataSource.query('delete from dossier_head where dossier_id = $1', [dossier.dossierId]);
    expect((await faultFound())?.fault).toContain('no row in dossier_head');
  });
});

describe('A log that was rewritten and chained anew', () => {
  const rewrite = (): Promise<void> =>
    asSuperuser(suite.dataSource, async (runner) => {
      const sql = `update event set data = data || '{"title": "forged"}' where dossier_id = $1 and sequence = $2`;
      await runner.query(sql, [dossier.dossierId, TARGET]);
      await chainAnew(runner, dossier);
    });

  it('is whole in itself', async () => {
    await rewrite();
    expect(await faultFound()).toBeNull();
  });

  it('is found against a head that was verified before', async () => {
    const { head } = await verify();
    await keepHead(suite.dataSource, dossier.dossierId, head);
    await rewrite();
    expect(await faultFound()).toEqual({ sequence: last, fault: expect.stringContaining('a head verified earlier for it has') });
    expect((await verify(READING, head)).fault?.sequence).toBe(last);
  });

  it('is found against published heads, between the last that agrees and the first that does not', async () => {
    const heads = (await log.events()).filter(({ sequence }) => [2, 4, 7, last].includes(sequence));
    await rewrite();
    const { fault } = await verify({ ...READING, heads: new KnownHeads(heads, 'published') });
    expect(fault).toEqual({ sequence: 7, fault: expect.stringContaining('rewritten after event 4 and up to this one') });
  });

  it('is found where its end was cut off, if a head beyond is known', async () => {
    const { head } = await verify();
    await asSuperuser(suite.dataSource, async (runner) => {
      await runner.query('delete from event where dossier_id = $1 and sequence > $2', [dossier.dossierId, last - 2]);
      await chainAnew(runner, dossier);
    });
    expect(await faultFound()).toBeNull();
    const published = await verify({ ...READING, heads: new KnownHeads([head], 'published') });
    expect(published.fault).toEqual({ sequence: last - 1, fault: expect.stringContaining('events were taken away') });
    await keepHead(suite.dataSource, dossier.dossierId, head);
    expect((await faultFound())?.sequence).toBe(last - 1);
    expect((await verify(READING, head)).fault?.sequence).toBe(last - 1);
  });
});

describe('A verified head', () => {
  it('is written down once and never changed', async () => {
    const { head } = await verify();
    await keepHead(suite.dataSource, dossier.dossierId, head);
    const first = await newestHead(suite.dataSource, dossier.dossierId);
    await keepHead(suite.dataSource, dossier.dossierId, { ...head, hash: 'ab'.repeat(32) });
    expect(await newestHead(suite.dataSource, dossier.dossierId)).toEqual(first);
    for (const change of ['update verified_head set sequence = sequence + 1', 'delete from verified_head', 'truncate verified_head']) {
      await expect(suite.dataSource.query(change)).rejects.toThrow(/immutable|permission denied/);
    }
  });
});

describe('An event whose content was redacted', () => {
  /** As the service redacts: the event that says so, and the emptying, in one transaction. */
  const redact = async (emptied: string): Promise<void> => {
    const data = { event: emptied, ground: 'GDPR, article 17', emptied: [emptied] };
    await asSuperuser(suite.dataSource, async (runner) => {
      const made = newEvent({ type: 'dossier.configured', data: {} }, 'dossier');
      await log.appendWithin(runner, [requestOf(made)]);
      const content = JSON.stringify(data);
      await runner.query(`update event set type = 'content.redacted', data = $3 where dossier_id = $1 and event_id = $2`, [dossier.dossierId, made.id, content]);
      await runner.query('update event set data = null, salt = null where dossier_id = $1 and event_id = $2', [dossier.dossierId, emptied]);
      await chainAnew(runner, dossier);
    });
  };
  const idAt = async (sequence: number): Promise<string> => (await log.events())[sequence - 1]?.id ?? '';

  it('leaves the log whole', async () => {
    await redact(await idAt(TARGET));
    expect(await verify()).toMatchObject({ fault: null, head: { sequence: last + 1 } });
  });

  it('leaves it whole, too, if it happens while the log is verified: the redaction is read as well', async () => {
    const target = await idAt(TARGET);
    let isRedacted = false;
    const found = await verify({
      atOnce: 3,
      onPage: async () => {
        if (!isRedacted) await redact(target);
        isRedacted = true;
      },
    });
    expect(found).toMatchObject({ fault: null, head: { sequence: last + 1 } });
  });
});
