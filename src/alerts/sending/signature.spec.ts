import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { newSigningSecret, signatureOf } from './signature.js';

const now = (): number => Math.floor(Date.now() / 1_000);

function headers(id: string, timestamp: number, signature: string): Record<string, string> {
  return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': signature };
}

describe('the signature of a message', () => {
  it('satisfies the Standard Webhooks library', () => {
    const { secret } = newSigningSecret('hmac');
    const timestamp = now();
    const body = Buffer.from(JSON.stringify({ type: 'shift.detected', data: { actor: 'Україна', words: '“ні”' } }));
    const signature = signatureOf([secret], 'msg_1', timestamp, body);
    expect(new Webhook(secret).verify(body, headers('msg_1', timestamp, signature))).toMatchObject({
      type: 'shift.detected',
    });
  });

  it('equals that of the Standard Webhooks library, byte for byte', () => {
    const { secret } = newSigningSecret('hmac');
    const body = JSON.stringify({ note: randomBytes(40).toString('base64') });
    const timestamp = now();
    const theirs = new Webhook(secret).sign('msg_2', new Date(timestamp * 1_000), body);
    expect(signatureOf([secret], 'msg_2', timestamp, Buffer.from(body))).toBe(theirs);
  });

  it('holds for no other body, id, time or secret', () => {
    const { secret } = newSigningSecret('hmac');
    const timestamp = now();
    const body = Buffer.from('{"a":1}');
    const signature = signatureOf([secret], 'msg_3', timestamp, body);
    const webhook = new Webhook(secret);
    expect(() => webhook.verify('{"a":2}', headers('msg_3', timestamp, signature))).toThrow();
    expect(() => webhook.verify(body, headers('msg_4', timestamp, signature))).toThrow();
    expect(() => webhook.verify(body, headers('msg_3', timestamp + 1, signature))).toThrow();
    expect(() => new Webhook(newSigningSecret('hmac').secret).verify(body, headers('msg_3', timestamp, signature))).toThrow();
  });
});

describe('a new signing secret', () => {
  it('is whsec_ and base64 of 32 bytes, and never the same', () => {
    const { secret } = newSigningSecret('hmac');
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(newSigningSecret('hmac').secret).not.toBe(secret);
  });
});
