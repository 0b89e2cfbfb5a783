import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Behaviour } from '../receiver.js';

/** Answers each request, in turn, with these; the last one for all that follow. */
export function answering(...answers: readonly string[]): Behaviour {
  return { onRequest: (socket, number) => socket.end(answers[Math.min(number, answers.length) - 1] ?? '') };
}

/** A whole answer. @param headers whole lines */
export function answer(status: string, headers: readonly string[] = [], body = ''): string {
  const head = [`HTTP/1.1 ${status}`, `content-length: ${Buffer.byteLength(body)}`, 'connection: close', ...headers];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

export const NEVER_ANSWERS: Behaviour = {};

/** A header every half second, and never the last. */
export const DRIPS_HEADERS: Behaviour = {
  onRequest: (socket) => drip(socket, 'HTTP/1.1 200 OK\r\n', 'x-drip: y\r\n', 500),
};

/** A byte of the body a second. */
export const DRIPS_BODY: Behaviour = {
  onRequest: (socket) => drip(socket, 'HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n', '.', 1_000),
};

function drip(socket: Socket, head: string, drop: string, everyMs: number): void {
  socket.write(head);
  const dripping = setInterval(() => socket.write(drop), everyMs);
  socket.on('close', () => clearInterval(dripping));
}

/** As fast as it is read, for ever. */
export const ENDLESS_BODY: Behaviour = {
  onRequest: (socket) => {
    const piece = Buffer.alloc(65_536, 'x');
    const pour = (): void => {
      while (!socket.destroyed && socket.write(piece));
    };
    socket.on('drain', pour);
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    pour();
  },
};

/** Bytes of zeros that the bomb holds. */
const UNPACKED = 32 * 1024 * 1024;
export const BOMB = gzipSync(Buffer.alloc(UNPACKED));

export const GZIP_BOMB: Behaviour = {
  onRequest: (socket) => {
    socket.write(`HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: ${BOMB.length}\r\n\r\n`);
    socket.end(BOMB);
  },
};

export const HUGE_HEADERS: Behaviour = {
  onRequest: (socket) => socket.write(`HTTP/1.1 200 OK\r\n${`x-much: ${'y'.repeat(1_000)}\r\n`.repeat(100)}\r\n`),
};

/** Lets what was written arrive first: a reset overtakes it. */
const ARRIVES_MS = 100;

export const RESET_BEFORE: Behaviour = { onRequest: (socket) => socket.resetAndDestroy() };
export const RESET_AT_ONCE: Behaviour = { onConnection: (socket) => socket.resetAndDestroy() };
export const RESET_IN_HEAD: Behaviour = resetAfter('HTTP/1.1 200 OK\r\ncontent-');
export const RESET_IN_BODY: Behaviour = resetAfter('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nthe first');
export const RESET_AFTER: Behaviour = resetAfter('HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nthat');

function resetAfter(sent: string): Behaviour {
  return {
    onRequest: (socket) => socket.write(sent, () => setTimeout(() => socket.resetAndDestroy(), ARRIVES_MS)),
  };
}
