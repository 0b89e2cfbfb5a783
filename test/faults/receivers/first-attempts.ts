import type { DataSource } from 'typeorm';
import { rowsOf } from '../../../src/database/queries.js';
import type { Recorded } from './cases.js';

/** How an endpoint's first attempt went, as the records tell. */
export interface FirstAttempt extends Omit<Recorded, 'failure' | 'again'> {
  readonly failure: string | null;
  readonly bytes: number;
  readonly excerpt: string;
  /** Seconds to the next attempt; null where there is none. */
  readonly again: number | null;
  readonly isEnabled: boolean;
}

/** Looks often enough to see each delivery after its first attempt and before its second, four seconds later at least. */
const EVERY_MS = 250;

/** Watches until each of these endpoints has had its first attempt. @param patience milliseconds */
export async function firstAttempts(
  dataSource: DataSource,
  endpoints: readonly string[],
  patience: number,
): Promise<Map<string, FirstAttempt>> {
  const found = new Map<string, FirstAttempt>();
  for (const deadline = Date.now() + patience; found.size < endpoints.length; ) {
    const rows = await rowsOf<FirstAttempt & { endpoint: string }>(dataSource, FIRST, [endpoints]);
    for (const { endpoint, ...first } of rows) if (!found.has(endpoint)) found.set(endpoint, first);
    if (Date.now() > deadline) throw new Error(`Only ${found.size} of ${endpoints.length} endpoints had an attempt that ended.`);
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  return found;
}

const FIRST = `
select d.endpoint_id as endpoint, d.status, a.status_code as answered, a.failure, a.bytes, a.excerpt, e.enabled as "isEnabled",
       extract(epoch from d.next_attempt_at - a.finished_at)::float8 as again
  from webhook_delivery d
  join webhook_attempt a on a.dossier_id = d.dossier_id and a.delivery_id = d.delivery_id and a.attempt = 1
  join webhook_endpoint e on e.dossier_id = d.dossier_id and e.endpoint_id = d.endpoint_id
 where d.endpoint_id = any($1::uuid[]) and a.finished_at is not null and d.attempts = 1`;
