import { expect, it } from '@jest/globals';
import { inTransaction } from '../../src/database/in-transaction.js';
import type { RecordedEvent } from '../../src/domain/events.js';
import { readLog } from '../../src/event-log/read-log.js';
import { applyProjections } from '../../src/projections/apply-projections.js';
import { DossierLog, newEvent, requestOf } from '../support/dossier-log.js';
import { dumpReadModels, emptyReadModels } from '../support/read-models.js';
import { suiteDatabase } from '../support/suite-database.js';
import { GROUND, position, streamOf } from '../support/talks.js';
import { forge } from '../support/tampering.js';

const suite = suiteDatabase();

it('An event that was emptied after a rebuild had read it is projected as it was read, until its redaction is', async () => {
  const log = await DossierLog.open(suite.dataSource);
  const ground = GROUND.map((fact) => newEvent(fact, streamOf(fact)));
  const said = ['2024-01', '2024-02'].map((edtf) => {
    const event = newEvent({ type: 'position.stated', data: position(null, edtf) }, 'statement/new');
    return { ...event, stream: `statement/${event.id}` };
  });
  await log.appender.append(log.dossier, requestOf(...ground, ...said));
  const live = await dumpReadModels(suite.dataSource, log.dossier.dossierId);

  const events: RecordedEvent[] = [];
  for await (const page of readLog(suite.dataSource, log.dossier, { after: 0, upTo: 1_000 })) {
    events.push(...page.map((event) => event as RecordedEvent));
  }
  const last = events.at(-1)?.sequence ?? 0;
  await forge(suite.dataSource, log.dossier, last, 'update event set data = null, salt = null');
  await inTransaction(suite.dataSource, async (runner) => {
    await emptyReadModels(runner, log.dossier.dossierId);
    await applyProjections(runner, log.dossier, events);
  });

  expect(await dumpReadModels(suite.dataSource, log.dossier.dossierId)).toEqual(live);
  expect(live.statement).toHaveLength(2);
});
