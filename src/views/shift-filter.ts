import { instant } from '../database/instant.js';
import { SHIFT_STATUS } from '../projections/present-shift.js';
import { boundsOf } from './as-of.js';
import type { ShiftsFilterDto } from './shifts-query.dto.js';

/** The parameters `$2` to `$13` of `SHIFT_FILTER`. @throws DomainError `validation-failed` for a bad date */
export function shiftFilterParameters(filter: ShiftsFilterDto): unknown[] {
  return [
    filter.actor ?? null,
    filter.issue ?? null,
    filter.kind ?? null,
    filter.facet ?? null,
    filter.track ?? null,
    filter.basis ?? null,
    filter.minMagnitude ?? null,
    filter.since === undefined ? null : instant(boundsOf('since', filter.since).from),
    filter.until === undefined ? null : instant(boundsOf('until', filter.until).to),
    filter.statement ?? null,
    filter.status,
    leavesSuccessionOut(filter),
  ];
}

/** Rule 2: who looks for reversals does not mean that an office has a new holder, unless it says so. */
function leavesSuccessionOut({ kind, facet, includeSuccession }: ShiftsFilterDto): boolean {
  return includeSuccession === undefined ? kind === 'reversal' && facet !== 'succession' : !includeSuccession;
}

/**
 * The shifts of the dossier `$1` that a filter lets through; `s` is the row of `shift`. Two that converge or
 * part have one shift between them: it is found by either.
 */
export const SHIFT_FILTER = `
       s.dossier_id = $1
   and ($2::text is null or s.actor = $2 or (s.subject->>'kind' = 'counterpart' and s.subject->>'actor' = $2))
   and ($3::text is null or s.issue = $3)
   and ($4::text is null or s.kind = $4)
   and ($5::text is null or $5 = any(s.facets))
   and ($6::text is null or s.track = $6)
   and ($7::text is null or $7 = case when s.asserted is null then 'computed'
                                      when s.is_computed then 'both' else 'asserted' end)
   and ($8::numeric is null or s.magnitude >= $8)
   and ($9::timestamptz is null or s.dated_at >= $9)
   and ($10::timestamptz is null or s.dated_at <= $10)
   and ($11::uuid is null or $11 in (s.from_statement, s.to_statement))
   and ($12 = 'all' or $12 = ${SHIFT_STATUS})
   and not ($13::boolean and s.kind <> 'anticipated' and 'succession' = any(s.facets))`;
