import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PROJECTOR } from '../event-log/projector.port.js';
import { ActorReader } from './actor.reader.js';
import { DossierReader } from './dossier.reader.js';
import { IssueEntity } from './issue.entity.js';
import { IssueReader } from './issue.reader.js';
import { ReadModelProjector } from './read-model-projector.js';
import { ShiftReader } from './shift.reader.js';
import { StatementReader } from './statement.reader.js';

const READERS = [DossierReader, ActorReader, IssueReader, StatementReader, ShiftReader];

/** The read models: kept by the projector, read by everyone after it. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([IssueEntity])],
  providers: [{ provide: PROJECTOR, useClass: ReadModelProjector }, ...READERS],
  exports: [PROJECTOR, ...READERS],
})
export class ProjectionsModule {}
