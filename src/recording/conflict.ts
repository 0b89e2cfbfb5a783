import { DomainError } from '../domain/errors.js';

/** The refusal of an id that names another content already. */
export function idConflict(id: string): DomainError {
  return new DomainError('event-id-conflict', `The id ${id} names an event with other content.`, [
    { pointer: '/id', detail: 'An id names one content forever; send this content under a new id.' },
  ]);
}

/** The refusal of an expected version that the stream is not at. */
export function versionConflict(stream: string, actual: number, expected: number | null): DomainError {
  return new DomainError(
    'version-conflict',
    `The stream ${stream} is at version ${actual}, not ${expected ?? 'the one expected'}.`,
    [{ pointer: '/expectedVersion', detail: `The stream is at version ${actual}.` }],
  );
}
