import { type Queries, rowsOf } from './queries.js';

/** The time by the database's clock, which all replicas share, whatever their hosts' clocks say. */
export async function databaseTime(queries: Queries): Promise<Date> {
  const [clock] = await rowsOf<{ now: Date }>(queries, 'select clock_timestamp() as now');
  if (!clock) throw new Error('The database did not say what time it is.');
  return clock.now;
}
