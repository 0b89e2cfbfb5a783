import type { DataSource } from 'typeorm';
import { rowsOf } from '../../src/database/queries.js';
import type { DomainEvent } from '../../src/domain/events.js';
import type { DossierKey, NewEvent } from '../../src/event-log/append-request.js';
import { Dossiers } from '../../src/event-log/dossiers.js';
import { ReadModelProjector } from '../../src/projections/read-model-projector.js';
import { DossierLog, requestOf } from '../support/dossier-log.js';
import { dossierOf } from './log-check.js';
import { eventsOf } from './replay-check.js';

/** A computed shift that stands, by what makes it that one. */
export interface StandingShift {
  readonly shift_id: string;
}

export function standingShifts(dataSource: DataSource, { dossierId }: DossierKey): Promise<StandingShift[]> {
  return rowsOf<StandingShift>(
    dataSource,
    `select shift_id, actor, issue, track, kind, facets, direction, magnitude, grade, provisional, from_statement,
            to_statement, rule, explanation
       from shift where dossier_id = $1 and is_computed order by shift_id`,
    [dossierId],
  );
}

/**
 * The shifts that stand once one process alone has recorded and judged, in an empty database, what others recorded in
 * the dossier.
 */
export async function shiftsOfOneReplica(lived: DataSource, dossier: DossierKey, empty: DataSource): Promise<StandingShift[]> {
  const [first, ...rest] = (await eventsOf(lived, dossier)).filter(({ type }) => !type.startsWith('shift.')).map(asNew);
  if (first?.type !== 'dossier.configured') throw new Error('A log begins with dossier.configured.');
  await new Dossiers(empty, new ReadModelProjector()).open(dossier.slug, 'Talks', first);
  const log = new DossierLog(empty, await dossierOf(empty, dossier.slug));
  for (let start = 0; start < rest.length; start += 500) {
    await log.appendGroup(rest.slice(start, start + 500).map((event) => requestOf(event)));
  }
  await log.detect();
  return standingShifts(empty, log.dossier);
}

function asNew(event: DomainEvent & Omit<NewEvent, keyof DomainEvent | 'expectedVersion'>): NewEvent {
  return { ...event, expectedVersion: null };
}
