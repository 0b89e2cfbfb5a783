import type { ChainFault, ChainHead } from '../../event-log/integrity/chain-fault.js';

/** What `palinode verify` says of one log. */
export interface Verdict {
  /** Null where no event says. */
  readonly dossier: string | null;
  /** The last event found right. */
  readonly head: ChainHead;
  readonly fault: ChainFault | null;
  /** Where in what was read the fault shows, e.g. `line 7 of export.ndjson`. */
  readonly place: string | null;
  /** Published heads that it was compared with. */
  readonly published: number;
  readonly elapsedMs: number;
}

/** The verdict in lines for people; a head is written as `--head` takes it. */
export function verdictLines({ dossier, head, fault, place, published, elapsedMs }: Verdict): string[] {
  const events = `${head.sequence.toLocaleString('en')} ${head.sequence === 1 ? 'event' : 'events'}`;
  const took = `${(elapsedMs / 1_000).toFixed(1)} s`;
  const whose = dossier ?? 'The log';
  if (fault !== null) {
    return [
      `${whose}: BROKEN at event ${fault.sequence}${place === null ? '' : `, ${place}`} (${took}).`,
      `  ${fault.fault}`,
      head.sequence === 0 ? '  Nothing before it was found right.' : `  Right up to ${head.sequence}:${head.hash}`,
    ];
  }
  return [
    `${whose}: sound, ${events} (${took}).`,
    `  Head ${head.sequence}:${head.hash}`,
    published === 0
      ? '  Compared with no published head: a log rewritten as a whole, or cut short, passes too. Give --head or --heads.'
      : `  Agrees with ${published} published ${published === 1 ? 'head' : 'heads'}.`,
  ];
}
