import { setTimeout } from 'node:timers/promises';
import { Agent, fetch, type Headers, type Response } from 'undici';
import { RequestRefused } from './request-refused.js';

const POLL_MS = 500;
/** An answer of a service that is at work on a long batch. */
const LONGEST_WAIT_MS = 300_000;

/** For what takes as long as a log is long. */
const PATIENT = new Agent({ headersTimeout: 0, bodyTimeout: 0 });

/** What is sent along with a request. */
interface Asking {
  readonly body?: string | AsyncIterable<Uint8Array>;
  /** Media type of the body. */
  readonly type?: string;
  readonly accept?: string;
  /** Whether it may take as long as it takes. */
  readonly isLong?: boolean;
}

/** Speaks to a running service, and puts its refusals into words. */
export class ServiceClient {
  /**
   * @param base URL without a path
   * @param key the access key that is sent along; by default that of PALINODE_KEY
   */
  constructor(
    private readonly base: string,
    private readonly key: string | null = process.env['PALINODE_KEY']?.trim() || null,
  ) {}

  async has(path: string): Promise<boolean> {
    const answer = await this.ask('GET', path);
    if (answer.status === 404) return false;
    await this.read(answer);
    return true;
  }

  async get<Answer>(path: string): Promise<Answer> {
    return (await this.read(await this.ask('GET', path))) as Answer;
  }

  async send<Answer>(method: string, path: string, body: string, type: string): Promise<Answer> {
    return (await this.read(await this.ask(method, path, { body, type }))) as Answer;
  }

  /** The body as it comes, for however long it takes to come. */
  async stream(path: string, accept: string): Promise<AsyncIterable<Uint8Array>> {
    return (await this.open(path, accept)).chunks;
  }

  /** The same, with what stands above it. */
  async open(path: string, accept: string): Promise<{ headers: Headers; chunks: AsyncIterable<Uint8Array> }> {
    const answer = await this.ask('GET', path, { accept, isLong: true });
    if (!answer.ok) await this.read(answer);
    return { headers: answer.headers, chunks: answer.body ?? new ReadableStream<Uint8Array>() };
  }

  /** Sends a body as it is read, however long that and the work on it take. */
  async upload<Answer>(path: string, chunks: AsyncIterable<Uint8Array>, type: string): Promise<Answer> {
    return (await this.read(await this.ask('POST', path, { body: chunks, type, isLong: true }))) as Answer;
  }

  async remove(path: string): Promise<void> {
    await this.read(await this.ask('DELETE', path));
  }

  /** Asks again until the answer is as wished. */
  async until<Answer>(path: string, isReached: (answer: Answer) => boolean): Promise<Answer> {
    for (;;) {
      const answer = await this.get<Answer>(path);
      if (isReached(answer)) return answer;
      await setTimeout(POLL_MS);
    }
  }

  private async ask(method: string, path: string, { body, type, accept, isLong = false }: Asking = {}): Promise<Response> {
    const address = this.addressOf(path);
    try {
      return await fetch(address, {
        method,
        ...(isLong ? { dispatcher: PATIENT } : { signal: AbortSignal.timeout(LONGEST_WAIT_MS) }),
        // Half duplex, as undici wants it said: the answer comes after the body.
        ...(body === undefined ? {} : { body, duplex: 'half' }),
        headers: {
          ...(type === undefined ? {} : { 'content-type': type }),
          ...(accept === undefined ? {} : { accept }),
          ...(this.key === null ? {} : { authorization: `Bearer ${this.key}` }),
        },
      });
    } catch (error) {
      throw new RequestRefused(`No service answers at ${this.base} (${whyNot(error)}). Start it with npm start, or say where it is with --url.`, { cause: error });
    }
  }

  private addressOf(path: string): URL {
    if (/^https?:\/\//i.test(this.base) && URL.canParse(this.base)) return new URL(path, this.base);
    throw new RequestRefused(`“${this.base}” is no address of a service; write it as http://localhost:3000.`);
  }

  private async read(answer: Response): Promise<unknown> {
    const text = await answer.text();
    if (answer.ok) return text === '' ? null : JSON.parse(text);
    throw new RequestRefused(`The service refused: ${refusalIn(text, answer.status)}`);
  }
}

/** What fetch says of a connection that did not come about, or broke off, is in the cause. */
function whyNot(error: unknown): string {
  const reason = error instanceof TypeError && error.cause instanceof Error ? error.cause : error;
  return reason instanceof Error ? reason.message || reason.name : String(reason);
}

/** The service's own words, where it gave any. */
function refusalIn(text: string, status: number): string {
  try {
    const { detail, errors = [] } = JSON.parse(text) as { detail?: string; errors?: { pointer: string; detail: string }[] };
    const faults = errors.map((fault) => `${fault.pointer}: ${fault.detail}`).filter((fault) => fault !== detail);
    return [detail ?? `status ${status}`, ...faults].join('\n  ');
  } catch {
    return `status ${status}`;
  }
}
