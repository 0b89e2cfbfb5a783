import { byteLines } from './byte-lines.js';
import type { ChainFault, ChainHead } from './chain-fault.js';
import { ChainVerifier } from './chain-verifier.js';
import type { KnownHeads } from './known-heads.js';
import { readEventLine } from './stored-event-line.js';

/** What the verification of an export found. */
export interface ExportVerification {
  /** Slug of the first event; null for an export without events. */
  readonly dossier: string | null;
  /** The last event found right. */
  readonly head: ChainHead;
  readonly fault: ChainFault | null;
  /** At which the fault shows, from 1; null without one, or if the export as a whole shows it. */
  readonly line: number | null;
  /** Whether an event is emptied that a redaction beyond the export's end may answer for. */
  readonly awaitsRedaction: boolean;
}

/** Recomputes a log from its NDJSON, one event a line: with the same memory however long, and with no database. */
export class ExportVerifier {
  private readonly verifier: ChainVerifier;
  private dossier: string | null;
  private lines = 0;

  /**
   * @param dossier slug that the events should have; null takes the first one's
   * @param heads that the log should meet
   */
  constructor(
    dossier: string | null,
    private readonly heads: KnownHeads,
  ) {
    this.dossier = dossier;
    this.verifier = new ChainVerifier(dossier);
  }

  /** The last event found right. */
  get head(): ChainHead {
    return this.verifier.head;
  }

  get awaitsRedaction(): boolean {
    return this.verifier.awaitsRedaction;
  }

  /**
   * Takes the log, or what follows of it.
   * @param onProgress is told of the bytes read so far, now and then
   * @returns the first fault, after which nothing more is to be asked; null as long as all is well
   */
  async take(chunks: AsyncIterable<Uint8Array>, onProgress: (bytes: number) => void = () => undefined): Promise<ExportVerification | null> {
    const before = this.lines;
    for await (const { line, bytes } of byteLines(counted(chunks, onProgress))) {
      this.lines = before + line;
      const fault = bytes.length === 0 ? null : this.faultOf(bytes);
      if (fault !== null) return this.found(fault, this.lines);
    }
    return null;
  }

  /** What there is to say once all has been taken. */
  finish(): ExportVerification {
    const isEmpty = this.head.sequence === 0;
    const empty = isEmpty ? { sequence: 1, fault: 'There is no event: every log begins with one.' } : null;
    return this.found(empty ?? this.verifier.finish() ?? this.heads.beyond(this.head), null);
  }

  /** What there is to say if the log cannot be had to its end. @param why ends the sentence */
  brokenOff(why: string): ExportVerification {
    const sequence = this.head.sequence + 1;
    return this.found({ sequence, fault: `Event ${sequence} and what may follow cannot be had: ${why}.` }, null);
  }

  private faultOf(bytes: Buffer): ChainFault | null {
    const read = readEventLine(bytes);
    if (read.kind === 'unreadable') {
      const sequence = this.head.sequence + 1;
      return { sequence, fault: `Where event ${sequence} should be, the line cannot be read: ${read.why}.` };
    }
    this.dossier ??= read.event.dossier;
    return this.verifier.check(read.event) ?? this.heads.check(read.event);
  }

  private found(fault: ChainFault | null, line: number | null): ExportVerification {
    return { dossier: this.dossier, head: this.head, fault, line, awaitsRedaction: this.awaitsRedaction };
  }
}

async function* counted(chunks: AsyncIterable<Uint8Array>, onProgress: (bytes: number) => void): AsyncGenerator<Uint8Array, void, undefined> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    onProgress(bytes);
    yield chunk;
  }
}
