import { request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';

/** One message of an event stream, or one that carries an id alone. */
export interface StreamMessage {
  readonly id: number;
  readonly event: string;
  /** The parsed `data`; null for an id alone. */
  readonly data: { readonly sequence: number; readonly type: string; readonly id: string } | null;
}

/** A client of Server-Sent Events, as a browser's is, on a connection of its own. */
export class EventStream {
  readonly messages: StreamMessage[] = [];
  /** What came beside messages: the hint to come back, heartbeats. */
  readonly remarks: string[] = [];
  hasEnded = false;
  /** The beginning of what is still to come. */
  private rest = '';

  private constructor(readonly answer: IncomingMessage) {
    answer.setEncoding('utf8');
    answer.on('data', (piece: string) => this.take(piece));
    answer.once('close', () => (this.hasEnded = true));
    // Whoever closes a stream that is being sent has an aborted answer.
    answer.on('error', () => undefined);
  }

  /** Opens a stream; the answer may as well be a refusal. */
  static async open(url: string, headers: Record<string, string> = {}): Promise<EventStream> {
    const sent = request(url, { headers, agent: false });
    sent.end();
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    return new EventStream(answer);
  }

  get sequences(): number[] {
    return this.messages.filter(({ data }) => data !== null).map(({ id }) => id);
  }

  close(): void {
    this.answer.destroy();
  }

  private take(piece: string): void {
    const blocks = `${this.rest}${piece}`.split('\n\n');
    this.rest = blocks.pop() ?? '';
    for (const block of blocks) this.keep(block);
  }

  private keep(block: string): void {
    const fields = new Map(block.split('\n').map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]));
    const [id, data] = [fields.get('id'), fields.get('data')];
    if (data === undefined) this.remarks.push(block);
    if (id === undefined) return;
    this.messages.push({ id: Number(id), event: fields.get('event') ?? 'message', data: data === undefined ? null : JSON.parse(data) });
  }
}
