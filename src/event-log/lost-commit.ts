import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { databaseFailure } from '../database/failure.js';
import { inTransaction } from '../database/in-transaction.js';
import { DomainError } from '../domain/errors.js';
import type { RecordedEvent } from '../domain/events.js';
import type { AppendOutcome, DossierKey } from './append-request.js';
import { eventsByIds } from './events-by-ids.js';
import { lockHead } from './head.js';

/** How long the database may take to come back, milliseconds: whoever waits for the answer is still there then. */
const PATIENCE_MS = 5_000;
const PAUSE_MS = 100;

/**
 * What became of a group whose connection broke when it was committed: either all of it stands in the log or none.
 * @param outcomes what the group's transaction would have answered
 * @returns these, if it was committed
 * @throws DomainError `unavailable`, which says whether nothing was written or nobody knows
 */
export async function afterLostCommit(
  dataSource: DataSource,
  dossier: DossierKey,
  outcomes: AppendOutcome[],
  cause: unknown,
): Promise<AppendOutcome[]> {
  const events = outcomes.flatMap((each) => (each.outcome === 'appended' ? each.events : []));
  // It was to write nothing: what it read of the log is as true as before.
  if (events.length === 0) return outcomes;
  for (const deadline = performance.now() + PATIENCE_MS; performance.now() < deadline; await sleep(PAUSE_MS)) {
    try {
      if (await areOnLog(dataSource, dossier, events)) return outcomes;
      throw unavailable('The connection to the database broke before the event was recorded; nothing was. Send it again.', cause);
    } catch (error) {
      if (databaseFailure(error) !== 'unavailable') throw error;
    }
  }
  throw unavailable('The connection to the database broke while the event was being recorded, and it has not come back. Send the same again, with the same id: if it was recorded, that is the answer.', cause);
}

/** The hash says it all: place, content, and everything before. */
function areOnLog(dataSource: DataSource, dossier: DossierKey, events: readonly RecordedEvent[]): Promise<boolean> {
  return inTransaction(dataSource, async (runner) => {
    // The server may still be at it, on a connection that nobody reads any more; then it holds the head.
    await lockHead(runner, dossier.dossierId);
    const found = await eventsByIds(runner, dossier, events.map((event) => event.id));
    const hashes = new Set(found.map((event) => event.hash));
    return events.every((event) => hashes.has(event.hash));
  });
}

function unavailable(detail: string, cause: unknown): DomainError {
  const error = new DomainError('unavailable', detail);
  error.cause = cause;
  return error;
}
