/** RFC 9110, section 5.6.2. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9a-z-]+$/;
/** Visible ASCII, with blanks between: what every receiver reads alike. CR, LF and NUL are not in it. */
const VALUE = /^[\x21-\x7e]([\x20-\x7e\t]*[\x21-\x7e])?$/;
const MOST_HEADERS = 20;
const LONGEST_VALUE = 1_024;

/**
 * Headers that the sender sets itself, those that belong to a connection, and those by which a receiver tells who
 * called: nobody passes our requests on. We set no `authorization` and no `cookie`; a receiver may ask for either.
 */
const RESERVED = new Set([
  'accept-encoding',
  'connection',
  'expect',
  'forwarded',
  'host',
  'http2-settings',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
  'via',
  'x-real-ip',
]);
const RESERVED_PREFIXES = ['webhook-', 'content-', 'proxy-', 'x-forwarded-'];

/**
 * What is wrong with headers that a caller wants to be sent along; null if nothing. Never repeats a
 * value, which may be a secret.
 */
export function faultInHeaders(headers: unknown): string | null {
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers)) {
    return 'headers must be an object of header names and values';
  }
  const entries = Object.entries(headers);
  if (entries.length > MOST_HEADERS) return `headers must be at most ${MOST_HEADERS}`;
  const names = new Set(entries.map(([name]) => name.toLowerCase()));
  if (names.size < entries.length) return 'headers must not name the same header twice';
  for (const [name, value] of entries) {
    const fault = faultInHeader(name.toLowerCase(), value);
    if (fault !== null) return fault;
  }
  return null;
}

/** The same headers with their names in lower case, as they are sent. */
export function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function faultInHeader(name: string, value: unknown): string | null {
  if (name.length > 100 || !TOKEN.test(name)) return `headers: ${JSON.stringify(name)} is not a header name`;
  if (RESERVED.has(name) || RESERVED_PREFIXES.some((prefix) => name.startsWith(prefix))) {
    return `headers: ${name} is set by the sender and cannot be replaced`;
  }
  if (typeof value !== 'string' || value.length > LONGEST_VALUE || !VALUE.test(value)) {
    return `headers: the value of ${name} must be at most ${LONGEST_VALUE} characters of visible ASCII`;
  }
  return null;
}
