import { type Queries, rowsOf } from '../../database/queries.js';
import { sequenceOf } from '../event-row.js';
import type { ChainHead } from './chain-fault.js';

/** A head that a verification found right. */
export interface VerifiedHead extends ChainHead {
  /** UTC, ISO 8601 with milliseconds: the first time it was. */
  readonly verifiedAt: string;
}

interface HeadRow {
  readonly sequence: string;
  readonly hash: Buffer;
  readonly verified_at: Date;
}

/** Writes a head down, once and for good. */
export async function keepHead(queries: Queries, dossierId: number, { sequence, hash }: ChainHead): Promise<void> {
  if (sequence > 0) await queries.query(KEEP, [dossierId, sequence, Buffer.from(hash, 'hex')]);
}

/** Where verifications have come to; null before the first. */
export async function newestHead(queries: Queries, dossierId: number): Promise<VerifiedHead | null> {
  const [newest] = await newestHeads(queries, dossierId, 1);
  return newest ?? null;
}

/** The newest first. */
export async function newestHeads(queries: Queries, dossierId: number, limit: number): Promise<VerifiedHead[]> {
  const sql = `${HEADS} where dossier_id = $1 order by sequence desc limit $2`;
  return (await rowsOf<HeadRow>(queries, sql, [dossierId, limit])).map(headOf);
}

/** Those after `after`, up to and including `upTo`. */
export async function headsWithin(queries: Queries, dossierId: number, after: number, upTo: number): Promise<VerifiedHead[]> {
  const sql = `${HEADS} where dossier_id = $1 and sequence > $2 and sequence <= $3 order by sequence`;
  return (await rowsOf<HeadRow>(queries, sql, [dossierId, after, upTo])).map(headOf);
}

/** The first that covers an event; null while none does. */
export async function firstHeadFrom(queries: Queries, dossierId: number, sequence: number): Promise<VerifiedHead | null> {
  const sql = `${HEADS} where dossier_id = $1 and sequence >= $2 order by sequence limit 1`;
  const [row] = await rowsOf<HeadRow>(queries, sql, [dossierId, sequence]);
  return row ? headOf(row) : null;
}

function headOf({ sequence, hash, verified_at }: HeadRow): VerifiedHead {
  return { sequence: sequenceOf(sequence), hash: hash.toString('hex'), verifiedAt: verified_at.toISOString() };
}

const HEADS = 'select sequence, hash, verified_at from verified_head';

const KEEP = `
insert into verified_head (dossier_id, sequence, hash, verified_at)
values ($1, $2, $3, date_trunc('milliseconds', now())) on conflict (dossier_id, sequence) do nothing`;
