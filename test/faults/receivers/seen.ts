import { once } from 'node:events';
import type { AddressInfo, Server, Socket } from 'node:net';

/** What a receiver saw of the service. */
export class Seen {
  port = 0;
  connections = 0;
  /** When each whole request had come, by `performance.now()`. */
  readonly arrivals: number[] = [];
  /** Bytes of answers handed to the system. */
  answered = 0;
  /** Connections that are still open. */
  open = 0;

  /** How many whole requests came. */
  get requests(): number {
    return this.arrivals.length;
  }
}

/** Listens and counts. @param port 0 for any free one @returns what ends it */
export async function listening(server: Server, seen: Seen, address: string, port: number): Promise<() => void> {
  server.listen(port, address);
  await once(server, 'listening');
  seen.port = (server.address() as AddressInfo).port;
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    seen.connections += 1;
    seen.open += 1;
    // A receiver that resets, and one that is hung up on, see errors; both is what is tried here.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      seen.open -= 1;
    });
  });
  return () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
}
