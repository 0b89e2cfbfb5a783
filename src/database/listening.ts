import { setTimeout } from 'node:timers/promises';
import pg from 'pg';

/** Milliseconds between two tries to connect, the first and the longest. */
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;
const CONNECT_MS = 10_000;
/** How often a silent connection is asked whether it is still there, and how long it has to answer, milliseconds. */
const HEARTBEAT_MS = 15_000;
const ANSWER_MS = 5_000;

/** What is told of a channel. */
export interface Hearing {
  onNotice(payload: string): void;
  /** It listens; what was said before was not heard. @param isAgain after the connection was lost */
  onListening(isAgain: boolean): void;
  /** @param error null where the server closed the connection without a word */
  onLost(error: Error | null): void;
}

/**
 * Listens to one of the database's channels on a connection of its own, outside the pool; lost, it connects again, for as
 * long as it takes. Speaks on the same connection, so that it costs the pool nothing either.
 */
export class Listening {
  private readonly stopping = new AbortController();
  private client: pg.Client | null = null;
  private loop: Promise<void> = Promise.resolve();

  /** @param channel an identifier of ours, never from outside */
  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly hearing: Hearing,
  ) {}

  start(): void {
    this.loop = this.listen();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.client?.end();
    await this.loop;
  }

  /** Resolves once it is said, by a transaction of its own. @throws when the connection is away */
  async say(payload: string): Promise<void> {
    if (this.client === null) throw new Error('The listening connection is away.');
    await this.client.query('select pg_notify($1, $2)', [this.channel, payload]);
  }

  private async listen(): Promise<void> {
    let wait = FIRST_WAIT_MS;
    for (let isAgain = false; !this.stopping.signal.aborted; isAgain = true) {
      const lost = await this.once(() => {
        wait = FIRST_WAIT_MS;
        this.hearing.onListening(isAgain);
      });
      if (this.stopping.signal.aborted) return;
      // Told once: of a database that stays away the service speaks elsewhere.
      if (wait === FIRST_WAIT_MS) this.hearing.onLost(lost);
      await this.pause(wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    }
  }

  /** One connection, from its beginning to its end. @returns what ended it */
  private async once(onListening: () => void): Promise<Error | null> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'palinode-listening',
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: ANSWER_MS,
      keepAlive: true,
    });
    let failure: Error | null = null;
    const ended = new Promise<void>((resolve) => {
      client.once('end', resolve);
      client.on('error', (error) => {
        failure = error;
        resolve();
      });
    });
    client.on('notification', ({ payload = '' }) => this.hearing.onNotice(payload));
    let heartbeat: NodeJS.Timeout | undefined;
    try {
      await client.connect();
      await client.query(`listen ${this.channel}`);
      this.client = client;
      onListening();
      heartbeat = setInterval(() => void client.query('select 1').catch(() => client.end()), HEARTBEAT_MS);
      if (this.stopping.signal.aborted) return null;
      await ended;
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
    } finally {
      clearInterval(heartbeat);
      this.client = null;
      // It may have ended already; then there is nothing to end.
      await client.end().catch(() => undefined);
    }
    return failure;
  }

  private async pause(milliseconds: number): Promise<void> {
    try {
      await setTimeout(milliseconds, undefined, { signal: this.stopping.signal });
    } catch (error) {
      if (!this.stopping.signal.aborted) throw error;
    }
  }
}
