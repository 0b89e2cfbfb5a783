// Verifies Palinode's alerts, or those of any sender that follows Standard Webhooks, with Node.js alone.
import { createHmac, createPublicKey, timingSafeEqual, verify as verifyEd25519 } from 'node:crypto';

const TOLERANCE_SECONDS = 5 * 60;
// What stands before an ed25519 public key in the form that Node reads (RFC 8410, section 4).
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

const bytesOf = (key) => Buffer.from(key.replace(/^wh(sec|pk)_/, ''), 'base64');

/**
 * Throws unless the message is the key's holder's, whole and fresh.
 *
 * @param key `whsec_…`, the secret that creating the endpoint showed, or `whpk_…`, the endpoint's public key
 * @param headers of the request, with names in lower case
 * @param body the raw bytes of the request: parsed and written again they are others
 */
export function verify(key, headers, body) {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = headers;
  if (!id || !timestamp || !signatures) throw new Error('it has no webhook-id, webhook-timestamp or webhook-signature');
  // An old message that somebody kept and sends again has a good signature, too.
  const age = Math.abs(Date.now() / 1_000 - Number(timestamp));
  if (!(age <= TOLERANCE_SECONDS)) throw new Error('its timestamp is more than five minutes off');
  const signed = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body]);
  // While a secret is being rotated there are two; one of them is enough.
  if (!signatures.split(' ').some((signature) => isBy(key, signature, signed))) throw new Error('no signature is by this key');
}

function isBy(key, signature, signed) {
  const [version, given] = signature.split(',');
  const bytes = Buffer.from(given ?? '', 'base64');
  if (key.startsWith('whpk_')) {
    const publicKey = { key: Buffer.concat([SPKI, bytesOf(key)]), format: 'der', type: 'spki' };
    return version === 'v1a' && verifyEd25519(null, signed, createPublicKey(publicKey), bytes);
  }
  const wanted = createHmac('sha256', bytesOf(key)).update(signed).digest();
  return version === 'v1' && bytes.length === wanted.length && timingSafeEqual(bytes, wanted);
}
