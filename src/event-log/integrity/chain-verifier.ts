import { GENESIS_HASH, hashOfEnvelope } from '../chain.js';
import { hashOfData } from '../seal.js';
import type { StoredEvent } from '../stored-event.js';
import type { ChainFault, ChainHead } from './chain-fault.js';
import { EmptiedEvents } from './emptied-events.js';

const START: ChainHead = { sequence: 0, hash: GENESIS_HASH };

/**
 * Recomputes a log event by event, in sequence order, from wherever it comes: a database, an export, a service.
 * Needs the same memory for any length. What a stream's `version` says is covered by the hash alone.
 *
 * A fault ends the verification: what follows a broken link says nothing, and is not to be asked.
 */
export class ChainVerifier {
  private readonly emptied = new EmptiedEvents();
  private recordedAt = '';

  /**
   * @param dossier slug; null takes the first event's
   * @param from the head after which the first event to check comes; the start of the log unless told
   */
  constructor(
    private dossier: string | null,
    private verified: ChainHead = START,
  ) {}

  /** The last event found right, or where it began. */
  get head(): ChainHead {
    return this.verified;
  }

  /** Whether an event was found emptied that a redaction after `head` would have to answer for. */
  get awaitsRedaction(): boolean {
    return this.emptied.areUnanswered;
  }

  /** @param event the next in the log; null says that it follows from those before */
  check(event: StoredEvent): ChainFault | null {
    this.dossier ??= event.dossier;
    const fault = this.misplaced(event) ?? forged(event);
    if (fault !== null) return fault;
    this.emptied.take(event);
    this.recordedAt = event.recordedAt;
    this.verified = { sequence: event.sequence, hash: event.hash };
    return null;
  }

  /** To be asked when the log has ended: what only its end can tell. */
  finish(): ChainFault | null {
    return this.emptied.first();
  }

  private misplaced({ sequence, dossier, previousHash, recordedAt }: StoredEvent): ChainFault | null {
    const next = this.verified.sequence + 1;
    if (sequence !== next) {
      const fault = sequence < next ? `After event ${next - 1} comes event ${sequence} again.` : `Event ${next} is missing: after ${next - 1} comes ${sequence}.`;
      return { sequence: next, fault };
    }
    if (dossier !== this.dossier) return { sequence, fault: `Event ${sequence} is of dossier “${dossier}”, not of “${this.dossier}”.` };
    if (previousHash !== this.verified.hash) {
      const before = sequence === 1 ? 'the first event follows 32 zero bytes' : `event ${sequence - 1} has ${this.verified.hash}`;
      return { sequence, fault: `Event ${sequence} does not follow the one before it: its previousHash is ${previousHash}, but ${before}.` };
    }
    if (recordedAt < this.recordedAt) {
      return { sequence, fault: `Event ${sequence} was recorded at ${recordedAt}, before the one before it (${this.recordedAt}).` };
    }
    return null;
  }
}

/** Whether the event itself is other than its hashes say. */
function forged(event: StoredEvent): ChainFault | null {
  const { sequence, hash } = event;
  const content = contentFault(event);
  if (content !== null) return { sequence, fault: `${content} Event ${sequence} was changed after it was recorded.` };
  const computed = hashOfEnvelope(event);
  if (hash === computed) return null;
  return { sequence, fault: `The envelope of event ${sequence} hashes to ${computed}, its hash is ${hash}. One of both was changed after it was recorded.` };
}

function contentFault({ sequence, data, salt, dataHash }: StoredEvent): string | null {
  if (data === null && salt === null) return null;
  if (data === null) return `Event ${sequence} has a salt, but no data.`;
  if (salt === null) return `Event ${sequence} has data, but no salt.`;
  const computed = computedHash(salt, data);
  return computed === dataHash ? null : `The data of event ${sequence} hashes to ${computed}, its dataHash is ${dataHash}.`;
}

/** Of data that has no RFC 8785 form (a number beyond 64 bits, half a surrogate pair): why not. */
function computedHash(salt: string, data: unknown): string {
  try {
    return hashOfData(Buffer.from(salt, 'hex'), data).toString('hex');
  } catch (error) {
    return `nothing (${error instanceof Error ? error.message : String(error)})`;
  }
}
