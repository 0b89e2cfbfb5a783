import { beforeEach, describe, expect, it } from '@jest/globals';
import { DomainError } from '../../src/domain/errors.js';
import type { DomainEvent } from '../../src/domain/events.js';
import type { AppendRequest } from '../../src/event-log/append-request.js';
import { DossierLog, newEvent, requestOf, type Wishes } from '../support/dossier-log.js';
import { brokenLinks, logRows } from '../support/log-rows.js';
import { defined, position, registered, streamOf } from '../support/talks.js';
import { suiteDatabase } from '../support/suite-database.js';

const suite = suiteDatabase();
let log: DossierLog;

beforeEach(async () => {
  log = await DossierLog.open(suite.dataSource);
});

/** The dossier configured anew; its stream is at version 1 when a spec begins. */
function titled(title: string, wishes: Wishes = {}) {
  return newEvent({ type: 'dossier.configured', data: { title } }, 'dossier', wishes);
}

function recording(fact: DomainEvent, wishes: Wishes = {}): AppendRequest {
  return requestOf(newEvent(fact, streamOf(fact), wishes));
}

async function streams(): Promise<string[]> {
  const rows = await logRows(suite.dataSource, log.dossier);
  expect(brokenLinks(rows)).toEqual([]);
  return rows.map(({ event }) => `${event.sequence} ${event.stream} ${event.version}`);
}

/** What became of each request: its outcome, or the code of the error it was refused with. */
async function outcomes(requests: readonly AppendRequest[]): Promise<string[]> {
  const settled = await Promise.allSettled(requests.map((request) => log.append(request)));
  return settled.map((each) => {
    if (each.status === 'fulfilled') return each.value.outcome;
    if (each.reason instanceof DomainError) return each.reason.code;
    throw each.reason;
  });
}

describe('an event sent twice', () => {
  it('is a duplicate and answered as the first time, whatever has changed since', async () => {
    const event = titled('Talks', { expectedVersion: 1 });
    const first = await log.append(requestOf(event));
    await log.append(requestOf(titled('Other talks')));
    expect(first).toMatchObject({ outcome: 'appended', events: [{ sequence: 2, version: 2 }] });
    expect(await log.append(requestOf(event))).toEqual({ ...first, outcome: 'duplicate' });
    expect(await log.append({ events: [event], guards: [{ stream: 'dossier', version: 0 }] })).toMatchObject({
      outcome: 'duplicate',
    });
    expect(await streams()).toHaveLength(3);
  });

  it('conflicts if its content is another, or its type', async () => {
    const event = titled('Talks');
    await log.append(requestOf(event));
    const others = [
      titled('Other talks', { id: event.id }),
      newEvent(registered('ukraine'), 'actor/ukraine', { id: event.id }),
    ];
    for (const other of others) {
      expect(await log.append(requestOf(other))).toEqual({ outcome: 'id-conflict', id: event.id });
    }
    expect(await streams()).toHaveLength(2);
  });

  it('at the same moment is written once, by one process as by two', async () => {
    const event = titled('Talks');
    const replica = new DossierLog(suite.dataSource, log.dossier);
    const answers = await Promise.all([log, log, replica, replica].map((each) => each.append(requestOf(event))));
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['appended', 'duplicate', 'duplicate', 'duplicate']);
    expect(new Set(answers.map((answer) => 'events' in answer && answer.events[0]?.sequence))).toEqual(new Set([2]));
    expect(await streams()).toHaveLength(2);
  });

  it('together with a new one is to be decided again', async () => {
    const event = titled('Talks');
    await log.append(requestOf(event));
    expect(await log.append(requestOf(event, titled('Other talks')))).toEqual({
      outcome: 'guard-failed',
      stream: null,
    });
    expect(await streams()).toHaveLength(2);
  });
});

describe('a group of requests', () => {
  it('counts its earlier events for the versions that its later ones expect', async () => {
    const [, second, third, fourth] = await log.appendGroup([
      requestOf(titled('1')),
      requestOf(titled('2', { expectedVersion: 1 })),
      requestOf(titled('3', { expectedVersion: 2 })),
      requestOf(titled('4')),
    ]);
    expect(second).toEqual({ outcome: 'version-conflict', stream: 'dossier', actual: 2 });
    expect(third).toMatchObject({ outcome: 'appended', events: [{ sequence: 3, version: 3 }] });
    expect(fourth).toMatchObject({ outcome: 'appended', events: [{ sequence: 4, version: 4 }] });
    expect(await streams()).toEqual(['1 dossier 1', '2 dossier 2', '3 dossier 3', '4 dossier 4']);
  });

  it('counts nothing of a refused request, for neither versions nor guards', async () => {
    const answers = await log.appendGroup([
      requestOf(titled('1', { expectedVersion: 7 })),
      requestOf(titled('2', { expectedVersion: 1 })),
      { events: [newEvent(registered('ukraine'), 'actor/ukraine')], guards: [{ stream: 'dossier', version: 1 }] },
      { events: [newEvent(registered('russia'), 'actor/russia')], guards: [{ stream: 'dossier', version: 2 }] },
      { events: [newEvent(defined('formats'), 'issue/formats')], guards: [{ stream: 'actor/ukraine', version: 0 }] },
    ]);
    expect(answers).toMatchObject([
      { outcome: 'version-conflict', actual: 1 },
      { outcome: 'appended', events: [{ version: 2 }] },
      { outcome: 'guard-failed', stream: 'dossier' },
      { outcome: 'appended' },
      { outcome: 'appended' },
    ]);
    expect(await streams()).toEqual(['1 dossier 1', '2 dossier 2', '3 actor/russia 1', '4 issue/formats 1']);
  });

  it('answers each request by its own, known ids first', async () => {
    const known = titled('Talks');
    await log.append(requestOf(known));
    const answers = await log.appendGroup([
      requestOf({ ...known, expectedVersion: 0 }),
      requestOf(titled('Other talks', { id: (await log.events())[0]?.id ?? '' })),
      requestOf(titled('New talks', { expectedVersion: 2 })),
    ]);
    expect(answers.map(({ outcome }) => outcome)).toEqual(['duplicate', 'id-conflict', 'appended']);
  });
});

