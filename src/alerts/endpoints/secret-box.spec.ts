import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { SealedValueError, SecretBox } from './secret-box.js';

describe('the secret box', () => {
  const box = new SecretBox(randomBytes(32));

  it('gives back what was sealed', () => {
    expect(box.open(box.seal('whsec_äöü', 'here'), 'here')).toBe('whsec_äöü');
    expect(box.open(box.seal('', 'here'), 'here')).toBe('');
  });

  it('seals the same secret differently each time and shows nothing of it', () => {
    const sealed = box.seal('whsec_plain', 'here');
    expect(sealed.includes('plain')).toBe(false);
    expect(box.seal('whsec_plain', 'here').equals(sealed)).toBe(false);
  });

  it('does not open with another key', () => {
    const other = new SecretBox(randomBytes(32));
    expect(() => other.open(box.seal('secret', 'here'), 'here')).toThrow(SealedValueError);
  });

  it('does not open in another place', () => {
    expect(() => box.open(box.seal('secret', 'endpoint a'), 'endpoint b')).toThrow(SealedValueError);
  });

  it('does not open after any of its bytes changed, nor when cut', () => {
    const sealed = box.seal('secret', 'here');
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => box.open(changed, 'here')).toThrow(SealedValueError);
      expect(() => box.open(sealed.subarray(0, at), 'here')).toThrow(SealedValueError);
    }
  });

  it('takes a key of 32 bytes and no other', () => {
    expect(() => new SecretBox(randomBytes(16))).toThrow('16 bytes, not 32');
  });
});
