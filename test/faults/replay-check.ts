import type { DataSource, QueryRunner } from 'typeorm';
import { inDiscardedTransaction } from '../../src/database/in-discarded-transaction.js';
import type { RecordedEvent } from '../../src/domain/events.js';
import type { DossierKey } from '../../src/event-log/append-request.js';
import { EventReader } from '../../src/event-log/event.reader.js';
import { ReadModelProjector } from '../../src/projections/read-model-projector.js';
import { dumpReadModels, emptyReadModels } from '../support/read-models.js';

type Rows = Record<string, unknown[]>;

/**
 * A dossier's read models as they stand, and as a replay of its log from empty makes them. The replay is undone: it
 * leaves nothing behind. Nobody else may be writing.
 */
export async function livedAndReplayed(dataSource: DataSource, dossier: DossierKey): Promise<{ lived: Rows; replayed: Rows }> {
  const lived = await dumpReadModels(dataSource, dossier.dossierId);
  const events = await eventsOf(dataSource, dossier);
  const replayed = await inDiscardedTransaction(dataSource, async (runner) => {
    await emptyReadModels(runner, dossier.dossierId);
    await replay(runner, dossier, events);
    return dumpReadModels(runner, dossier.dossierId);
  });
  return { lived, replayed };
}

async function replay(runner: QueryRunner, dossier: DossierKey, events: readonly RecordedEvent[]): Promise<void> {
  const projector = new ReadModelProjector();
  for (let start = 0; start < events.length; start += 500) {
    await projector.apply(runner, dossier, events.slice(start, start + 500));
  }
}

/** The whole log as a projector takes it. */
export function eventsOf(dataSource: DataSource, dossier: DossierKey): Promise<RecordedEvent[]> {
  const all = { from: 0, isDescending: false, type: null, stream: null, limit: 1_000_000 };
  return new EventReader(dataSource).page(dossier, all);
}
