import { DomainError, type Fault } from './errors.js';

/** The refusal of what has these faults; its message tells the first and counts the rest. */
export function invalid(faults: readonly Fault[]): DomainError {
  const [first] = faults;
  const place = first?.pointer === '' ? 'What was sent' : first?.pointer;
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
  return new DomainError('validation-failed', `${place}: ${first?.detail}${more}`, faults);
}
