import { setTimeout as sleep } from 'node:timers/promises';

const EVERY_MS = 100;
/** Beyond this (milliseconds) a request counts as hung. */
const LONGEST_ANSWER = 30_000;

/** Asks a service the same questions over and over, and keeps which statuses each was answered with. */
export class Watch {
  /** By path; `hung` stands for a request without an answer, `refused` for a service that was not there. */
  readonly seen = new Map<string, Set<number | 'hung' | 'refused'>>();
  private isEnding = false;
  private readonly watching: Promise<unknown>;

  constructor(
    private readonly service: string,
    paths: readonly string[],
  ) {
    this.watching = Promise.all(paths.map((path) => this.watch(path)));
  }

  async end(): Promise<void> {
    this.isEnding = true;
    await this.watching;
  }

  /** The statuses of a path, in order of size. */
  statusesOf(path: string): (number | string)[] {
    return [...(this.seen.get(path) ?? [])].sort();
  }

  private async watch(path: string): Promise<void> {
    const seen = new Set<number | 'hung' | 'refused'>();
    this.seen.set(path, seen);
    for (; !this.isEnding; await sleep(EVERY_MS)) seen.add(await this.ask(path));
  }

  private async ask(path: string): Promise<number | 'hung' | 'refused'> {
    const signal = AbortSignal.timeout(LONGEST_ANSWER);
    try {
      const response = await fetch(`${this.service}${path}`, { signal });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return signal.aborted ? 'hung' : 'refused';
    }
  }
}
