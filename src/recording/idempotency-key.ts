import { DomainError } from '../domain/errors.js';

const LONGEST_KEY = 255;

/**
 * The header `Idempotency-Key`; null where it was not sent.
 * @throws DomainError `validation-failed` for one that is empty or too long
 */
export function idempotencyKeyOf(header: string | undefined): string | null {
  if (header === undefined) return null;
  if (header.trim() !== '' && header.length <= LONGEST_KEY) return header;
  throw new DomainError('validation-failed', `Idempotency-Key is 1 to ${LONGEST_KEY} characters.`, [
    { pointer: '', detail: 'The header Idempotency-Key is empty or too long.' },
  ]);
}
