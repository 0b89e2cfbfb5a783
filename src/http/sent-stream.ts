import { RouteConfig } from '@nestjs/platform-fastify';
import type { Readable } from 'node:stream';
import { setTimeout as after } from 'node:timers/promises';
import { DomainError } from '../domain/errors.js';

/** So long a sender may send nothing, milliseconds; the time it has to wait for us does not count. */
const LONGEST_SILENCE_MS = 60_000;
/** So long what is not read any more is thrown away, so that its sender comes to read the answer. */
const LONGEST_DRAIN_MS = 10_000;

/** What a route that takes streams says of itself. */
interface StreamRoute {
  readonly takesStreams?: boolean;
}

/** Marks a route whose NDJSON or CSV body is a `SentStream`; other routes refuse such bodies. */
export function TakesStreams(): MethodDecorator & ClassDecorator {
  return RouteConfig({ takesStreams: true } satisfies StreamRoute);
}

/** @param config a route's own */
export function doesTakeStreams(config: object): boolean {
  return 'takesStreams' in config && config.takesStreams === true;
}

/** A body that is read as it comes in, never as a whole; its sender waits while nobody reads. */
export class SentStream {
  constructor(private readonly stream: Readable) {}

  /**
   * The bytes, piece by piece; can be asked for once. Whoever stops early gets rid of the rest.
   * @throws DomainError `body-cut-off` when the sender goes away, or sends nothing for a minute
   */
  async *chunks(): AsyncGenerator<Buffer, void, undefined> {
    // A destroyed stream closes its connection, and the answer with it.
    const chunks = this.stream.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>;
    try {
      for (let next = await this.inTime(chunks); next.done !== true; next = await this.inTime(chunks)) yield next.value;
    } finally {
      if (!this.stream.readableEnded) void this.drain();
    }
  }

  private async inTime(chunks: AsyncIterator<Buffer>): Promise<IteratorResult<Buffer, unknown>> {
    let silence: NodeJS.Timeout | undefined;
    const silent = new Promise<never>((_, reject) => {
      silence = setTimeout(() => reject(cutOff('Nothing came for a minute.')), LONGEST_SILENCE_MS);
    });
    try {
      return await Promise.race([chunks.next(), silent]);
    } catch (error) {
      if (error instanceof DomainError) throw error;
      throw cutOff('The connection was closed before the body had ended.', error);
    } finally {
      clearTimeout(silence);
    }
  }

  private async drain(): Promise<void> {
    this.stream.on('error', () => undefined).resume();
    await after(LONGEST_DRAIN_MS, undefined, { ref: false });
    if (!this.stream.readableEnded) this.stream.destroy();
  }
}

function cutOff(why: string, cause?: unknown): DomainError {
  const error = new DomainError('body-cut-off', `${why} Send the same again: what has an id is recorded once.`);
  error.cause = cause;
  return error;
}
