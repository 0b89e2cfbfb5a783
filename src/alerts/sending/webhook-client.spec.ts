import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { AddressGuard } from '../address/address-guard.js';
import { networks } from '../address/public-address.js';
import type { Resolver } from '../address/resolver.js';
import { ATTEMPT_LIMITS, type AttemptLimits } from './attempt-limits.js';
import { SELF_SIGNED_CERTIFICATE, SELF_SIGNED_KEY } from './self-signed.fixture.js';
import { newSigningSecret } from './signature.js';
import { type Message, WebhookClient } from './webhook-client.js';

const { secret: SECRET } = newSigningSecret('hmac');
const QUICK: AttemptLimits = { ...ATTEMPT_LIMITS, connectMs: 300, wholeMs: 600 };
const toLoopback: Resolver = () => Promise.resolve(['127.0.0.1']);
const open: (() => void)[] = [];

afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** Starts a server on a free loopback port, to be stopped after the test. */
async function listening(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  open.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}

async function receiver(answer: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await listening(createServer(answer))}/hook`;
}

/** A URL whose port was free a moment ago. */
async function nothingListens(): Promise<string> {
  const server = createTcpServer();
  const port = await listening(server);
  await new Promise((closed) => server.close(closed));
  return `http://127.0.0.1:${port}/`;
}

function client(resolver: Resolver = toLoopback, opened = ['127.0.0.0/8'], limits = QUICK): WebhookClient {
  return new WebhookClient(new AddressGuard(resolver, networks(opened)), limits);
}

