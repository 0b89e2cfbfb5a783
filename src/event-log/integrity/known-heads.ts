import type { ChainFault, ChainHead } from './chain-fault.js';

/**
 * Heads of a log that were written down elsewhere: by an earlier verification, or in a published feed. Whoever owns
 * the database can rewrite a log and chain it anew, so that it is whole in itself; these it then no longer meets.
 */
export class KnownHeads {
  private readonly bySequence = new Map<number, string[]>();
  private agreed = 0;

  /** @param whose how the faults call them, e.g. `published` */
  constructor(
    heads: readonly ChainHead[],
    private readonly whose: string,
  ) {
    for (const { sequence, hash } of heads) this.bySequence.set(sequence, [...(this.bySequence.get(sequence) ?? []), hash]);
  }

  /** How many sequences they are at. */
  get count(): number {
    return this.bySequence.size;
  }

  /** @param head the log's, in sequence order */
  check({ sequence, hash }: ChainHead): ChainFault | null {
    const known = this.bySequence.get(sequence);
    const other = known?.find((each) => each !== hash);
    if (known && other === undefined) this.agreed = sequence;
    if (other === undefined) return null;
    return {
      sequence,
      fault:
        `Event ${sequence} has the hash ${hash}, but a head ${this.whose} for it has ${other}: ` +
        `the log was rewritten after event ${this.agreed} and up to this one.`,
    };
  }

  /** @param last where the log ends */
  beyond(last: ChainHead): ChainFault | null {
    const missing = [...this.bySequence.keys()].filter((sequence) => sequence > last.sequence);
    if (missing.length === 0) return null;
    const fault = `The log ends at event ${last.sequence}, but a head was ${this.whose} for event ${Math.max(...missing)}: events were taken away.`;
    return { sequence: last.sequence + 1, fault };
  }
}