describe('the events of one request', () => {
  it('stand or fall together', async () => {
    const request = requestOf(
      newEvent(registered('ukraine'), 'actor/ukraine'),
      titled('Talks', { expectedVersion: 0 }),
    );
    expect(await log.append(request)).toEqual({ outcome: 'version-conflict', stream: 'dossier', actual: 1 });
    expect(await streams()).toEqual(['1 dossier 1']);
  });

  it('follow each other on one stream', async () => {
    const request = requestOf(titled('1', { expectedVersion: 1 }), titled('2', { expectedVersion: 2 }), titled('3'));
    expect(await log.append(request)).toMatchObject({
      outcome: 'appended',
      events: [{ version: 2 }, { version: 3 }, { version: 4 }],
    });
  });

  it('are refused if two of them expect the same version', async () => {
    const request = requestOf(titled('1', { expectedVersion: 1 }), titled('2', { expectedVersion: 1 }));
    const [answer] = await log.inTransaction(async (runner) => {
      await runner.query(`set local statement_timeout = '5s'`);
      return log.appendWithin(runner, [request]);
    });
    expect(answer).toEqual({ outcome: 'version-conflict', stream: 'dossier', actual: 2 });
    expect(await streams()).toEqual(['1 dossier 1']);
  });
});

describe('a request that cannot be written', () => {
  const unreadable = newEvent({ type: 'position.stated', data: position('dialogue', 'some day') }, 'statement/1');

  it.each([
    ['because its data cannot be read', () => requestOf(titled('In vain'), unreadable)],
    [
      'because the database refuses it',
      () => requestOf(titled('In vain'), newEvent(registered('ukraine'), 'actor/twice')),
    ],
  ])('%s fails alone', async (_, bad) => {
    await log.append(recording(registered('ukraine')));
    const neighbours = ['russia', 'germany', 'poland', 'france'].map((actor) => recording(registered(actor)));
    expect(await outcomes(neighbours.toSpliced(2, 0, bad()))).toEqual([
      'appended',
      'appended',
      'projection-failed',
      'appended',
      'appended',
    ]);
    expect(await streams()).toEqual([
      '1 dossier 1',
      '2 actor/ukraine 1',
      '3 actor/russia 1',
      '4 actor/germany 1',
      '5 actor/poland 1',
      '6 actor/france 1',
    ]);
    const actors: unknown[] = await suite.dataSource.query('select slug from actor where dossier_id = $1', [
      log.dossier.dossierId,
    ]);
    expect(actors).toHaveLength(5);
  });
});

describe('concurrent appends of one process', () => {
  it('share a transaction; what comes while it is written shares the next', async () => {
    const [first, second] = [['ukraine', 'russia'], ['germany', 'poland', 'france']];
    const begun = outcomes(first.map((actor) => recording(registered(actor))));
    await new Promise(setImmediate);
    const joined = outcomes(second.map((actor) => recording(registered(actor))));
    expect(new Set([...(await begun), ...(await joined)])).toEqual(new Set(['appended']));
    const writers = (await logRows(suite.dataSource, log.dossier)).slice(1).map(({ writtenBy }) => writtenBy);
    expect(new Set(writers.slice(0, 2)).size).toBe(1);
    expect(new Set(writers.slice(2)).size).toBe(1);
    expect(writers[0]).not.toBe(writers[4]);
  });
});

describe('the database', () => {
  it.each([`update event set data = '{}'`, 'delete from event', 'truncate event', 'truncate event cascade'])(
    'refuses %s, even to the owner of the table',
    async (statement) => {
      const [{ is_owner: isOwner }] = await suite.dataSource.query(
        `select pg_get_userbyid(relowner) = current_user as is_owner from pg_class where relname = 'event'`,
      );
      expect(isOwner).toBe(true);
      const before = await logRows(suite.dataSource, log.dossier);
      await expect(suite.dataSource.query(statement)).rejects.toThrow(/events are immutable|permission denied/);
      expect(await logRows(suite.dataSource, log.dossier)).toEqual(before);
    },
  );
});
