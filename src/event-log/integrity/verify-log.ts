import type { Queries } from '../../database/queries.js';
import type { DossierKey } from '../append-request.js';
import { GENESIS_HASH } from '../chain.js';
import { readLog } from '../read-log.js';
import type { StoredEvent } from '../stored-event.js';
import type { ChainFault, ChainHead } from './chain-fault.js';
import { ChainVerifier } from './chain-verifier.js';
import { KnownHeads } from './known-heads.js';
import { endFault, logEnd } from './log-end.js';
import { headsWithin, newestHead } from './verified-heads.js';

/** Before the first event. */
export const LOG_START: ChainHead = { sequence: 0, hash: GENESIS_HASH };

/** What a verification found. */
export interface LogVerification {
  /** The sequence after which it began. */
  readonly after: number;
  /** The last event found right. */
  readonly head: ChainHead;
  /** Null for a log that is what was recorded. */
  readonly fault: ChainFault | null;
}

/** How a verification goes about it. */
export interface Reading {
  /** Events held at a time. */
  readonly atOnce: number;
  /** Is told after each page how far it has come, and of how many events; what it waits for, the reading waits for. */
  readonly onPage: (done: number, upTo: number) => Promise<void> | void;
  /** Heads that the log should meet, besides those verified earlier. */
  readonly heads?: KnownHeads;
}

/**
 * Recomputes a log from `from` to where it stands now, some events at a time; takes no lock, so that appends go on.
 * Compares it with its head row and with the heads that earlier verifications wrote down.
 */
export function verifyLog(queries: Queries, dossier: DossierKey, from: ChainHead, reading: Reading): Promise<LogVerification> {
  return new LogReading(queries, dossier, from, reading).verify();
}

const HEADLESS: ChainFault = {
  sequence: 1,
  fault: 'The dossier has no row in dossier_head, so nothing says where its log ends, and it takes no events. Restore it from a backup.',
};

class LogReading {
  private readonly verifier: ChainVerifier;

  constructor(
    private readonly queries: Queries,
    private readonly dossier: DossierKey,
    private readonly from: ChainHead,
    private readonly reading: Reading,
  ) {
    this.verifier = new ChainVerifier(dossier.slug, from);
  }

  async verify(): Promise<LogVerification> {
    const fault = await this.read();
    return { after: this.from.sequence, head: this.verifier.head, fault };
  }

  private async read(): Promise<ChainFault | null> {
    const { dossierId } = this.dossier;
    // Before the end: a head that is verified meanwhile may lie beyond it.
    const newest = await newestHead(this.queries, dossierId);
    for (let readTo = -1; ; ) {
      const end = await logEnd(this.queries, dossierId);
      if (end === null) return HEADLESS;
      // An event may be emptied while the log is read; the redaction that answers for it was then appended since.
      if (end.sequence === readTo) break;
      const fault = (await this.readUpTo(end.sequence, this.reading.atOnce)) ?? endFault(end, this.verifier.head);
      if (fault !== null) return fault;
      if (!this.verifier.awaitsRedaction) break;
      readTo = end.sequence;
    }
    const last = this.verifier.head;
    const forgotten = new KnownHeads(newest ? [newest] : [], 'verified earlier').beyond(last);
    return this.verifier.finish() ?? forgotten ?? this.reading.heads?.beyond(last) ?? null;
  }

  private async readUpTo(upTo: number, atOnce: number): Promise<ChainFault | null> {
    const after = this.verifier.head.sequence;
    try {
      for await (const page of readLog(this.queries, this.dossier, { after, upTo }, atOnce)) {
        const fault = await this.checkPage(page);
        if (fault !== null) return fault;
        await this.reading.onPage(this.verifier.head.sequence - this.from.sequence, upTo - this.from.sequence);
      }
      return null;
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      if (atOnce > 1) return this.readUpTo(upTo, 1);
      const sequence = this.verifier.head.sequence + 1;
      return { sequence, fault: `Event ${sequence} cannot be read: a value of it is none that the service writes (${error.message}).` };
    }
  }

  private async checkPage(page: readonly StoredEvent[]): Promise<ChainFault | null> {
    const [after, upTo] = [this.verifier.head.sequence, page.at(-1)?.sequence ?? 0];
    const heads = new KnownHeads(await headsWithin(this.queries, this.dossier.dossierId, after, upTo), 'verified earlier');
    for (const event of page) {
      const fault = this.verifier.check(event) ?? heads.check(event) ?? this.reading.heads?.check(event) ?? null;
      if (fault !== null) return fault;
    }
    return null;
  }
}

/** Of a stored value that has no form outside the database (a date or number beyond JavaScript's, `infinity`). */
function isUnreadable(error: unknown): error is RangeError | TypeError {
  return error instanceof RangeError || error instanceof TypeError;
}
