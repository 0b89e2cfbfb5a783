import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { DomainError } from '../../domain/errors.js';

/** Streams of one process: each costs a connection and, while its log grows, a query now and then. */
const MOST_STREAMS = 200;
/** How long a client that does not read may hold up the end, milliseconds. */
const GRACE_MS = 1_000;

/** Keeps count of the streams that are open, and ends them in order when the service stops. */
@Injectable()
export class OpenStreams implements BeforeApplicationShutdown {
  private readonly open = new Map<Readable, AbortController>();
  private isStopping = false;

  /**
   * A stream of what `source` yields, taken from it as fast as the client reads and no faster.
   * @param source ends soon after its signal aborts: when the client goes, or the service stops
   * @param response what the stream is sent as
   * @throws DomainError `too-many-streams`
   */
  start(source: (signal: AbortSignal) => AsyncIterable<string>, response: ServerResponse): Readable {
    if (this.isStopping || this.open.size >= MOST_STREAMS) throw tooMany();
    const ending = new AbortController();
    const stream = Readable.from(source(ending.signal), { objectMode: false });
    this.open.set(stream, ending);
    // The stream itself closes only once its source has ended, and a source that waits for growth must be told.
    response.once('close', () => ending.abort());
    stream.once('close', () => this.open.delete(stream));
    return stream;
  }

  /** Each client gets the end of its stream, so that it asks another replica, or this one when it is back. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    const closed = [...this.open].map(async ([stream, ending]) => {
      const isClosed = once(stream, 'close');
      ending.abort();
      await Promise.race([isClosed, setTimeout(GRACE_MS, undefined, { ref: false })]);
      stream.destroy();
    });
    await Promise.all(closed);
  }
}

function tooMany(): DomainError {
  return new DomainError('too-many-streams', `This process serves ${MOST_STREAMS} streams already, or is stopping. Ask again shortly, or another replica.`);
}
