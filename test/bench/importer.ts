import type { DataSource } from 'typeorm';
import type { DossierKey } from '../../src/event-log/append-request.js';
import { Dossiers } from '../../src/event-log/dossiers.js';
import { GroupedAppender } from '../../src/event-log/grouped-appender.js';
import { ReadModelProjector } from '../../src/projections/read-model-projector.js';
import { entryPages, type EntryPages } from '../../src/recording/batch-entries.js';
import { batchOptions } from '../../src/recording/batch-options.js';
import { OpenDossier } from '../../src/recording/open-dossier.handler.js';
import { RecordBatchInChunks } from '../../src/recording/record-batch-in-chunks.handler.js';
import { RecordBatchStaged } from '../../src/recording/record-batch-staged.handler.js';
import { RecordBatch } from '../../src/recording/record-batch.handler.js';
import { RecordEvents } from '../../src/recording/record-events.handler.js';
import { ground, newSlug } from './palinode.js';

/** In chunks that are committed as they come, as `palinode import` asks for. */
const IN_CHUNKS = batchOptions({ atomic: 'false' });

/** Imports in process, by the handlers that the service has, wired as it wires them. */
export class Importer {
  private readonly dossiers: Dossiers;
  private readonly opening: OpenDossier;
  private readonly recordBatch: RecordBatch;

  constructor(dataSource: DataSource) {
    const projector = new ReadModelProjector();
    const appender = new GroupedAppender(dataSource, projector);
    const recordEvents = new RecordEvents(dataSource, appender);
    const staged = new RecordBatchStaged(dataSource, appender, projector);
    this.dossiers = new Dossiers(dataSource, projector);
    this.opening = new OpenDossier(this.dossiers, appender);
    this.recordBatch = new RecordBatch(this.dossiers, recordEvents, new RecordBatchInChunks(recordEvents), staged);
  }

  /** A new dossier that has the actors and issues which the statements mention. */
  async openDossier(): Promise<DossierKey> {
    const slug = newSlug();
    await this.opening.open({ slug, title: 'Votes' });
    const dossier = await this.dossiers.find(slug);
    await this.import(dossier, entryPages(ground()), ground().length);
    return dossier;
  }

  /** Resolves when all are on the log and projected. @throws Error if fewer than expected were recorded */
  async import({ slug }: DossierKey, pages: EntryPages, expected: number): Promise<void> {
    const { accepted, failed, lines } = await this.recordBatch.recordEntries(slug, pages, IN_CHUNKS);
    if (accepted === expected) return;
    const faulty = lines.find(({ problem }) => problem !== null);
    throw new Error(`${accepted} of ${expected} lines were recorded, ${failed} refused: ${faulty?.problem?.detail}`);
  }
}
