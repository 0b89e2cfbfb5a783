import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { DomainError } from '../../src/domain/errors.js';
import type { AppendRequest } from '../../src/event-log/append-request.js';
import { CuttingProxy } from '../support/cutting-proxy.js';
import { DossierLog, newEvent, openDataSource, requestOf } from '../support/dossier-log.js';
import { brokenLinks, logRows } from '../support/log-rows.js';
import { suiteDatabase } from '../support/suite-database.js';
import { registered } from '../support/talks.js';

const suite = suiteDatabase();
let proxy: CuttingProxy;
let beyond: DataSource;
let log: DossierLog;

beforeEach(async () => {
  proxy = await CuttingProxy.start(suite.url);
  beyond = await openDataSource(proxy.url);
  log = await DossierLog.open(beyond);
});

afterEach(async () => {
  await beyond.destroy();
  await proxy.stop();
});

function registering(...actors: string[]): AppendRequest[] {
  return actors.map((actor) => requestOf(newEvent(registered(actor), `actor/${actor}`)));
}

/** What each was answered: its outcome and sequences, or the code and the words of its refusal. */
async function answers(requests: readonly AppendRequest[]): Promise<string[]> {
  const settled = await Promise.allSettled(requests.map((request) => log.append(request)));
  return settled.map((each) => {
    if (each.status === 'rejected') return each.reason instanceof DomainError ? `${each.reason.code}: ${each.reason.message}` : String(each.reason);
    const { value } = each;
    return 'events' in value ? `${value.outcome} ${value.events.map(({ sequence }) => sequence).join()}` : value.outcome;
  });
}

/** The streams on the log, without its first event. */
async function streams(): Promise<string[]> {
  const rows = await logRows(suite.dataSource, log.dossier);
  expect(brokenLinks(rows)).toEqual([]);
  return rows.slice(1).map(({ event }) => event.stream);
}

describe('when the connection breaks at the COMMIT of a group', () => {
  it('answers as if nothing had happened, if only the answer was lost', async () => {
    const requests = registering('ukraine', 'russia', 'germany');
    proxy.arm('after');
    expect(await answers(requests)).toEqual(['appended 2', 'appended 3', 'appended 4']);
    expect(await streams()).toEqual(['actor/ukraine', 'actor/russia', 'actor/germany']);
  });

  it('answers what was refused or known as it was read, too', async () => {
    const [ukraine] = registering('ukraine');
    if (!ukraine) throw new Error('There is one.');
    await log.append(ukraine);
    const late = requestOf(newEvent(registered('russia'), 'actor/ukraine', { expectedVersion: 0 }));
    proxy.arm('after');
    expect(await answers([ukraine, late])).toEqual(['duplicate 2', 'version-conflict']);
  });

  it('says that nothing was written, if the COMMIT did not arrive; sent again it is', async () => {
    const requests = registering('ukraine', 'russia');
    proxy.arm('before');
    const lost = await answers(requests);
    for (const answer of lost) expect(answer).toMatch(/^unavailable: .*nothing was\. Send it again/);
    expect(await streams()).toEqual([]);
    expect(await answers(requests)).toEqual(['appended 2', 'appended 3']);
  });

  it('says that nobody knows, if the database does not come back; sent again, the first recording is the answer', async () => {
    const requests = registering('ukraine');
    proxy.arm('for-good');
    const [lost] = await answers(requests);
    expect(lost).toMatch(/^unavailable: .*with the same id: if it was recorded, that is the answer/);
    proxy.reopen();
    expect(await answers(requests)).toEqual(['duplicate 2']);
    expect(await streams()).toEqual(['actor/ukraine']);
  });
});
