import { type Queries, rowsOf } from '../../database/queries.js';
import { sequenceOf } from '../event-row.js';
import type { ChainFault, ChainHead } from './chain-fault.js';

/** Where a log ends, by its head row and by its events, as of one instant. */
export interface LogEnd extends ChainHead {
  /** Of the events there are; null while there are none. */
  readonly first: number | null;
  readonly last: number | null;
}

interface EndRow {
  readonly sequence: string;
  readonly hash: Buffer;
  readonly first: string | null;
  readonly last: string | null;
}

/** @returns null for a log without a head row, which every dossier is opened with */
export async function logEnd(queries: Queries, dossierId: number): Promise<LogEnd | null> {
  const [row] = await rowsOf<EndRow>(queries, END, [dossierId]);
  if (!row) return null;
  const numbered = (text: string | null): number | null => (text === null ? null : sequenceOf(text));
  return { sequence: sequenceOf(row.sequence), hash: row.hash.toString('hex'), first: numbered(row.first), last: numbered(row.last) };
}

/**
 * What the head row and the events say of each other.
 * @param verified the last event found right of those up to the head row's
 */
export function endFault({ sequence, hash, first, last }: LogEnd, verified: ChainHead): ChainFault | null {
  if (first !== null && first < 1) return { sequence: first, fault: `There is an event ${first}; a log begins with 1.` };
  if (verified.sequence < sequence) {
    const next = verified.sequence + 1;
    return { sequence: next, fault: `Event ${next} is missing: the head row says that the log ends at ${sequence}.` };
  }
  if (verified.sequence > sequence) {
    const next = sequence + 1;
    return { sequence: next, fault: `Event ${next} is missing: the log ends at ${sequence}, but was verified up to ${verified.sequence}.` };
  }
  if (verified.hash !== hash) {
    return { sequence, fault: `The head row has the hash ${hash} for event ${sequence}, where ${verified.hash} was verified.` };
  }
  if (last !== null && last > sequence) {
    return { sequence: sequence + 1, fault: `Event ${last} lies beyond the head row's ${sequence}: it was not appended by the service.` };
  }
  return null;
}

/** One statement, and so one snapshot: an append moves the events and the head row together. */
const END = `
select h.sequence, h.hash,
       (select min(e.sequence) from event e where e.dossier_id = h.dossier_id) as first,
       (select max(e.sequence) from event e where e.dossier_id = h.dossier_id) as last
  from dossier_head h where h.dossier_id = $1`;
