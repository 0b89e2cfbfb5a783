import { Logger } from '@nestjs/common';
import type { ServerResponse } from 'node:http';
import { DomainError } from '../domain/errors.js';
import type { Asked } from './gate.js';

/** How often a long answer's key is looked at again, milliseconds. */
const EVERY_MS = 3_000;

/** Answers that go on for long (a stream, an export) end when their key does. */
export class OpenReadings {
  private readonly logger = new Logger('access');
  private readonly open = new Map<ServerResponse, Asked>();
  private timer: NodeJS.Timeout | null = null;

  /** @param admit throws for whoever is let in no more */
  constructor(private readonly admit: (asked: Asked) => Promise<unknown>) {}

  add(asked: Asked, response: ServerResponse): void {
    // Whoever left while the key was looked up has been told of already, and is not told of again.
    if (response.destroyed) return;
    this.open.set(response, asked);
    response.once('close', () => this.open.delete(response));
  }

  watch(): void {
    this.timer = setInterval(() => {
      for (const [response, asked] of this.open) void this.lookAgain(response, asked);
    }, EVERY_MS).unref();
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  private async lookAgain(response: ServerResponse, asked: Asked): Promise<void> {
    try {
      await this.admit(asked);
    } catch (error) {
      // That the database cannot be asked at this moment is no reason to break off.
      if (!(error instanceof DomainError)) this.logger.warn({ err: error }, 'The key of a long answer could not be checked.');
      else response.destroy();
    }
  }
}
