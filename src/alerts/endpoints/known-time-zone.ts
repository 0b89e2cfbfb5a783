import { type Queries, rowsOf } from '../../database/queries.js';
import { invalid } from '../../domain/invalid.js';

/**
 * Refuses a time zone that the database, whose clock makes the digests' mornings, does not know by that name.
 * @throws DomainError `validation-failed`
 */
export async function refuseUnknownTimeZone(queries: Queries, timeZone: string | undefined): Promise<void> {
  if (timeZone === undefined) return;
  const rows = await rowsOf<object>(queries, 'select 1 from pg_timezone_names where name = $1', [timeZone]);
  if (rows.length > 0) return;
  throw invalid([{ pointer: '/timeZone', detail: 'This is no time zone: write its IANA name, e.g. Europe/Kyiv or UTC.' }]);
}
