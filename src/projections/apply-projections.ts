import type { QueryRunner } from 'typeorm';
import type { RecordedEvent } from '../domain/events.js';
import { upcast } from '../domain/upcasters/upcast.js';
import type { DossierKey } from '../event-log/append-request.js';
import { type NamedProjection, PROJECTIONS } from './projections.js';
import { forgetRedacted } from './redaction/forget-redacted.js';

/**
 * Brings the read models on by these events, in sequence order; the tables are those that the session's names lead to.
 * @param projections all, unless some are to be refilled afterwards
 */
export async function applyProjections(
  runner: QueryRunner,
  dossier: DossierKey,
  events: readonly RecordedEvent[],
  projections: readonly NamedProjection[] = PROJECTIONS,
): Promise<void> {
  const newest = (await forgetRedacted(runner, dossier, events)).map(upcast);
  for (const { projection } of projections) await projection.apply(runner, dossier, newest);
}
