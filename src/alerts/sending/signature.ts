import { createHmac, randomBytes } from 'node:crypto';

const SECRET_PREFIX = 'whsec_';

/** A new signing secret, as Standard Webhooks writes it: `whsec_` and base64 of 32 random bytes. */
export function newSigningSecret(): string {
  return SECRET_PREFIX + randomBytes(32).toString('base64');
}

/**
 * The `webhook-signature` of a message: `v1,` and the base64 HMAC-SHA256 of `id.timestamp.body`
 * (Standard Webhooks, "Signature scheme").
 *
 * @param timestamp whole seconds since 1970, as in `webhook-timestamp`
 * @param body the very bytes that are sent
 */
export function signatureOf(secret: string, messageId: string, timestamp: number, body: Uint8Array): string {
  const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
  const hmac = createHmac('sha256', key).update(`${messageId}.${timestamp}.`).update(body);
  return `v1,${hmac.digest('base64')}`;
}
