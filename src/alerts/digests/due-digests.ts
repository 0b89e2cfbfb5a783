import { type Queries, rowsOf } from '../../database/queries.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { QUIET_SECONDS } from './taken-alerts.js';

/** When the daily digests are made, hours after midnight UTC. */
const MORNING_HOUR = 6;

export interface DueDigests {
  /** The last morning that there was, by the database's clock. */
  readonly slot: Date;
  /** Dossiers in which something waits since before that morning. */
  readonly daily: readonly DossierKey[];
  /** Dossiers in which batches wait that have been quiet. */
  readonly batches: readonly DossierKey[];
}

interface DueRow {
  readonly slot: Date;
  readonly dossier_id: number | null;
  readonly slug: string | null;
  readonly daily: boolean | null;
  readonly batches: boolean | null;
}

/** Where digests may be due: a look-up without locks, across dossiers. */
export async function dueDigests(queries: Queries): Promise<DueDigests> {
  const rows = await rowsOf<DueRow>(queries, DUE, [MORNING_HOUR, QUIET_SECONDS]);
  const dossiers = (which: 'daily' | 'batches') =>
    rows.flatMap((row) =>
      row[which] === true && row.dossier_id !== null && row.slug !== null
        ? [{ dossierId: row.dossier_id, slug: row.slug }]
        : [],
    );
  return { slot: rows[0]?.slot ?? new Date(0), daily: dossiers('daily'), batches: dossiers('batches') };
}

/** The clock first, so that there is a slot where nothing waits. */
const DUE = `
with morning as (
  select (date_trunc('day', now() at time zone 'UTC' - make_interval(hours => $1)) + make_interval(hours => $1))
         at time zone 'UTC' as slot
), waiting as (
  select w.dossier_id, d.slug,
         bool_or(w.waiting_since < m.slot) as daily,
         bool_or(w.batch is not null and w.waiting_since < now() - make_interval(secs => $2)) as batches
    from waiting_alert w
    join dossier d on d.dossier_id = w.dossier_id
   cross join morning m
   group by w.dossier_id, d.slug
)
select m.slot, w.dossier_id, w.slug, w.daily, w.batches from morning m left join waiting w on true`;
