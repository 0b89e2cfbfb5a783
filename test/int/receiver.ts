import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface ReceivedAlert {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A real receiver on loopback that answers as it is told and remembers what it got. */
export class Receiver {
  readonly received: ReceivedAlert[] = [];
  /** The most requests that were under way at once. */
  busiest = 0;
  private underWay = 0;
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((request, response) => {
    this.busiest = Math.max(this.busiest, (this.underWay += 1));
    response.on('close', () => (this.underWay -= 1));
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      this.received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      this.answer(response, this.received.length);
    });
  }).on('connection', (socket) => this.sockets.add(socket));

  private constructor(private answer: (response: ServerResponse, number: number) => void) {}

  /** @param answer gets the number of the request, from 1; default: 204 */
  static async start(answer = answering(204)): Promise<Receiver> {
    const receiver = new Receiver(answer);
    await once(receiver.server.listen(0, '127.0.0.1'), 'listening');
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  answerWith(answer: (response: ServerResponse, number: number) => void): void {
    this.answer = answer;
  }

  stop(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }
}

export function answering(status: number, afterMs = 0): (response: ServerResponse) => void {
  return (response) => void setTimeout(() => response.writeHead(status).end(), afterMs);
}
