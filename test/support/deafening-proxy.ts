import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** PostgreSQL's NotificationResponse; each message of a server has its type in a byte and its length in the next four. */
const NOTICE = 'A'.charCodeAt(0);
const HEAD_BYTES = 5;

/** Stands between services and PostgreSQL and passes everything on but notices: who listens hears nothing, and cannot tell. */
export class DeafeningProxy {
  /** How many notices somebody listened for and did not get. */
  swallowed = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  /** @param url of the database behind it */
  static async start(url: string): Promise<DeafeningProxy> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The proxy listens on no port.');
    const own = new URL(url);
    const target = { host: own.hostname, port: Number(own.port) };
    own.host = `127.0.0.1:${address.port}`;
    const proxy = new DeafeningProxy(server, own.href);
    server.on('connection', (client: Socket) => proxy.pass(client, connect(target)));
    return proxy;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private pass(client: Socket, server: Socket): void {
    const end = (): void => {
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) {
      this.sockets.add(socket);
      // A service that ends breaks its connections off.
      socket.on('error', end);
      socket.on('close', () => {
        this.sockets.delete(socket);
        end();
      });
    }
    client.on('data', (chunk: Buffer) => server.write(chunk));
    let rest: Buffer = Buffer.alloc(0);
    server.on('data', (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk]);
      const passed: Buffer[] = [];
      while (rest.length >= HEAD_BYTES && rest.length > rest.readUInt32BE(1)) {
        const length = 1 + rest.readUInt32BE(1);
        const message = rest.subarray(0, length);
        rest = rest.subarray(length);
        if (message[0] === NOTICE) this.swallowed += 1;
        else passed.push(message);
      }
      // In one go: of small writes each would wait for the one before to be acknowledged.
      client.write(Buffer.concat(passed));
    });
  }
}
