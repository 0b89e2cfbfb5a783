import type { ConditionFilter, MatrixDays, ShiftFilter, StatementSearch } from '../api/filters.js';
import { isConditionStatus } from '../words/conditions.words.js';
import { isShiftKind } from '../words/kinds.words.js';
import { isTrack } from '../words/terms.words.js';

/** The code given under a name if the page knows it; others are left out rather than sent on to be refused. */
function known<Code extends string>(
  query: URLSearchParams,
  name: string,
  isKnown: (given: string) => given is Code,
): Code | null {
  const given = query.get(name) ?? '';
  return isKnown(given) ? given : null;
}

export function shiftFilterOf(query: URLSearchParams): ShiftFilter {
  return {
    actor: query.get('actor') || null,
    kind: known(query, 'kind', isShiftKind),
    status: query.get('status') === 'all' ? 'all' : null,
  };
}

export function statementSearchOf(query: URLSearchParams): StatementSearch {
  return {
    q: query.get('q') || null,
    actor: query.get('actor') || null,
    issue: query.get('issue') || null,
    track: known(query, 'track', isTrack),
  };
}

export function conditionFilterOf(query: URLSearchParams): ConditionFilter {
  return {
    actor: query.get('actor') || null,
    status: known(query, 'status', isConditionStatus),
    overdue: query.get('overdue') === 'true' ? 'true' : null,
  };
}

export function matrixDaysOf(query: URLSearchParams): MatrixDays {
  return { asOf: query.get('asOf') || null, compareTo: query.get('compareTo') || null };
}
