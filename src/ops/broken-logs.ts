import { type Queries, rowsOf } from '../database/queries.js';

/** Slugs of the dossiers whose log is not what was recorded, as far as verifications have found. */
export async function brokenLogs(queries: Queries): Promise<string[]> {
  return (await rowsOf<{ slug: string }>(queries, BROKEN)).map(({ slug }) => slug);
}

/** What an hourly verification found stands until a whole one finds nothing. */
const BROKEN = `
select d.slug from dossier d
 where exists (
         select from integrity_check c
          where c.dossier_id = d.dossier_id and c.broken_at is not null
            and not (c.kind = 'incremental' and exists (
                       select from integrity_check w
                        where w.dossier_id = c.dossier_id and w.kind = 'whole' and w.checked_at > c.checked_at)))
 order by d.slug`;
