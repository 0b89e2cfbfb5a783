import { Module } from '@nestjs/common';
import { EventsController } from './events.controller.js';
import { LoadSample } from './load-sample.js';
import { RecordDossiersController } from './dossiers.controller.js';
import { OpenDossier } from './open-dossier.handler.js';
import { RecordBatch } from './record-batch.handler.js';
import { RecordEvent } from './record-event.handler.js';
import { RecordEvents } from './record-events.handler.js';

/** What comes in: dossiers, events, batches. */
@Module({
  controllers: [RecordDossiersController, EventsController],
  providers: [OpenDossier, RecordEvents, RecordEvent, RecordBatch, LoadSample],
  exports: [LoadSample],
})
export class RecordingModule {}
