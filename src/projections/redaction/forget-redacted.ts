import type { QueryRunner } from 'typeorm';
import { rowsOf } from '../../database/queries.js';
import type { RecordedEvent } from '../../domain/events.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { isRedacted } from '../../event-log/redacted-event.js';
import { ofType } from '../projection.js';
import type { EmptiedEvent } from './emptied-event.js';
import { forgetClaims } from './forget-claims.js';
import { forgetLedgers } from './forget-ledgers.js';
import { forgetShifts } from './forget-shifts.js';
import { forgetStatements } from './forget-statements.js';

/**
 * Makes the read models what they would be had the emptied events never said anything: as of before these events, so
 * that those of them that have content can be projected as ever. What rested on an emptied event is read anew from the
 * log, in all its versions; so what was known at an earlier sequence forgets it too.
 *
 * @returns those of the events that still say something
 */
export async function forgetRedacted(
  runner: QueryRunner,
  dossier: DossierKey,
  events: readonly RecordedEvent[],
): Promise<readonly RecordedEvent[]> {
  const told = events.filter((event) => !isRedacted(event));
  const ids = ofType(told, 'content.redacted').flatMap(({ data }) => data.emptied);
  const [first] = events;
  if (ids.length === 0 || !first) return told;

  const upTo = first.sequence - 1;
  const emptied = await rowsOf<EmptiedEvent>(runner, EMPTIED, [dossier.dossierId, ids, upTo]);
  if (emptied.length > 0) {
    await forgetClaims(runner, dossier, emptied);
    await forgetLedgers(runner, dossier, emptied, upTo);
    const statements = await forgetStatements(runner, dossier, emptied, upTo);
    await forgetShifts(runner, dossier, { emptied, statements }, upTo);
  }
  return told.filter(({ id }) => !ids.includes(id));
}

/** What follows the sequence was not projected yet, and need not be forgotten. */
const EMPTIED = `
select event_id as id, type, stream from event
 where dossier_id = $1 and event_id = any($2::uuid[]) and sequence <= $3
 order by sequence`;
