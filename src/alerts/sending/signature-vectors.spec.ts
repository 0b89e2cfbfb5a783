import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { signatureOf } from './signature.js';

interface Message {
  readonly name: string;
  readonly id: string;
  readonly timestamp: number;
  /** Base64. */
  readonly body: string;
}

interface Signatures {
  readonly secret: string;
  readonly signatures: Readonly<Record<string, string>>;
}

interface Rotation {
  readonly name: string;
  readonly message: string;
  readonly secrets: readonly string[];
  readonly signature: string;
}

const MESSAGES = vectors<readonly Message[]>('messages');
const HMAC = vectors<Signatures>('hmac');
const ED25519 = vectors<Signatures & { readonly publicKey: string }>('ed25519');
const ROTATIONS = vectors<readonly Rotation[]>('rotation');
/** What stands before an ed25519 public key in its ASN.1 form (RFC 8410, section 4). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

function vectors<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../../fixtures/webhook-signatures/${name}.json`, import.meta.url), 'utf8')) as T;
}

const bodyOf = (message: Message): Buffer => Buffer.from(message.body, 'base64');
const signedOf = (message: Message): Buffer => Buffer.concat([Buffer.from(`${message.id}.${message.timestamp}.`), bodyOf(message)]);
const bytesOf = (secret: string): Buffer => Buffer.from(secret.slice(secret.indexOf('_') + 1), 'base64');

function ours(secrets: readonly string[], message: Message): string {
  return signatureOf(secrets, message.id, message.timestamp, bodyOf(message));
}

function theirs(secret: string, message: Message): string {
  return new Webhook(secret).sign(message.id, new Date(message.timestamp * 1_000), bodyOf(message));
}

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

  it('are the given ones, by a shared secret and by ed25519', () => {
    expect(ours([HMAC.secret], message)).toBe(HMAC.signatures[message.name]);
    expect(ours([ED25519.secret], message)).toBe(ED25519.signatures[message.name]);
  });

  it('are those of the Standard Webhooks library and of openssl, by a shared secret', () => {
    expect(theirs(HMAC.secret, message)).toBe(HMAC.signatures[message.name]);
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

describe('the messages', () => {
  it('are six, of which two read alike and are signed differently', () => {
    expect(MESSAGES.map(({ name }) => name)).toEqual(['emoji', 'line-separators', 'nfc', 'nfd', 'empty', 'twenty-kilobytes']);
    const [nfc, nfd] = ['nfc', 'nfd'].map((wanted) => MESSAGES.filter(({ name }) => name === wanted).map(bodyOf).join(''));
    expect(nfc).not.toBe(nfd);
    expect(nfc?.normalize('NFD')).toBe(nfd);
    expect(HMAC.signatures['nfc']).not.toBe(HMAC.signatures['nfd']);
  });
});

describe.each(ROTATIONS)('the signatures while a secret is rotated $name', ({ message: wanted, secrets, signature }) => {
  const message = MESSAGES.find(({ name }) => name === wanted);
  if (!message) throw new Error(`fixtures/webhook-signatures/rotation.json names a message that is not there: ${wanted}.`);
  afterAll(() => {
    jest.useRealTimers();
  });

  it('are the given ones, the newest first', () => {
    expect(ours(secrets, message)).toBe(signature);
  });

  it('satisfy the Standard Webhooks library by each shared secret, and by no other', () => {
    jest.useFakeTimers({ now: message.timestamp * 1_000 });
    const headers = { 'webhook-id': message.id, 'webhook-timestamp': String(message.timestamp), 'webhook-signature': signature };
    const shared = secrets.filter((secret) => secret.startsWith('whsec_'));
    expect(shared.length).toBeGreaterThan(0);
    for (const secret of shared) expect(new Webhook(secret).verify(bodyOf(message), headers)).toMatchObject({ type: 'shift.detected' });
    const stranger = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    expect(() => new Webhook(stranger).verify(bodyOf(message), headers)).toThrow('No matching signature');
  });
});
