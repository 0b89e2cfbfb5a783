import { describe, expect, it } from '@jest/globals';
import { faultInHeaders, lowerCased } from './custom-headers.js';

describe("an endpoint's own headers", () => {
  it('may carry what a receiver asks for', () => {
    expect(faultInHeaders({ Authorization: 'Basic ZGVzazpkZXNr', 'X-Desk': 'foreign affairs', accept: '*/*', Cookie: 'a=b' })).toBeNull();
    expect(faultInHeaders({})).toBeNull();
    expect(lowerCased({ 'X-Desk': 'A' })).toEqual({ 'x-desk': 'A' });
  });

  it.each([
    'webhook-id',
    'Webhook-Signature',
    'webhook-anything',
    'Host',
    'Content-Type',
    'content-length',
    'Connection',
    'keep-alive',
    'Proxy-Authorization',
    'TE',
    'trailer',
    'Transfer-Encoding',
    'upgrade',
    'user-agent',
    'expect',
    'accept-encoding',
    'Content-Encoding',
    'Proxy-Connection',
    'http2-settings',
    'Forwarded',
    'X-Forwarded-For',
    'X-Real-IP',
    'Via',
  ])('may not replace %s', (name) => {
    expect(faultInHeaders({ [name]: 'x' })).toContain('cannot be replaced');
  });

  it.each(['', 'two words', 'colon:', 'new\nline', 'ümlaut', '__proto__ ', 'a'.repeat(101)])(
    'may not be named %j',
    (name) => {
      expect(faultInHeaders({ [name]: 'x' })).toContain('is not a header name');
    },
  );

  it.each(['a\r\nHost: other', 'a\n', 'a\rb', 'nul\0', 'ümlaut', '', ' padded', 'x'.repeat(1_025), 5, null, ['a']])(
    'may not have the value %j, which the refusal does not repeat',
    (value) => {
      expect(faultInHeaders({ 'x-desk': value })).toMatch(/^headers: the value of x-desk must be/);
    },
  );

  it('must be an object, of distinct names and at most 20', () => {
    expect(faultInHeaders(['a'])).toContain('an object');
    expect(faultInHeaders(null)).toContain('an object');
    expect(faultInHeaders({ 'X-Desk': 'a', 'x-desk': 'b' })).toContain('twice');
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`x-${index}`, 'a']));
    expect(faultInHeaders(many)).toContain('at most 20');
  });
});
