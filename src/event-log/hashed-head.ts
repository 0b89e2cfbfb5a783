import { type Queries, rowsOf } from '../database/queries.js';
import { GENESIS_HASH } from './chain.js';
import { sequenceOf } from './event-row.js';
import type { ChainHead } from './integrity/chain-fault.js';

/** The end of the dossier's log. Takes no lock: others may append at once. */
export async function hashedHeadOf(queries: Queries, dossierId: number): Promise<ChainHead> {
  const sql = `select sequence, encode(hash, 'hex') as hash from dossier_head where dossier_id = $1`;
  const [head] = await rowsOf<{ sequence: string; hash: string }>(queries, sql, [dossierId]);
  return head ? { sequence: sequenceOf(head.sequence), hash: head.hash } : { sequence: 0, hash: GENESIS_HASH };
}
