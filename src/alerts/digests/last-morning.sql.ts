/**
 * The last 06:00 that there was where an endpoint `e` is, of a Monday if it is told weekly: a `timestamptz`. The database
 * knows the zones and their summer times; nowhere do clocks change at six.
 *
 * @param clock what tells the time; a parameter only where a spec asks
 */
export function lastMorning(clock: 'now()' | '$3::timestamptz'): string {
  return `(date_trunc(case e.delivery when 'weekly' then 'week' else 'day' end,
                      ${clock} at time zone e.time_zone - interval '6 hours') + interval '6 hours')
          at time zone e.time_zone`;
}
