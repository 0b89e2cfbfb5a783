import { DomainError } from '../domain/errors.js';

/** Where the next page of a list goes on, as an opaque text. */
export function cursorOf(...keys: readonly string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/**
 * The keys in a cursor; null for no cursor.
 * @param shapes what each key looks like
 * @throws DomainError `validation-failed` for a text that no page of this list ended with
 */
export function keysIn(cursor: string | undefined, ...shapes: readonly RegExp[]): string[] | null {
  if (cursor === undefined) return null;
  const keys = parse(Buffer.from(cursor, 'base64url').toString());
  if (keys.length === shapes.length && shapes.every((shape, index) => shape.test(keys[index] ?? ''))) return keys;
  const detail = 'cursor is the `next` of a page of this list, unchanged.';
  throw new DomainError('validation-failed', detail, [{ pointer: '/cursor', detail }]);
}

function parse(text: string): string[] {
  try {
    const keys: unknown = JSON.parse(text);
    return Array.isArray(keys) ? keys.map(String) : [];
  } catch {
    // What is no JSON is no cursor of ours; the caller is told so.
    return [];
  }
}

/** The shapes keys take. */
export const SLUG_KEY = /^[a-z0-9-]{1,64}$/;
export const UUID_KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const NUMBER_KEY = /^\d{1,16}$/;
