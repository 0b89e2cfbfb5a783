import { v7 as uuidV7 } from 'uuid';
import type { AppendOutcome, AppendRequest } from '../event-log/append-request.js';
import { nameBasedId } from '../event-log/name-based-id.js';
import { idConflict, versionConflict } from './conflict.js';
import { requestOf } from './decide-batch.js';
import type { Decided } from './decide-commands.js';
import type { ReadCommand } from './read-command.js';

/** Gives an event without an id its own: the same key is the same event, and no key a new one. */
export function ownIds(dossier: string, idempotencyKey: string | null): () => string {
  return () => (idempotencyKey === null ? uuidV7() : nameBasedId(dossier, 'idempotency-key', idempotencyKey));
}

/**
 * The request that appends a decided event that came alone; an empty one if the log has it already.
 * @throws DomainError why it cannot be recorded
 */
export function requestOfOne({ standing, lines }: Decided<ReadCommand>): AppendRequest {
  for (const [id, isSame] of standing) if (!isSame) throw idConflict(id);
  for (const line of lines) if (!line.isDecided) throw line.error;
  return requestOf(lines);
}

/** @throws DomainError for the log's refusal of an event that came alone */
export function refuseConflict(outcome: AppendOutcome, { command, wishes }: ReadCommand): void {
  if (outcome.outcome === 'version-conflict') throw versionConflict(outcome.stream, outcome.actual, wishes.expectedVersion);
  if (outcome.outcome === 'id-conflict') throw idConflict(command.id);
}
