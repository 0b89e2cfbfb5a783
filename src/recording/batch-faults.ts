import type { DomainError } from '../domain/errors.js';
import type { AppendOutcome, NewEvent } from '../event-log/append-request.js';
import { idConflict, versionConflict } from './conflict.js';
import type { Decided } from './decide-commands.js';
import type { ReadLine } from './read-line.js';

/** What is wrong with lines, by line: what could not be decided, and ids that name another content. */
export function faultsOf({ standing, fresh, lines }: Decided<ReadLine>, all: readonly ReadLine[]): Map<number, DomainError> {
  const faults = new Map<number, DomainError>();
  for (const { line, command } of all) if (standing.get(command.id) === false) faults.set(line, idConflict(command.id));
  lines.forEach((decided, index) => {
    const line = fresh[index]?.line;
    if (!decided.isDecided && line !== undefined) faults.set(line, decided.error);
  });
  return faults;
}

/** The line that the log refused, as far as it can be told, and why. */
export function conflictOf(outcome: AppendOutcome, { fresh, lines }: Decided<ReadLine>): [number, DomainError] | null {
  if (outcome.outcome === 'version-conflict') {
    const expects = ({ stream, expectedVersion }: NewEvent): boolean => stream === outcome.stream && expectedVersion !== null;
    const at = lines.findIndex((each) => each.isDecided && each.events.some(expects));
    const read = fresh[at];
    return [read?.line ?? 0, versionConflict(outcome.stream, outcome.actual, read?.wishes.expectedVersion ?? null)];
  }
  return outcome.outcome === 'id-conflict' ? [fresh[0]?.line ?? 0, idConflict(outcome.id)] : null;
}
