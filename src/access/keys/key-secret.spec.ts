import { describe, expect, it } from '@jest/globals';
import { hashOfSecret, isSecretOf, newKey, readKey } from './key-secret.js';

describe('A key', () => {
  it('is read as it was written: a public prefix and 32 random bytes', () => {
    const { prefix, secret, written } = newKey();
    expect(readKey(written)).toEqual({ prefix, secret });
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(newKey().written).not.toBe(written);
  });

  it('is known by the hash of its secret alone', () => {
    const { secret } = newKey();
    const hash = hashOfSecret(secret);
    expect(hash.toString('latin1')).not.toContain(secret);
    expect(isSecretOf(hash, secret)).toBe(true);
    expect(isSecretOf(hash, newKey().secret)).toBe(false);
    expect(isSecretOf(hash, secret.slice(0, -1))).toBe(false);
  });

  it('is not compared with a hash of another length', () => {
    const { secret } = newKey();
    expect(isSecretOf(hashOfSecret(secret).subarray(0, 31), secret)).toBe(false);
  });

  it.each(['', 'pal_', 'pal_0123_abc', `PAL_0123456789ab_${'a'.repeat(43)}`, `pal_0123456789ab_${'a'.repeat(44)}`])('is not %j', (text) => {
    expect(readKey(text)).toBeNull();
  });
});
