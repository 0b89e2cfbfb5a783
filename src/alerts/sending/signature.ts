import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { SignatureKind } from '../endpoints/endpoint-options.js';

const SECRET_PREFIX = 'whsec_';
const PRIVATE_PREFIX = 'whsk_';
const PUBLIC_PREFIX = 'whpk_';
const KEY_BYTES = 32;
/** What stands before the key in the one ASN.1 form that these keys have (RFC 8410, section 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** What an endpoint's alerts are signed with. */
export interface SigningSecret {
  /** `whsec_` and base64 of 32 bytes, or `whsk_` and base64 of an ed25519 key: 32 bytes of seed and 32 of the public key. */
  readonly secret: string;
  /** `whpk_` and base64 of 32 bytes, by which ed25519 signatures are verified; null for a secret that both sides know. */
  readonly publicKey: string | null;
}

/** A new one, as Standard Webhooks writes it. */
export function newSigningSecret(kind: SignatureKind): SigningSecret {
  if (kind === 'hmac') return { secret: SECRET_PREFIX + randomBytes(KEY_BYTES).toString('base64'), publicKey: null };
  const { privateKey } = generateKeyPairSync('ed25519');
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-KEY_BYTES);
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES);
  return {
    secret: PRIVATE_PREFIX + Buffer.concat([seed, publicKey]).toString('base64'),
    publicKey: PUBLIC_PREFIX + publicKey.toString('base64'),
  };
}

/**
 * The `webhook-signature` of a message over `id.timestamp.body` (Standard Webhooks, "Signature scheme"): `v1,` and the
 * base64 HMAC-SHA256, or `v1a,` and the base64 ed25519 signature; of several secrets one each, separated by spaces.
 *
 * @param secrets those that count, the newest first
 * @param timestamp whole seconds since 1970, as in `webhook-timestamp`
 * @param body the very bytes that are sent
 */
export function signatureOf(secrets: readonly string[], messageId: string, timestamp: number, body: Uint8Array): string {
  const signed = Buffer.concat([Buffer.from(`${messageId}.${timestamp}.`), body]);
  return secrets.map((secret) => signedWith(secret, signed)).join(' ');
}

function signedWith(secret: string, signed: Buffer): string {
  if (!secret.startsWith(PRIVATE_PREFIX)) {
    const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
  }
  const seed = Buffer.from(secret.slice(PRIVATE_PREFIX.length), 'base64').subarray(0, KEY_BYTES);
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  return `v1a,${sign(null, signed, key).toString('base64')}`;
}
