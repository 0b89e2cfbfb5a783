import { isIP } from 'node:net';
import { RefusedAddressError } from './refused-address.error.js';

/** Where an alert is to be sent, read from the text a caller gave. */
export interface Target {
  readonly url: URL;
  /** A name, or an address without brackets. */
  readonly host: string;
}

const AUTHORITY = /^https?:\/\/([^/?#]+)/i;
const PORT = /:\d*$/;

/**
 * Reads an endpoint's URL, and refuses on the text as it was written every host in disguise:
 * `new URL` would already have turned `2130706433`, `0x7f.1`, `0177.0.0.1` or `１２７.0.0.1` into 127.0.0.1.
 * Says nothing yet about where a name leads; the address guard does.
 *
 * @throws RefusedAddressError saying what is wrong with the URL.
 */
export function targetOf(text: string): Target {
  const authority = AUTHORITY.exec(text)?.[1];
  if (authority === undefined) throw new RefusedAddressError('The URL must begin with https:// or http:// and a host.');
  if (hasHiddenCharacter(text)) {
    throw new RefusedAddressError('The URL contains a space, a control character or a backslash.');
  }
  if (authority.includes('@')) throw new RefusedAddressError('The URL must not carry a user name or password.');
  if (authority.includes('%')) throw new RefusedAddressError('The host must be written without percent-encoding.');
  if (!URL.canParse(text)) throw new RefusedAddressError('The URL has no valid host or port.');

  const url = new URL(text);
  const written = authority.replace(PORT, '').toLowerCase();
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) === 4 && written !== host) {
    throw new RefusedAddressError('An IPv4 address must be written as four plain decimal numbers.');
  }
  if (host.endsWith('.')) throw new RefusedAddressError('The host must be written without a dot at its end.');
  if (!isOpenPort(url.port)) throw new RefusedAddressError('The port must be 80, 443, or 1024 and above.');
  return { url, host };
}

/** Characters that URL parsers drop or rewrite, so that two of them may read two different hosts. */
function hasHiddenCharacter(text: string): boolean {
  return /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\\]/.test(text);
}

/** The port as `URL` gives it: empty for the scheme's own. */
function isOpenPort(port: string): boolean {
  return port === '' || port === '80' || port === '443' || Number(port) >= 1024;
}
