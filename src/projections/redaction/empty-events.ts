import type { QueryRunner } from 'typeorm';
import { rowsOf } from '../../database/queries.js';
import type { RecordedEvent } from '../../domain/events.js';
import { ofType } from '../projection.js';

/**
 * Empties on the log what redactions among the events list, and takes it out of every alert: in the transaction that
 * appends them, so that no moment shows the one without the other, and nothing redacted is sent later. Done twice, it
 * finds nothing the second time.
 */
export async function emptyEvents(runner: QueryRunner, dossierId: number, events: readonly RecordedEvent[]): Promise<void> {
  for (const { id } of ofType(events, 'content.redacted')) {
    const [done] = await rowsOf<{ emptied: number }>(runner, 'select redact_events($1, $2) as emptied', [dossierId, id]);
    if ((done?.emptied ?? 0) > 0) await runner.query('select forget_deliveries($1, $2)', [dossierId, id]);
  }
}
