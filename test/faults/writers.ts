import { setTimeout as sleep } from 'node:timers/promises';
import type { RecordedEvent } from '../../src/domain/events.js';

/** An event as a writer sends it, under an id of its own. */
export interface Sent {
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
}

/** What became of an event, in its writer's eyes. */
export interface Acknowledged {
  readonly sent: Sent;
  readonly answer: RecordedEvent;
}

/** Beyond this (milliseconds) a request counts as hung. */
const LONGEST_ANSWER = 30_000;
/** A writer that gets no answer for so long (milliseconds) gives up, and fails its test. */
const PATIENCE = 120_000;
const PAUSE_MS = 50;

/**
 * Writers who do what the service asks of its callers: each sends one event after the other to
 * `POST …/events`, and after an error the same one again, with the same id, until it is acknowledged.
 */
export class Writers {
  readonly acknowledged: Acknowledged[] = [];
  /** Requests that were sent again. */
  resends = 0;
  /** Answers of 503, and connections that broke or were refused. */
  unavailable = 0;
  unreachable = 0;
  /** What no caller should ever see: any other status, a 503 without a problem, a request that hangs. */
  readonly wrong: string[] = [];
  /** What the 503 answers said, each once. */
  readonly reasons = new Set<string>();
  private isStopped = false;
  private isAbandoned = false;

  /**
   * @param services base URLs; asked anew for each request, so that a service may move
   * @param path of the dossier, e.g. `/v1/dossiers/talks`
   */
  constructor(
    private readonly services: () => readonly string[],
    private readonly path: string,
  ) {}

  /**
   * Lets that many write until there is nothing more to send or they are stopped.
   * @param next what a writer's next event is; null ends the writer
   */
  async run(writers: number, next: (writer: number) => Sent | null): Promise<void> {
    await Promise.all(Array.from({ length: writers }, (_, writer) => this.write(writer, next)));
  }

  /** Each finishes the event it is at. */
  stop(): void {
    this.isStopped = true;
  }

  /** Where the test has failed: they finish nothing more. */
  abandon(): Promise<void> {
    this.isStopped = this.isAbandoned = true;
    return Promise.resolve();
  }

  private async write(writer: number, next: (writer: number) => Sent | null): Promise<void> {
    while (!this.isStopped) {
      const sent = next(writer);
      if (!sent) return;
      await this.sendUntilAcknowledged(writer, sent);
    }
  }

  private async sendUntilAcknowledged(writer: number, sent: Sent): Promise<void> {
    for (const [deadline, first] = [Date.now() + PATIENCE, Date.now()]; ; this.resends += 1) {
      const services = this.services();
      const answer = await this.attempt(services[(writer + this.resends) % services.length] ?? '', sent);
      if (answer) {
        this.acknowledged.push({ sent, answer });
        return;
      }
      if (this.isAbandoned) return;
      if (Date.now() > deadline) {
        this.wrong.push(`no acknowledgement in ${Date.now() - first} ms`);
        return;
      }
      await sleep(PAUSE_MS * (1 + Math.random()));
    }
  }

  private async attempt(service: string, sent: Sent): Promise<RecordedEvent | null> {
    const signal = AbortSignal.timeout(LONGEST_ANSWER);
    try {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${service}${this.path}/events`, { method: 'POST', headers, body: JSON.stringify(sent), signal });
      const body: unknown = await response.json();
      // What a 2xx holds is compared with the log afterwards.
      if (response.status === 201 || response.status === 200) return body as RecordedEvent;
      this.refused(response, body);
    } catch (error) {
      if (signal.aborted) this.wrong.push(`no answer within ${LONGEST_ANSWER} ms: ${String(error)}`);
      else this.unreachable += 1;
    }
    return null;
  }

  private refused(response: Response, body: unknown): void {
    const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') === true;
    if (response.status !== 503 || !isProblem || response.headers.get('retry-after') === null) {
      this.wrong.push(`${response.status}: ${JSON.stringify(body)}`);
      return;
    }
    this.unavailable += 1;
    if (typeof body === 'object' && body !== null && 'detail' in body) this.reasons.add(String(body.detail));
  }
}
