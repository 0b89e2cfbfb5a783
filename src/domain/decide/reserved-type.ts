import { DomainError } from '../errors.js';
import type { EventType } from '../events.js';

/** The refusal of a type that the scheduled jobs alone write. */
export function reservedType(type: EventType): DomainError {
  return new DomainError(
    'reserved-type',
    `Only the service itself writes ${type}; to record a shift that a source asserts, send shift.stated.`,
    [{ pointer: '/type', detail: 'This type is written by the scheduled jobs alone.' }],
  );
}
