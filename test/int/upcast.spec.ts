import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { rowsOf } from '../../src/database/queries.js';
import type { DomainEvent } from '../../src/domain/events.js';
import { seal } from '../../src/event-log/seal.js';
import { standingEvents } from '../../src/event-log/standing-events.js';
import { DossierLog, newEvent, requestOf } from '../support/dossier-log.js';
import { brokenLinks, logRows } from '../support/log-rows.js';
import { dumpReadModels, emptyReadModels } from '../support/read-models.js';
import { suiteDatabase } from '../support/suite-database.js';
import { registered } from '../support/talks.js';

const suite = suiteDatabase();

const ID = '0190aaaa-0000-7000-8000-000000000001';
const AFFILIATED = { actor: 'lavrov', of: 'russia', role: 'minister', standing: 'in-office' } as const;

/** Appends an affiliation as version 1 of the service did. */
async function appendInVersion1(log: DossierLog): Promise<void> {
  const { salt, dataHash } = seal(AFFILIATED);
  const place = [log.dossier.dossierId, log.dossier.slug, [1], [ID], ['actor.affiliated'], ['actor/lavrov'], [null], [1]];
  const content = [[JSON.stringify(AFFILIATED)], [salt], [dataHash], [true], ['spec'], [null], [null]];
  const [answer] = await rowsOf<{ outcome: string }>(
    suite.dataSource,
    `select outcome from append_events($1, $2, $3::integer[], $4::uuid[], $5::text[], $6::text[], $7::integer[],
                                       $8::smallint[], $9::text[]::jsonb[], $10::bytea[], $11::bytea[], $12::boolean[],
                                       $13::text[], $14::uuid[], $15::uuid[], '{}', '{}', '{}')`,
    [...place, ...content],
  );
  expect(answer?.outcome).toBe('appended');
}

describe('An affiliation of version 1 on the log', () => {
  let log: DossierLog;

  beforeAll(async () => {
    log = await DossierLog.open(suite.dataSource);
    for (const actor of ['lavrov', 'russia']) await log.append(requestOf(newEvent(registered(actor), `actor/${actor}`)));
    await appendInVersion1(log);
    const newer: DomainEvent = { type: 'actor.affiliated', data: { ...AFFILIATED, of: 'russia', role: 'envoy', during: '2022' } };
    await log.append(requestOf(newEvent(newer, 'actor/lavrov')));
  });

  it('is shown as it stands there, and the chain over it holds', async () => {
    const rows = await logRows(suite.dataSource, log.dossier);
    expect(brokenLinks(rows)).toEqual([]);
    const shown = rows.map(({ event }) => event).filter(({ type }) => type === 'actor.affiliated');
    expect(shown).toMatchObject([{ schemaVersion: 1, data: AFFILIATED }, { schemaVersion: 2 }]);
    expect(shown[0]?.data).not.toHaveProperty('during');
  });

  it('is replayed as holding at any time', async () => {
    await log.inTransaction(async (runner) => {
      await emptyReadModels(runner, log.dossier.dossierId);
      await log.projector.apply(runner, log.dossier, await log.events());
    });
    const { affiliation = [] } = await dumpReadModels(suite.dataSource, log.dossier.dossierId);
    expect(affiliation).toContainEqual(expect.objectContaining({ role: 'minister', during: '../..' }));
    expect(affiliation).toContainEqual(expect.objectContaining({ role: 'envoy', during: '2022' }));
  });

  it.each([
    ['as it was sent then', { ...AFFILIATED, during: '../..' }, true],
    ['with another content', { ...AFFILIATED, during: '2004-03/..' }, false],
  ])('sent again %s is compared in its newest shape', async (_, data, isSame) => {
    const again = { id: ID, type: 'actor.affiliated' as const, data };
    const standing = await standingEvents(suite.dataSource, log.dossier.dossierId, [again, { ...again, id: randomUUID() }]);
    expect(standing).toEqual(new Map([[ID, isSame]]));
  });
});
