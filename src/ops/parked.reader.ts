import { type Queries, rowsOf } from '../database/queries.js';

/** Something that a follower of the log has set aside, for operators. */
export interface ParkedRow {
  readonly follower: string;
  readonly unit: string;
  readonly stream: string | null;
  readonly sequence: number | null;
  readonly event: string | null;
  readonly attempts: number;
  readonly failure: string;
  readonly parkedAt: Date;
  readonly failedAt: Date;
  readonly retryAt: Date;
}

type Row = Omit<ParkedRow, 'sequence'> & { readonly sequence: string | null };

/** What is parked in a dossier, by follower and unit, after the given ones. */
export async function parkedAfter(
  queries: Queries,
  dossierId: number,
  after: { readonly follower: string; readonly unit: string },
  limit: number,
): Promise<ParkedRow[]> {
  const rows = await rowsOf<Row>(queries, PARKED, [dossierId, after.follower, after.unit, limit]);
  return rows.map((row) => ({ ...row, sequence: row.sequence === null ? null : Number(row.sequence) }));
}

const PARKED = `
select follower, unit, stream, sequence, event_id as event, attempts, failure,
       parked_at as "parkedAt", failed_at as "failedAt", retry_at as "retryAt"
  from parked
 where dossier_id = $1 and (follower collate "C", unit collate "C") > ($2, $3)
 order by follower collate "C", unit collate "C" limit $4`;
