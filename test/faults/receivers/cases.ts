import { readFileSync } from 'node:fs';
import { SELF_SIGNED_CERTIFICATE, SELF_SIGNED_KEY } from '../../../src/alerts/sending/self-signed.fixture.js';
import { type Behaviour, CLOSED, OPENED } from '../receiver.js';
import * as does from './behaviours.js';

const { answer, answering } = does;

/** What stands in the delivery's record after the first attempt. */
export interface Recorded {
  readonly status: 'delivered' | 'pending' | 'failed';
  /** HTTP status; null where no head of an answer came. */
  readonly answered: number | null;
  /** Null for a success. */
  readonly failure: RegExp | null;
  /** Seconds to the next attempt, from and to; null where there is none. */
  readonly again: readonly [number, number] | null;
}

/** A receiver, or the way to it, that is not as it should be. */
export interface Case {
  readonly name: string;
  /** Null: nothing listens there any more. */
  readonly behaviour: Behaviour | null;
  /** Default: the receiver by its address. */
  readonly url?: (port: number) => string;
  readonly recorded: Recorded;
  /** Whole requests that the receiver got in the first attempt. */
  readonly requests: 0 | 1;
  /** Also: bytes of the answer that the receiver could send at most, what the system buffers included. */
  readonly answeredAtMost?: number;
  /** For the table: what came of it. */
  readonly told: string;
}

const AGAIN = [4, 6] as const;
const DELIVERED: Recorded = { status: 'delivered', answered: 200, failure: null, again: null };
const OK = answering(answer('200 OK'));

function fails(answered: number | null, failure: RegExp, again: readonly [number, number] = AGAIN): Recorded {
  return { status: 'pending', answered, failure, again };
}

/** After the name was good when the endpoint was made. */
const byName = (name: string, scheme = 'http') => (port: number) => `${scheme}://${name}.example:${port}/hook`;

function certified(name: string): Behaviour {
  const read = (end: string): string => readFileSync(new URL(`../certificates/${name}.${end}`, import.meta.url), 'utf8');
  return { ...OK, tls: { cert: read('pem'), key: read('key') } };
}

/** Names, and what the name service answers in turn: first when the endpoint is made, then at attempts. */
export const NAMES = {
  'right.example': [[OPENED]],
  'wrong.example': [[OPENED]],
  'expired.example': [[OPENED]],
  'hooks.example': [[OPENED]],
  'loopback.example': [[OPENED], [CLOSED]],
  'both.example': [[OPENED], [OPENED, CLOSED]],
  'rebinding.example': [[OPENED], [OPENED], [CLOSED]],
  'gone.example': [[OPENED], 'ENOTFOUND'],
  'hanging.example': [[OPENED], null],
  'never-good.example': [[CLOSED]],
  'always-both.example': [[CLOSED, OPENED]],
  'always-hanging.example': [null],
};

const NOT_PUBLIC = /not public/;
const RETRY = { requests: 1, told: 'failed' } as const;
const in5Minutes = (): string => answer('429 Slow Down', [`retry-after: ${new Date(Date.now() + 300_000).toUTCString()}`]);

