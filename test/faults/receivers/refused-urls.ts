import { CLOSED } from '../receiver.js';

/** A URL that is refused wherever one is given, and at attempts too. */
export interface RefusedUrl {
  readonly name: string;
  /** @param port of a server on loopback that must see nothing */
  readonly url: (port: number) => string;
  readonly why: RegExp;
}

const DISGUISED = /four plain decimal numbers/;
const NOT_PUBLIC = /not public/;

function host(name: string, written: string, why: RegExp): RefusedUrl {
  return { name, why, url: (port) => `http://${written}:${port}/` };
}

export const REFUSED_URLS: readonly RefusedUrl[] = [
  host('Literal private address', CLOSED, NOT_PUBLIC),
  host('Literal private address in IPv6', '[::1]', NOT_PUBLIC),
  host('Decimal address', '2130706433', DISGUISED),
  host('Hexadecimal address', '0x7f000001', DISGUISED),
  host('Octal address', '0177.0.0.1', DISGUISED),
  host('Address with leading zeros', '127.000.000.001', DISGUISED),
  host('Shortened address', '127.1', DISGUISED),
  host('Address in full-width digits', '１２７.0.0.1', DISGUISED),
  host('Mapped address', `[::ffff:${CLOSED}]`, NOT_PUBLIC),
  host('NAT64 address', '[64:ff9b::7f00:1]', NOT_PUBLIC),
  host('ISATAP address', '[2606:4700::5efe:7f00:1]', NOT_PUBLIC),
  host('Address with a zone', '[fe80::1%25lo]', /percent-encoding/),
  host('Name with a dot at its end', 'localhost.', /dot at its end/),
  host('Name that resolves to loopback', 'never-good.example', NOT_PUBLIC),
  host('Name that resolves to a private and a public address', 'always-both.example', NOT_PUBLIC),
  host('Name that nobody knows', 'unknown.example', /could not be resolved/),
  { name: '`file:`', url: () => 'file:///etc/passwd', why: /begin with https/ },
  { name: 'User and password', url: (port) => `http://127.0.1.1@${CLOSED}:${port}/`, why: /user name or password/ },
  { name: 'CR/LF in the URL', url: (port) => `http://${CLOSED}:${port}/\r\nhost: other`, why: /control character/ },
];
