import type { DataSource } from 'typeorm';
import { type DatabaseFailure, databaseFailure } from '../database/failure.js';
import { inTransaction } from '../database/in-transaction.js';
import { DomainError } from '../domain/errors.js';
import { appendGroup } from './append-group.js';
import type { PendingAppend } from './append-queue.js';
import type { AppendOutcome, DossierKey } from './append-request.js';
import type { Projector } from './projector.port.js';

/**
 * Writes the group in one transaction and answers each of its requests.
 * @returns whether the log grew; null when the database refused the group as a whole, in which case
 * nothing is written and nobody answered yet
 */
export async function appendTogether(
  dataSource: DataSource,
  dossier: DossierKey,
  group: readonly PendingAppend[],
  projector: Projector,
): Promise<boolean | null> {
  let outcomes: AppendOutcome[];
  try {
    outcomes = await commit(dataSource, dossier, group, projector);
  } catch (error) {
    // Nobody can be reached: to try each alone would only make all of them wait.
    if (group.length > 1 && databaseFailure(error) !== 'unavailable') return null;
    for (const pending of group) pending.reject(refused(error));
    return false;
  }
  answer(group, outcomes);
  return outcomes.some((each) => each.outcome === 'appended');
}

/** Writes each request of a refused group in a transaction of its own: one bad one fails no neighbour. */
export async function appendAlone(
  dataSource: DataSource,
  dossier: DossierKey,
  group: readonly PendingAppend[],
  projector: Projector,
): Promise<boolean> {
  let grew = false;
  for (const pending of group) {
    grew = (await appendTogether(dataSource, dossier, [pending], projector)) === true || grew;
  }
  return grew;
}

function commit(
  dataSource: DataSource,
  dossier: DossierKey,
  group: readonly PendingAppend[],
  projector: Projector,
): Promise<AppendOutcome[]> {
  const requests = group.map((pending) => pending.request);
  return inTransaction(dataSource, (runner) => appendGroup(runner, dossier, requests, projector));
}

function answer(group: readonly PendingAppend[], outcomes: readonly AppendOutcome[]): void {
  group.forEach((pending, index) => {
    const outcome = outcomes[index];
    if (outcome) pending.resolve(outcome);
    else pending.reject(new Error('The log answered fewer requests than it was given.'));
  });
}

function refused(cause: unknown): DomainError {
  const [code, detail] = refusal(databaseFailure(cause));
  const error = new DomainError(code, detail);
  error.cause = cause;
  return error;
}

function refusal(failure: DatabaseFailure | null): [code: string, detail: string] {
  switch (failure) {
    case 'unavailable':
      return ['unavailable', 'The database does not answer. Send the same again, with the same id: if it was written after all, that is the answer.'];
    case 'unstorable':
      return ['unstorable', 'The event holds a value that the database cannot keep, such as a date or a number beyond its range.'];
    case null:
      return ['projection-failed', 'The event could not be written; nothing was. Send it again.'];
  }
}
