const DAY = 24 * 60 * 60 * 1_000;
const SECONDS = /^\d+$/;
/** RFC 9110, section 5.6.7; `Date.parse` alone would take "5" or "tomorrow 3" for a date. */
const HTTP_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? .*\d\d:\d\d:\d\d/;

/**
 * Milliseconds a `Retry-After` header asks us to wait (RFC 9110, section 10.2.3), a day at most; null
 * for none, for junk, and for a moment already past.
 *
 * @param now milliseconds since 1970
 */
export function retryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  const wait = SECONDS.test(text) ? Number(text) * 1_000 : HTTP_DATE.test(text) ? Date.parse(text) - now : Number.NaN;
  return wait > 0 ? Math.min(wait, DAY) : null;
}
