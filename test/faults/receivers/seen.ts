import { once } from 'node:events';
import type { AddressInfo, Server, Socket } from 'node:net';

/** What a receiver saw of the service. */
export class Seen {
  connections = 0;
  /** When each whole request had come, by `performance.now()`. */
  readonly arrivals: number[] = [];
  /** Bytes of answers handed to the system. */
  answered = 0;
  /** Connections that are still open. */
  open = 0;

  constructor(readonly port: number) {}

  /** How many whole requests came. */
  get requests(): number {
    return this.arrivals.length;
  }
}

/** Listens, counts, and ends. @param port 0 for any free one */
export async function listening(server: Server, address: string, port = 0): Promise<{ seen: Seen; stop: () => void }> {
  server.listen(port, address);
  await once(server, 'listening');
  const seen = new Seen((server.address() as AddressInfo).port);
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
  const stop = (): void => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { seen, stop };
}
