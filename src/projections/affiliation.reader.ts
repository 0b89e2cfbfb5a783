import { type Queries, rowsOf } from '../database/queries.js';
import type { Affiliation } from '../domain/affiliation.js';
import type { Standing } from '../domain/terms.js';

/** A row of `affiliation` as it was known, as the driver gives it. */
export interface AffiliationRow {
  readonly actor: string;
  readonly of_actor: string;
  readonly role: string;
  readonly portfolio: string | null;
  readonly rank: number | null;
  readonly during: string;
  readonly during_from: Date | number;
  readonly during_to: Date | number;
  readonly standing: Standing;
  /** When it ended, as it was recorded; null while no event known has ended it. */
  readonly ended: string | null;
  readonly ended_to: Date | number | null;
}

/** Who spoke or worked for the given actors, as far as was known at a sequence; in the log's order. */
export async function affiliationsTo(
  queries: Queries,
  dossierId: number,
  actors: readonly string[],
  knownAt: number,
): Promise<Affiliation[]> {
  if (actors.length === 0) return [];
  const rows = await rowsOf<AffiliationRow>(queries, `${KNOWN} and f.of_actor = any($3::text[]) ${IN_ORDER}`, [
    dossierId,
    knownAt,
    [...new Set(actors)],
  ]);
  return rows.map(affiliationOfRow);
}

/** For whom the given actors spoke or worked, as rows, so that a view can show how they were recorded. */
export async function affiliationRowsOf(
  queries: Queries,
  dossierId: number,
  actors: readonly string[],
  knownAt: number,
): Promise<AffiliationRow[]> {
  if (actors.length === 0) return [];
  return rowsOf<AffiliationRow>(queries, `${KNOWN} and f.actor = any($3::text[]) ${IN_ORDER}`, [
    dossierId,
    knownAt,
    [...new Set(actors)],
  ]);
}

/** For whom the given actors spoke or worked, as far as was known at a sequence; in the log's order. */
export async function affiliationsOf(
  queries: Queries,
  dossierId: number,
  actors: readonly string[],
  knownAt: number,
): Promise<Affiliation[]> {
  return (await affiliationRowsOf(queries, dossierId, actors, knownAt)).map(affiliationOfRow);
}

/** The affiliation as the rules see it: an end that was recorded cuts its interval short. */
export function affiliationOfRow(row: AffiliationRow): Affiliation {
  const to = Number(row.during_to);
  return {
    actor: row.actor,
    of: row.of_actor,
    role: row.role,
    portfolio: row.portfolio,
    rank: row.rank,
    during: { from: Number(row.during_from), to: row.ended_to === null ? to : Math.min(to, Number(row.ended_to)) },
    duringEdtf: row.during,
    standing: row.standing,
  };
}

const KNOWN = `
select f.actor, f.of_actor, f.role, f.portfolio, f.rank, f.during, f.during_from, f.during_to, f.standing,
       case when f.ended_sequence <= $2 then f.ended end as ended,
       case when f.ended_sequence <= $2 then f.ended_to end as ended_to
  from affiliation f
 where f.dossier_id = $1 and f.from_sequence <= $2 and (f.until_sequence is null or f.until_sequence > $2)`;

const IN_ORDER = 'order by f.sequence';
