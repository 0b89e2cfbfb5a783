import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DossierKey } from '../event-log/append-request.js';
import { hashedHeadOf } from '../event-log/hashed-head.js';
import type { ChainHead } from '../event-log/integrity/chain-fault.js';
import { EmptiedEvents } from '../event-log/integrity/emptied-events.js';
import type { StoredEvent } from '../event-log/stored-event.js';
import { isWhole, type LogFilter, LogStretchQuery } from './log-stretch.query.js';
import { textPieces } from './text-pieces.js';

/** Events held in memory at a time. */
const EVENTS_AT_ONCE = 500;

/** A log as NDJSON. */
export interface LogFile {
  /** Where the log ended when it was opened: the file ends there, whatever is appended meanwhile. */
  readonly head: ChainHead;
  /**
   * Text in pieces, one stored event a line. Fails where the log does not reach that head, and where an event was
   * redacted meanwhile: the event that says so comes after the head, and without it the file looks like a forgery.
   */
  readonly lines: AsyncIterable<string>;
}

/** Opens logs for export, at constant memory. */
@Injectable()
export class LogFileQuery {
  private readonly stretches: LogStretchQuery;

  constructor(private readonly dataSource: DataSource) {
    this.stretches = new LogStretchQuery(dataSource);
  }

  /** @param after the sequence after which the file begins; 0 for all of it */
  async open(dossier: DossierKey, filter: LogFilter, after: number): Promise<LogFile> {
    const head = await hashedHeadOf(this.dataSource, dossier.dossierId);
    const pages = this.stretches.pages(dossier, filter, { after, upTo: head.sequence }, EVENTS_AT_ONCE);
    const complete = isWhole(filter) ? reaching(pages, Math.max(after, head.sequence), after) : pages;
    return { head, lines: textPieces(complete, (event) => `${JSON.stringify(event)}\n`) };
  }
}

/** @throws Error when the pages end before `last`, or lack a redaction: what is no whole file must not pass for one */
async function* reaching(pages: AsyncIterable<readonly StoredEvent[]>, last: number, after: number): AsyncGenerator<readonly StoredEvent[]> {
  let reached = after;
  const emptied = new EmptiedEvents();
  for await (const page of pages) {
    for (const event of page) emptied.take(event);
    yield page;
    reached = page.at(-1)?.sequence ?? reached;
  }
  if (reached < last) throw new Error(`The log ends at event ${reached}, but its head says ${last}: events are missing. Run palinode verify.`);
  const first = emptied.first();
  if (first !== null) throw new Error(`Event ${first.sequence} was redacted while the log was exported up to event ${last}. Start the export again.`);
}
