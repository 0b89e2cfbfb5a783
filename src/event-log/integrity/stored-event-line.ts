import type { StoredEvent } from '../stored-event.js';

/** What a line of an export holds. */
export type EventLine =
  | { readonly kind: 'event'; readonly event: StoredEvent }
  | { readonly kind: 'unreadable'; readonly why: string };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SHA256 = /^[0-9a-f]{64}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const SALT = /^([0-9a-f]{2})+$/;

const isText = (value: unknown): boolean => typeof value === 'string';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 1;
const like = (shape: RegExp) => (value: unknown): boolean => typeof value === 'string' && shape.test(value);
const orNull = (is: (value: unknown) => boolean) => (value: unknown): boolean => value === null || is(value);

const FIELDS: Readonly<Record<keyof StoredEvent, (value: unknown) => boolean>> = {
  dossier: isText,
  sequence: isCount,
  id: like(UUID),
  type: isText,
  stream: isText,
  version: isCount,
  schemaVersion: isCount,
  data: (value) => typeof value === 'object' && !Array.isArray(value),
  notify: (value) => typeof value === 'boolean',
  recordedAt: like(INSTANT),
  recordedBy: isText,
  causationId: orNull(like(UUID)),
  correlationId: orNull(like(UUID)),
  salt: orNull(like(SALT)),
  dataHash: like(SHA256),
  previousHash: like(SHA256),
  hash: like(SHA256),
};

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a line of an export: one event with every field that the hashes cover, and no other, since nothing would
 * vouch for it.
 */
export function readEventLine(bytes: Uint8Array): EventLine {
  let value: unknown;
  try {
    value = JSON.parse(UTF8.decode(bytes));
  } catch (error) {
    return { kind: 'unreadable', why: `it is no JSON in UTF-8 (${error instanceof Error ? error.message : String(error)})` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { kind: 'unreadable', why: 'it is no JSON object' };
  const wrong = misfits(value);
  // Each field has been looked at.
  return wrong === null ? { kind: 'event', event: value as StoredEvent } : { kind: 'unreadable', why: wrong };
}

function misfits(value: object): string | null {
  const given = new Map(Object.entries(value));
  for (const [field, fits] of Object.entries(FIELDS)) {
    if (!given.has(field)) return `it has no “${field}”`;
    if (!fits(given.get(field))) return `its “${field}” is none that the service writes`;
    given.delete(field);
  }
  const [stray] = given.keys();
  return stray === undefined ? null : `it has a field “${stray}”, which no hash covers`;
}
