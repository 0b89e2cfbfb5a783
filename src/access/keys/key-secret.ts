import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Enough to tell keys apart; it is no secret. */
const PREFIX_BYTES = 6;
const SECRET_BYTES = 32;
const WRITTEN = /^pal_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

/** A key as its holder sends it, taken apart. */
export interface KeyParts {
  /** Names the key's row. */
  readonly prefix: string;
  readonly secret: string;
}

/** A new key: `pal_`, a public prefix, and 32 random bytes in base64url. */
export function newKey(): KeyParts & { readonly written: string } {
  const prefix = randomBytes(PREFIX_BYTES).toString('hex');
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  return { prefix, secret, written: `pal_${prefix}_${secret}` };
}

/** @returns null for what is no key of ours */
export function readKey(written: string): KeyParts | null {
  const [, prefix, secret] = WRITTEN.exec(written) ?? [];
  return prefix === undefined || secret === undefined ? null : { prefix, secret };
}

/** What is stored of a secret. It needs neither salt nor stretching: nobody guesses 32 random bytes. */
export function hashOfSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Whether the secret is the one with that hash; takes equally long whatever differs. */
export function isSecretOf(hash: Buffer, secret: string): boolean {
  const own = hashOfSecret(secret);
  return own.length === hash.length && timingSafeEqual(own, hash);
}
