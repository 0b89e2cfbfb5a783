import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf, ED25519, HMAC, MESSAGES, signedOf } from '../../src/alerts/sending/signature-vectors.fixture.js';

/** What stands before an ed25519 public key in its ASN.1 form (RFC 8410, section 4). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** @throws Error where there is no such program */
function openssl(args: readonly string[], input: Buffer = Buffer.alloc(0)): { succeeds: boolean; output: Buffer } {
  const { error, status, stdout } = spawnSync('openssl', args, { input });
  if (error) throw new Error(`This spec needs the program openssl, version 3: install it. (${error.message})`);
  return { succeeds: status === 0, output: stdout };
}

describe.each(MESSAGES)('the signatures of the message “$name”', (message) => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'palinode-vectors-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are those of openssl, by a shared secret', () => {
    const key = `hexkey:${bytesOf(HMAC.secret).toString('hex')}`;
    const { output } = openssl(['dgst', '-sha256', '-mac', 'HMAC', '-macopt', key, '-binary'], signedOf(message));
    expect(`v1,${output.toString('base64')}`).toBe(HMAC.signatures[message.name]);
  });

  it('convince openssl, by ed25519, and of another message do not', () => {
    const file = (name: string, bytes: Buffer): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const key = file('key.der', Buffer.concat([SPKI, bytesOf(ED25519.publicKey)]));
    const signature = file('signature', Buffer.from(ED25519.signatures[message.name]?.slice('v1a,'.length) ?? '', 'base64'));
    const verifies = (signed: Buffer): boolean => {
      const of = ['-rawin', '-in', file('signed', signed), '-sigfile', signature];
      return openssl(['pkeyutl', '-verify', '-pubin', '-keyform', 'DER', '-inkey', key, ...of]).succeeds;
    };
    expect(verifies(signedOf(message))).toBe(true);
    expect(verifies(Buffer.concat([signedOf(message), Buffer.from(' ')]))).toBe(false);
  });
});

