import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/**
 * Keeps what an endpoint entrusts to us (signing secrets, header values) encrypted at rest with
 * AES-256-GCM. A sealed value is `format (1 byte) · nonce (12) · tag (16) · ciphertext`.
 */
export class SecretBox {
  /** @param key 32 bytes. @throws RangeError for any other length. */
  constructor(private readonly key: Buffer) {
    if (key.length !== 32) throw new RangeError(`The key that seals webhook secrets has ${key.length} bytes, not 32.`);
  }

  /** @param place where the value is kept; a sealed value moved to another row does not open there. */
  seal(plain: string, place: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.key, nonce).setAAD(Buffer.from(place));
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.of(FORMAT), nonce, cipher.getAuthTag(), sealed]);
  }

  /** @throws SealedValueError when key, place or value is not the one it was sealed with. */
  open(sealed: Buffer, place: string): string {
    if (sealed.length < HEADER_BYTES || sealed[0] !== FORMAT) throw new SealedValueError();
    const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
    const tag = sealed.subarray(1 + NONCE_BYTES, HEADER_BYTES);
    const decipher = createDecipheriv(ALGORITHM, this.key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(place)).setAuthTag(tag);
    try {
      return decipher.update(sealed.subarray(HEADER_BYTES), undefined, 'utf8') + decipher.final('utf8');
    } catch (cause) {
      throw new SealedValueError({ cause });
    }
  }
}

export class SealedValueError extends Error {
  override readonly name = 'SealedValueError';

  constructor(options?: ErrorOptions) {
    super('A sealed webhook secret does not open: was the webhooks secret key changed?', options);
  }
}
