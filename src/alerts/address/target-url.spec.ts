import { describe, expect, it } from '@jest/globals';
import { RefusedAddressError } from './refused-address.error.js';
import { targetOf } from './target-url.js';

describe("an endpoint's URL", () => {
  it.each([
    ['https://hooks.example.com/palinode?desk=1', 'hooks.example.com'],
    ['http://93.184.215.14/', '93.184.215.14'],
    ['http://93.184.215.14:8080/', '93.184.215.14'],
    ['HTTPS://Hooks.Example.com:443/', 'hooks.example.com'],
    ['https://[2606:4700::1111]:8443/', '2606:4700::1111'],
    ['http://localhost:1024/', 'localhost'],
    ['https://münchen.example/', 'xn--mnchen-3ya.example'],
    ['http://7.example.com:80', '7.example.com'],
  ])('%s leads to %s', (text, host) => {
    expect(targetOf(text).host).toBe(host);
  });

  it.each([
    ['decimal', 'http://2130706433/'],
    ['hexadecimal', 'http://0x7f000001/'],
    ['hexadecimal by parts', 'http://0x7f.0x0.0x0.0x1/'],
    ['octal', 'http://0177.0.0.1/'],
    ['octal in one number', 'http://017700000001/'],
    ['shortened', 'http://127.1/'],
    ['shortened to three', 'http://127.0.1/'],
    ['with leading zeros', 'http://127.000.000.001/'],
    ['mixed', 'http://0x7f.1:8080/'],
    ['dotted at its end', 'http://127.0.0.1./'],
    ['in full-width digits', 'http://１２７.0.0.1/'],
    ['in circled digits', 'http://①②⑦.0.0.1/'],
    ['with ideographic full stops', 'http://127。0。0。1/'],
    ['public, yet in disguise', 'http://1572395022/'],
  ])('is refused when its IPv4 address is %s: %s', (_how, text) => {
    expect(() => targetOf(text)).toThrow('four plain decimal numbers');
  });

  it.each([
    ['another scheme', 'ftp://example.com/'],
    ['another scheme', 'file:///etc/passwd'],
    ['no scheme', '//example.com/'],
    ['no host', 'http:///example.com/'],
    ['no host', 'https://'],
    ['one slash', 'http:/example.com/'],
    ['backslashes', 'http:\\\\127.0.0.1\\'],
    ['a backslash that ends the host for some', 'http://example.com\\@127.0.0.1/'],
    ['a user name', 'https://user@example.com/'],
    ['a password', 'https://user:pass@example.com/'],
    ['an empty user name', 'https://@127.0.0.1/'],
    ['a percent-encoded host', 'http://%31%32%37.0.0.1/'],
    ['a zone', 'http://[fe80::1%25eth0]/'],
    ['a tab that parsers drop', 'http://127.0.\t0.1/'],
    ['a line break', 'http://example.com/\nHost: other'],
    ['a space before', ' http://example.com/'],
    ['a soft hyphen', 'http://exam\u00adple.com/'],
    ['a zero-width space', 'http://127.0.0.1\u200b/'],
    ['an impossible IPv4 address', 'http://256.1.1.1/'],
    ['five numbers', 'http://1.2.3.4.5/'],
    ['two ports', 'http://example.com:80:90/'],
    ['a dot at the end of the host', 'http://example.com./'],
    ['port 22', 'http://example.com:22/'],
    ['port 0', 'http://example.com:0/'],
    ['port 1023', 'http://example.com:1023/'],
    ['a port beyond 65535', 'http://example.com:65536/'],
  ])('is refused with %s: %j', (_what, text) => {
    expect(() => targetOf(text)).toThrow(RefusedAddressError);
  });
});