export const CASES: readonly Case[] = [
  { name: 'Answers 200', behaviour: OK, recorded: DELIVERED, requests: 1, told: 'delivered' },
  { name: 'Answers 299', behaviour: answering(answer('299 Fine')), recorded: { ...DELIVERED, answered: 299 }, requests: 1, told: 'delivered' },
  { name: 'Answers 500, then 200', behaviour: answering(answer('500 Oh'), answer('200 OK')), recorded: fails(500, /answered 500/), requests: 1, told: 'delivered at the second attempt' },
  ...(['301', '302', '307', '308'] as const).map((status): Case => ({
    name: `Answers ${status} to a private address`,
    behaviour: { onRequest: (socket) => socket.end(answer(`${status} There`, [`location: http://${CLOSED}:${socket.localPort}/`])) },
    recorded: fails(Number(status), /redirects are never followed/),
    ...RETRY,
  })),
  { name: 'Answers 404', behaviour: answering(answer('404 No')), recorded: fails(404, /only 2xx/), ...RETRY },
  { name: 'Answers 410', behaviour: answering(answer('410 Gone')), recorded: { status: 'failed', answered: 410, failure: /410/, again: null }, requests: 1, told: 'failed; the endpoint is disabled' },
  { name: 'Answers 429 with seconds (120)', behaviour: answering(answer('429 Slow', ['retry-after: 120'])), recorded: fails(429, /429/, [119, 121]), ...RETRY },
  { name: 'Answers 429 with a date (in five minutes)', behaviour: { onRequest: (socket) => socket.end(in5Minutes()) }, recorded: fails(429, /429/, [295, 302]), ...RETRY },
  { name: 'Answers 429 with a month', behaviour: answering(answer('429 Slow', ['retry-after: 2592000'])), recorded: fails(429, /429/, [86_399, 86_401]), ...RETRY },
  { name: 'Answers 429 with junk', behaviour: answering(answer('429 Slow', ['retry-after: after lunch'])), recorded: fails(429, /429/), ...RETRY },
  { name: 'Accepts and never answers', behaviour: does.NEVER_ANSWERS, recorded: fails(null, /within 15000 ms/), requests: 1, told: 'failed after 15 s' },
  { name: 'Drips headers', behaviour: does.DRIPS_HEADERS, recorded: fails(null, /within 15000 ms/), requests: 1, told: 'failed after 15 s' },
  { name: 'Drips the body, a byte a second', behaviour: does.DRIPS_BODY, recorded: fails(200, /within 15000 ms/), requests: 1, told: 'failed after 15 s' },
  { name: 'Endless body', behaviour: does.ENDLESS_BODY, recorded: DELIVERED, requests: 1, answeredAtMost: 16_000_000, told: 'delivered; 64 KB read, then hung up on' },
  { name: 'Gzip bomb (32 MB in 32 KB)', behaviour: does.GZIP_BOMB, recorded: DELIVERED, requests: 1, told: 'delivered; never unpacked' },
  { name: '100 KB of headers', behaviour: does.HUGE_HEADERS, recorded: fails(null, /headers are larger than 16384 bytes/), ...RETRY },
  { name: 'Resets when connected', behaviour: does.RESET_AT_ONCE, recorded: fails(null, /closed the connection/), requests: 0, told: 'failed' },
  { name: 'Resets before the answer', behaviour: does.RESET_BEFORE, recorded: fails(null, /closed the connection/), ...RETRY },
  { name: 'Resets within the headers', behaviour: does.RESET_IN_HEAD, recorded: fails(null, /closed the connection/), ...RETRY },
  { name: 'Resets within the body', behaviour: does.RESET_IN_BODY, recorded: fails(200, /closed the connection/), ...RETRY },
  { name: 'Resets after the body', behaviour: does.RESET_AFTER, recorded: DELIVERED, requests: 1, told: 'delivered' },
  { name: 'Refuses connections', behaviour: null, recorded: fails(null, /nothing listens there/), requests: 0, told: 'failed' },
  { name: 'Unknown host', behaviour: OK, url: byName('gone'), recorded: fails(null, /could not be resolved/), requests: 0, told: 'failed' },
  { name: 'DNS that hangs', behaviour: OK, url: byName('hanging'), recorded: fails(null, /No connection within 5000 ms/), requests: 0, told: 'failed after 5 s' },
  { name: 'TLS, right in every way', behaviour: certified('right'), url: byName('right', 'https'), recorded: DELIVERED, requests: 1, told: 'delivered' },
  { name: 'TLS certificate for another host', behaviour: certified('right'), url: byName('wrong', 'https'), recorded: fails(null, /altnames/), requests: 0, told: 'failed' },
  { name: 'TLS certificate expired', behaviour: certified('expired'), url: byName('expired', 'https'), recorded: fails(null, /CERT_HAS_EXPIRED/), requests: 0, told: 'failed' },
  { name: 'TLS certificate self-signed', behaviour: { ...OK, tls: { cert: SELF_SIGNED_CERTIFICATE, key: SELF_SIGNED_KEY } }, url: byName('hooks', 'https'), recorded: fails(null, /SELF_SIGNED/), requests: 0, told: 'failed' },
  { name: 'Name resolves to loopback since', behaviour: OK, url: byName('loopback'), recorded: fails(null, NOT_PUBLIC), requests: 0, told: 'refused' },
  { name: 'Name resolves to a public and a private address', behaviour: OK, url: byName('both'), recorded: fails(null, NOT_PUBLIC), requests: 0, told: 'refused' },
  { name: 'Name resolves to a public address, and to loopback when asked again', behaviour: OK, url: byName('rebinding'), recorded: DELIVERED, requests: 1, told: 'delivered to the address that was checked' },
];
