import { setTimeout } from 'node:timers/promises';
import { RequestRefused } from './request-refused.js';

const POLL_MS = 500;
/** An answer of a service that is at work on a long batch. */
const LONGEST_WAIT_MS = 300_000;

/** Speaks to a running service, and puts its refusals into words. */
export class ServiceClient {
  /** @param base URL without a path */
  constructor(private readonly base: string) {}

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
    return (await this.read(await this.ask(method, path, body, type))) as Answer;
  }

  /** Asks again until the answer is as wished. */
  async until<Answer>(path: string, isReached: (answer: Answer) => boolean): Promise<Answer> {
    for (;;) {
      const answer = await this.get<Answer>(path);
      if (isReached(answer)) return answer;
      await setTimeout(POLL_MS);
    }
  }

  private async ask(method: string, path: string, body?: string, type?: string): Promise<Response> {
    try {
      return await fetch(new URL(path, this.base), {
        method,
        signal: AbortSignal.timeout(LONGEST_WAIT_MS),
        ...(body === undefined ? {} : { body }),
        ...(type === undefined ? {} : { headers: { 'content-type': type } }),
      });
    } catch (error) {
      throw new RequestRefused(`No service answers at ${this.base}. Start it with npm start, or say where it is with --url.`, { cause: error });
    }
  }

  private async read(answer: Response): Promise<unknown> {
    const text = await answer.text();
    if (answer.ok) return JSON.parse(text);
    throw new RequestRefused(`The service refused: ${refusalIn(text, answer.status)}`);
  }
}

/** The service's own words, where it gave any. */
function refusalIn(text: string, status: number): string {
  try {
    const { detail, errors = [] } = JSON.parse(text) as { detail?: string; errors?: { pointer: string; detail: string }[] };
    const faults = errors.map((fault) => `\n  ${fault.pointer}: ${fault.detail}`).join('');
    return `${detail ?? `status ${status}`}${faults}`;
  } catch {
    return `status ${status}`;
  }
}
