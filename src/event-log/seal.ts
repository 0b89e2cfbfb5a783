import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What ties an event's content to the chain without revealing it once the content is redacted. */
export interface Seal {
  readonly salt: Buffer;
  readonly dataHash: Buffer;
}

/** SHA-256 over salt ‖ RFC 8785 JSON of the data. */
export function hashOfData(salt: Buffer, data: unknown): Buffer {
  const canonical = canonicalize(data);
  if (canonical === undefined) throw new TypeError('Event data has no JSON form.');
  return createHash('sha256').update(salt).update(canonical, 'utf8').digest();
}

/** Seals data with a salt of its own, so that equal contents have unequal hashes. */
export function seal(data: unknown): Seal {
  const salt = randomBytes(16);
  return { salt, dataHash: hashOfData(salt, data) };
}
