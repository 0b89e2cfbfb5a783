import { statedBounds } from '../domain/dates/stated-date.js';
import { DomainError } from '../domain/errors.js';
import { invalid } from '../domain/invalid.js';

/**
 * The first or last instant of a date or date-time that a caller gave, milliseconds since 1970 UTC.
 * @param text EDTF, e.g. `2026-11-24` or `2026-11-24T06:00:00Z`
 * @throws DomainError `validation-failed`
 */
export function askedInstant(field: string, text: string, end: 'from' | 'to'): number {
  const instant = boundsIn(field, text)[end];
  if (Number.isFinite(instant)) return instant;
  throw invalid([{ pointer: `/${field}`, detail: `“${text}” is open at that end; write a date such as 2026-11-24.` }]);
}

function boundsIn(field: string, text: string): { readonly from: number; readonly to: number } {
  try {
    return statedBounds(text);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw invalid([{ pointer: `/${field}`, detail: error.message }]);
  }
}
