import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { listening, Seen } from './receivers/seen.js';

/** Where receivers listen that may be called; the rest of loopback stands for what is not public. */
export const OPENED = '127.0.1.1';
export const OPENED_NETWORK = '127.0.1.0/24';
export const CLOSED = '127.0.0.1';

/** What a receiver does with a connection, by hand: what servers of Node would never do. */
export interface Behaviour {
  /** As soon as there is one. */
  readonly onConnection?: (socket: Socket) => void;
  /** When the whole request has come; gets its number, from 1. */
  readonly onRequest?: (socket: Socket, number: number) => void;
  readonly tls?: TlsOptions;
}

/** A real receiver on loopback that does as it is told, and counts what it sees. */
export class MisbehavingReceiver {
  private constructor(
    readonly seen: Seen,
    readonly stop: () => void,
  ) {}

  /** @param port 0 for any free one */
  static async start(behaviour: Behaviour, address = OPENED, port = 0): Promise<MisbehavingReceiver> {
    const seen = new Seen();
    const meet = (socket: Socket): void => {
      behaviour.onConnection?.(socket);
      // Else one that never answers would not even notice that nobody is there any more.
      socket.on('error', () => socket.destroy());
      readRequest(socket, () => {
        seen.arrivals.push(performance.now());
        behaviour.onRequest?.(counted(socket, seen), seen.requests);
      });
    };
    const { tls } = behaviour;
    const server: Server = tls === undefined ? createServer(meet) : createTlsServer(tls, meet);
    return new MisbehavingReceiver(seen, await listening(server, seen, address, port));
  }
}

/** Calls back once, when as many bytes have come as the head has promised. */
function readRequest(socket: Socket, received: () => void): void {
  let text = '';
  let isWhole = false;
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
    const head = text.indexOf('\r\n\r\n');
    const length = Number(/^content-length: (\d+)/im.exec(text)?.[1]);
    if (isWhole || head < 0 || text.length < head + 4 + length) return;
    isWhole = true;
    received();
  });
}

/** Counts what the socket is given to send. */
function counted(socket: Socket, seen: Seen): Socket {
  let before = 0;
  const count = (): void => {
    seen.answered += socket.bytesWritten - before;
    before = socket.bytesWritten;
  };
  socket.on('drain', count);
  socket.on('close', count);
  return socket;
}
