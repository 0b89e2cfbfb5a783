import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { DryRun } from './dry-run.handler.js';
import { EventsController } from './events.controller.js';
import { ImportController } from './import/import.controller.js';
import { ImportCsv } from './import/import-csv.handler.js';
import { LoadSample } from './load-sample.js';
import { RecordDossiersController } from './dossiers.controller.js';
import { OpenDossier } from './open-dossier.handler.js';
import { RecordAlone } from './record-alone.handler.js';
import { RecordBatch } from './record-batch.handler.js';
import { RecordBatchInChunks } from './record-batch-in-chunks.handler.js';
import { RecordBatchStaged } from './record-batch-staged.handler.js';
import { RecordEvent } from './record-event.handler.js';
import { RecordEvents } from './record-events.handler.js';
import { RestoreController } from './restore/restore.controller.js';
import { RestoreExport } from './restore/restore.handler.js';
import { ReviewShift } from './review-shift.handler.js';
import { ReviewsController } from './reviews.controller.js';
import { Trial } from './trial.js';

const HANDLERS = [OpenDossier, RecordEvents, RecordAlone, RecordEvent, RecordBatch, RecordBatchInChunks, RecordBatchStaged, ImportCsv, ReviewShift, RestoreExport, DryRun, Trial, LoadSample];

/** What comes in: dossiers, events, batches, files, reviews; and what would follow from them. */
@Module({})
export class RecordingModule {
  /** @param previews binds `PREVIEW_SHIFTS` and `PREVIEW_ALERTS`, whose makers recording does not know */
  static with({ imports = [], providers = [] }: Pick<ModuleMetadata, 'imports' | 'providers'>): DynamicModule {
    return {
      module: RecordingModule,
      imports,
      controllers: [RecordDossiersController, EventsController, ImportController, RestoreController, ReviewsController],
      providers: [...providers, ...HANDLERS],
      exports: [LoadSample],
    };
  }
}
