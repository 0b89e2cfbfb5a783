import { type Queries, rowsOf } from '../database/queries.js';
import type { Unit } from './detector.js';

/** The first event that asks for a unit to be judged; nulls where only time does. */
export interface FirstCause {
  readonly event: string | null;
  readonly sequence: number | null;
  readonly stream: string | null;
}

const NOTHING_BUT_TIME: FirstCause = { event: null, sequence: null, stream: null };

export async function firstCauseOf(queries: Queries, dossierId: number, { causes }: Unit): Promise<FirstCause> {
  const [first] = causes;
  if (!first) return NOTHING_BUT_TIME;
  const sql = 'select sequence, stream from event where dossier_id = $1 and event_id = $2';
  const [row] = await rowsOf<{ sequence: string; stream: string }>(queries, sql, [dossierId, first.id]);
  return row ? { event: first.id, sequence: Number(row.sequence), stream: row.stream } : NOTHING_BUT_TIME;
}
