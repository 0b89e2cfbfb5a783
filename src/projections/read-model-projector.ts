import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { RecordedEvent } from '../domain/events.js';
import { upcast } from '../domain/upcasters/upcast.js';
import type { DossierKey } from '../event-log/append-request.js';
import type { Projector } from '../event-log/projector.port.js';
import { actorProjection } from './actor.projection.js';
import { affiliationProjection } from './affiliation.projection.js';
import { conditionProjection } from './condition.projection.js';
import { codingProjection } from './coding.projection.js';
import { currentStanceProjection } from './current-stance.projection.js';
import { denialProjection } from './denial.projection.js';
import { dossierProjection } from './dossier.projection.js';
import { issueProjection } from './issue.projection.js';
import { planProjection } from './plan.projection.js';
import type { Projection } from './projection.js';
import { reactionProjection } from './reaction.projection.js';
import { shiftProjection } from './shift.projection.js';
import { statementProjection } from './statement.projection.js';

/** In the order in which they need each other: the stances read the statements, shifts are dated by what they name. */
const PROJECTIONS: readonly Projection[] = [
  dossierProjection,
  actorProjection,
  affiliationProjection,
  issueProjection,
  statementProjection,
  denialProjection,
  codingProjection,
  currentStanceProjection,
  planProjection,
  reactionProjection,
  conditionProjection,
  shiftProjection,
];

/** Keeps all read models in the transaction that appends; the same code fills them from the log. */
@Injectable()
export class ReadModelProjector implements Projector {
  async apply(runner: QueryRunner, dossier: DossierKey, events: readonly RecordedEvent[]): Promise<void> {
    const newest = events.map(upcast);
    for (const projection of PROJECTIONS) await projection.apply(runner, dossier, newest);
  }
}
