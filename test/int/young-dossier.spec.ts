import { beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf } from '../../src/database/queries.js';
import { DossierLog, newEvent, requestOf } from '../support/dossier-log.js';
import { suiteDatabase } from '../support/suite-database.js';
import { registered } from '../support/talks.js';

const suite = suiteDatabase();
const EARLIER = 1_000;
/** Of a dossier that no look at the tables has seen. */
const YOUNG = 2_000_000;

interface Explained {
  readonly 'QUERY PLAN': readonly [{ readonly Plan: { readonly 'Plan Rows': number } }];
}

describe('A dossier that came after the database last looked at its tables', () => {
  beforeAll(async () => {
    const log = await DossierLog.open(suite.dataSource);
    const [answer] = await log.appendGroup([
      requestOf(...Array.from({ length: EARLIER }, (_, number) => newEvent(registered(`actor-${number}`), `actor/actor-${number}`))),
    ]);
    expect(answer?.outcome).toBe('appended');
    await suite.dataSource.query('analyze');
  });

  it('is not taken for empty, so that its rows are looked up by their keys and not by reading them all', async () => {
    const [explained] = await rowsOf<Explained>(
      suite.dataSource,
      'explain (format json) select from event where dossier_id = $1',
      [YOUNG],
    );
    expect(explained?.['QUERY PLAN'][0].Plan['Plan Rows']).toBeGreaterThan(1);
  });
});
