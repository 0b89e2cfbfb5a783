import type { DataSource } from 'typeorm';
import { type DatabaseFailure, databaseFailure, whyUnavailable } from '../database/failure.js';
import { inTransaction } from '../database/in-transaction.js';
import { DomainError } from '../domain/errors.js';
import { appendGroup } from './append-group.js';
import { afterLostCommit } from './lost-commit.js';
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
    // Where it concerns all alike, to try each alone would only make all of them wait.
    if (group.length > 1 && !concernsAll(error)) return null;
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

async function commit(
  dataSource: DataSource,
  dossier: DossierKey,
  group: readonly PendingAppend[],
  projector: Projector,
): Promise<AppendOutcome[]> {
  const requests = group.map((pending) => pending.request);
  const written: { outcomes: AppendOutcome[] | null } = { outcomes: null };
  try {
    return await inTransaction(dataSource, async (runner) => {
      written.outcomes = await appendGroup(runner, dossier, requests, projector);
      return written.outcomes;
    });
  } catch (error) {
    // All was done but for the COMMIT: it may have been carried out, and only its answer lost.
    if (!written.outcomes || databaseFailure(error) !== 'unavailable') throw error;
    return afterLostCommit(dataSource, dossier, written.outcomes, error);
  }
}

function answer(group: readonly PendingAppend[], outcomes: readonly AppendOutcome[]): void {
  group.forEach((pending, index) => {
    const outcome = outcomes[index];
    if (outcome) pending.resolve(outcome);
    else pending.reject(new Error('The log answered fewer requests than it was given.'));
  });
}

/** Refusals that are of the service's or the dossier's state, and of no single event. */
const OF_ALL = ['unavailable', 'projections-outdated'];

function concernsAll(error: unknown): boolean {
  return databaseFailure(error) === 'unavailable' || (error instanceof DomainError && OF_ALL.includes(error.code));
}

/** How the log refuses what the database did not take. */
export function refused(cause: unknown): DomainError {
  if (cause instanceof DomainError && OF_ALL.includes(cause.code)) return cause;
  const [code, detail] = refusal(databaseFailure(cause), cause);
  const error = new DomainError(code, detail);
  error.cause = cause;
  return error;
}

function refusal(failure: DatabaseFailure | null, cause: unknown): [code: string, detail: string] {
  switch (failure) {
    case 'unavailable':
      return ['unavailable', `${whyUnavailable(cause)} Send the same again, with the same id: if it was written after all, that is the answer.`];
    case 'unstorable':
      return ['unstorable', 'The event holds a value that the database cannot keep, such as a date or a number beyond its range.'];
    case null:
      return ['projection-failed', 'The event could not be written; nothing was. Send it again.'];
  }
}
