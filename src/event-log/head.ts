import { type Queries, rowsOf } from '../database/queries.js';
import { sequenceOf } from './event-row.js';

/** The last sequence of the dossier's log, 0 while it is empty. Takes no lock. */
export async function headOf(queries: Queries, dossierId: number): Promise<number> {
  const sql = 'select sequence from dossier_head where dossier_id = $1';
  const [head] = await rowsOf<{ sequence: string }>(queries, sql, [dossierId]);
  return head ? sequenceOf(head.sequence) : 0;
}

/**
 * The last sequence of the dossier's log, with the head locked until the caller's transaction ends: until then
 * nobody else appends.
 */
export async function lockHead(runner: Queries, dossierId: number): Promise<number> {
  const sql = 'select sequence from dossier_head where dossier_id = $1 for update';
  const [head] = await rowsOf<{ sequence: string }>(runner, sql, [dossierId]);
  return head ? sequenceOf(head.sequence) : 0;
}
