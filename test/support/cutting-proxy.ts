import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** What happens to the next COMMIT that comes by. */
export type Cut =
  /** The server gets it; its answer is swallowed, and the connection cut. */
  | 'after'
  /** It is swallowed, and the connection cut. */
  | 'before'
  /** As `after`, and nobody gets through any more. */
  | 'for-good';

/** PostgreSQL's simple query message of a COMMIT. */
const COMMIT = Buffer.from('Q\0\0\0\x0bCOMMIT\0', 'latin1');

/** Stands between the service and PostgreSQL, and cuts the connection at a COMMIT when told to. */
export class CuttingProxy {
  private readonly sockets = new Set<Socket>();
  private cut: Cut | null = null;
  private isClosed = false;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  /** @param url of the database behind it */
  static async start(url: string): Promise<CuttingProxy> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The proxy listens on no port.');
    const own = new URL(url);
    const target = { host: own.hostname, port: Number(own.port) };
    own.host = `127.0.0.1:${address.port}`;
    const proxy = new CuttingProxy(server, own.href);
    server.on('connection', (client: Socket) => proxy.pass(client, connect(target)));
    return proxy;
  }

  /** Cuts at the next COMMIT. */
  arm(cut: Cut): void {
    this.cut = cut;
  }

  /** Lets everybody through again. */
  reopen(): void {
    this.isClosed = false;
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
      // That a connection breaks is what this is for.
      socket.on('error', end);
      socket.on('close', () => {
        this.sockets.delete(socket);
        end();
      });
    }
    if (this.isClosed) return end();
    let isCut = false;
    client.on('data', (chunk: Buffer) => {
      const cut = chunk.includes(COMMIT) ? this.cut : null;
      if (cut) {
        this.cut = null;
        isCut = true;
        if (cut === 'for-good') this.isClosed = true;
        if (cut === 'before') return end();
      }
      server.write(chunk);
    });
    server.on('data', (chunk: Buffer) => (isCut ? end() : client.write(chunk)));
  }
}
