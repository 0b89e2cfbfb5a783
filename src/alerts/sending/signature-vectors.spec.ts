import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import {
  bodyOf,
  ED25519,
  HMAC,
  MESSAGES,
  ROTATIONS,
  type SignedMessage as Message,
} from './signature-vectors.fixture.js';
import { signatureOf } from './signature.js';

function ours(secrets: readonly string[], message: Message): string {
  return signatureOf(secrets, message.id, message.timestamp, bodyOf(message));
}

function theirs(secret: string, message: Message): string {
  return new Webhook(secret).sign(message.id, new Date(message.timestamp * 1_000), bodyOf(message));
}

describe.each(MESSAGES)('the signatures of the message “$name”', (message) => {
  it('are the given ones, by a shared secret and by ed25519', () => {
    expect(ours([HMAC.secret], message)).toBe(HMAC.signatures[message.name]);
    expect(ours([ED25519.secret], message)).toBe(ED25519.signatures[message.name]);
  });

  it('are those of the Standard Webhooks library, by a shared secret', () => {
    expect(theirs(HMAC.secret, message)).toBe(HMAC.signatures[message.name]);
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