function message(url: string, over: Partial<Message> = {}): Message {
  const body = Buffer.from('{"type":"webhook.ping"}');
  return { id: 'msg_1', url, secrets: [SECRET], sentAt: Date.now(), headers: {}, body, ...over };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('what the receiver gets', () => {
  it('is the very bytes, signed, with the endpoint’s own headers beside ours', async () => {
    const received: { request: IncomingMessage; body: Buffer }[] = [];
    const url = await receiver((request, response) => {
      void bodyOf(request).then((body) => {
        received.push({ request, body });
        response.writeHead(204).end();
      });
    });
    const body = Buffer.from('{"words":"“ні”"}');
    const outcome = await client().send(
      message(url, { body, headers: { authorization: 'Bearer desk', 'webhook-id': 'x' } }),
    );

    expect(outcome).toMatchObject({ kind: 'answered', status: 204, bytes: 0 });
    const [got] = received;
    expect(got?.body.equals(body)).toBe(true);
    expect(got?.request.method).toBe('POST');
    expect(got?.request.headers).toMatchObject({
      authorization: 'Bearer desk',
      'webhook-id': 'msg_1',
      'content-type': 'application/json',
      'accept-encoding': 'identity',
    });
    const headers = got?.request.headers as Record<string, string>;
    expect(new Webhook(SECRET).verify(body, headers)).toEqual({ words: '“ні”' });
  });
});

describe('what the receiver answers', () => {
  it.each([200, 202, 400, 429, 500])('is reported: %d', async (status) => {
    const url = await receiver((_request, response) =>
      response.writeHead(status, { 'retry-after': '9' }).end('thanks'),
    );
    await expect(client().send(message(url))).resolves.toMatchObject({
      kind: 'answered',
      status,
      retryAfter: '9',
      bytes: 6,
      excerpt: 'thanks',
    });
  });

  it('is not followed when it is a redirect', async () => {
    const calls: (string | undefined)[] = [];
    const url = await receiver((request, response) => {
      calls.push(request.url);
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    await expect(client().send(message(url))).resolves.toMatchObject({ kind: 'answered', status: 302 });
    expect(calls).toEqual(['/hook']);
  });

  it('is read to 64 KB when it never ends, and 2 KB of it are kept', async () => {
    let isClosed = false;
    const url = await receiver((_request, response) => {
      response.writeHead(200);
      const more = setInterval(() => response.write('x'.repeat(16_384)), 1);
      response.on('close', () => {
        isClosed = true;
        clearInterval(more);
      });
    });
    const outcome = await client().send(message(url));
    expect(outcome).toMatchObject({ kind: 'answered', status: 200, bytes: 65_536 });
    expect(outcome.excerpt).toBe('x'.repeat(2_048));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isClosed).toBe(true);
  });

  it('is kept in whole characters', async () => {
    const url = await receiver((_request, response) => response.writeHead(400).end('ні'.repeat(600)));
    const odd = await receiver((_request, response) => response.writeHead(400).end(`!${'ні'.repeat(600)}`));
    expect(await client().send(message(url))).toMatchObject({ bytes: 2_400, excerpt: 'ні'.repeat(512) });
    expect(await client().send(message(odd))).toMatchObject({ bytes: 2_401, excerpt: `!${'ні'.repeat(511)}н` });
  });

  it('is never decompressed', async () => {
    const bomb = gzipSync(Buffer.alloc(1_000_000));
    const url = await receiver((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    );
    const outcome = await client().send(message(url));
    expect(outcome).toMatchObject({ kind: 'answered', bytes: bomb.length });
    expect(outcome.excerpt).not.toContain('\0');
  });
});

describe('an attempt fails', () => {
  it('when the receiver does not answer in time', async () => {
    const url = await receiver(() => undefined);
    const outcome = await client().send(message(url));
    expect(outcome).toMatchObject({ kind: 'unanswered', status: null });
    expect(outcome).toHaveProperty('failure', expect.stringContaining('within 600 ms'));
    expect(outcome.durationMs).toBeLessThan(1_200);
  });

  it('when the answer drips on beyond the time of the whole attempt', async () => {
    const url = await receiver((_request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    });
    const outcome = await client().send(message(url));
    expect(outcome).toMatchObject({ kind: 'unanswered', status: 200, excerpt: '.'.repeat(outcome.bytes) });
    expect(outcome.bytes).toBeGreaterThan(0);
    expect(outcome.durationMs).toBeLessThan(1_200);
  });

  it('when the headers drip on beyond the time of the whole attempt', async () => {
    const port = await listening(
      createTcpServer((socket) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        const drip = setInterval(() => socket.write('x: y\r\n'), 50);
        socket.on('close', () => clearInterval(drip)).on('error', () => clearInterval(drip));
      }),
    );
    const outcome = await client().send(message(`http://127.0.0.1:${port}/`));
    expect(outcome).toMatchObject({ kind: 'unanswered', status: null });
    expect(outcome.durationMs).toBeLessThan(1_200);
  });

  it('when the headers of the answer have no bound', async () => {
    const port = await listening(
      createTcpServer((socket) => {
        socket.on('error', () => socket.destroy());
        socket.write(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`);
      }),
    );
    await expect(client().send(message(`http://127.0.0.1:${port}/`))).resolves.toHaveProperty(
      'failure',
      expect.stringContaining('larger than 16384 bytes'),
    );
  });

  it('when the receiver hangs up, when nothing listens, and when its answer is not HTTP', async () => {
    const hangsUp = await receiver((request) => request.socket.destroy());
    const port = await listening(createTcpServer((socket) => socket.end('hello\r\n\r\n')));
    await expect(client().send(message(hangsUp))).resolves.toHaveProperty('failure', expect.stringContaining('closed'));
    await expect(client().send(message(await nothingListens()))).resolves.toHaveProperty(
      'failure',
      expect.stringContaining('refused'),
    );
    await expect(client().send(message(`http://127.0.0.1:${port}/`))).resolves.toMatchObject({ kind: 'unanswered' });
  });

  it('when the name is not resolved in time', async () => {
    const never: Resolver = () => new Promise(() => undefined);
    const outcome = await client(never).send(message('http://slow.example/'));
    expect(outcome).toHaveProperty('failure', 'No connection within 300 ms.');
  });

  it('when the service stops', async () => {
    const url = await receiver(() => undefined);
    await expect(client().send(message(url), AbortSignal.timeout(50))).resolves.toHaveProperty(
      'failure',
      expect.stringContaining('The service stopped'),
    );
  });

  it('when the certificate cannot be verified, having asked for it by name', async () => {
    const names: string[] = [];
    const server = createTlsServer(
      {
        cert: SELF_SIGNED_CERTIFICATE,
        key: SELF_SIGNED_KEY,
        SNICallback: (name, done) => {
          names.push(name);
          done(null);
        },
      },
      () => expect('a request').toBe('never sent'),
    );
    const port = await listening(server);
    const outcome = await client().send(message(`https://hooks.example:${port}/`));
    expect(outcome).toHaveProperty('failure', expect.stringContaining('DEPTH_ZERO_SELF_SIGNED_CERT'));
    expect(names).toEqual(['hooks.example']);
  });
});

describe('an address that is not public', () => {
  it('is refused, literal or by name, with nothing sent', async () => {
    let calls = 0;
    const url = new URL(await receiver(() => (calls += 1)));
    for (const host of ['127.0.0.1', 'hooks.example', 'localhost']) {
      const target = `http://${host}:${url.port}/`;
      await expect(client(toLoopback, []).send(message(target))).resolves.toHaveProperty(
        'failure',
        expect.stringContaining('not public'),
      );
    }
    await expect(client().send(message(`http://0x7f.1:${url.port}/`))).resolves.toHaveProperty(
      'failure',
      expect.stringContaining('plain decimal'),
    );
    expect(calls).toBe(0);
  });

  it('is refused beside a public one', async () => {
    const mixed: Resolver = () => Promise.resolve(['93.184.215.14', '127.0.0.1']);
    await expect(client(mixed, []).send(message('http://hooks.example/'))).resolves.toHaveProperty(
      'failure',
      expect.stringContaining('not public'),
    );
  });

  it('cannot be slipped in by a second answer: the name is resolved once and that answer is called', async () => {
    const hosts: (string | undefined)[] = [];
    const url = new URL(
      await receiver((request, response) => {
        hosts.push(request.headers.host);
        response.end();
      }),
    );
    let asked = 0;
    const rebinding: Resolver = () => Promise.resolve([(asked += 1) === 1 ? '127.0.0.1' : '10.0.0.1']);
    const outcome = await client(rebinding).send(message(`http://hooks.example:${url.port}/`));
    expect(outcome).toMatchObject({ kind: 'answered', status: 200 });
    expect(asked).toBe(1);
    expect(hosts).toEqual([`hooks.example:${url.port}`]);
  });
});
