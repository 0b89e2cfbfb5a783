import { instant } from '../database/instant.js';
import { familyOf, SHIFT_KINDS } from '../domain/shift.js';
import { SHIFT_STATUS } from '../projections/present-shift.js';
import { boundsOf } from './as-of.js';
import type { ShiftsFilterDto } from './shifts-query.dto.js';

const MOVEMENTS = SHIFT_KINDS.filter((kind) => familyOf(kind) === 'movement');

/** The parameters `$2` to `$16` of `SHIFT_FILTER`. @throws DomainError `validation-failed` for a bad date */
export function shiftFilterParameters(filter: ShiftsFilterDto): unknown[] {
  return [
    filter.actor ?? null,
    filter.issue ?? null,
    filter.kind ?? null,
    filter.facet ?? null,
    filter.track ?? null,
    filter.basis ?? null,
    filter.minMagnitude ?? null,
    filter.minGrade ?? null,
    filter.skipRetroactive ?? false,
    filter.includeSuccession ?? null,
    filter.since === undefined ? null : instant(boundsOf('since', filter.since).from),
    filter.until === undefined ? null : instant(boundsOf('until', filter.until).to),
    filter.statement ?? null,
    filter.status,
    MOVEMENTS,
  ];
}

/**
 * The shifts of the dossier `$1` that a filter lets through; `s` is the row of `shift`. What alerts filter by as well
 * means here what `matches` of an endpoint's filter says; a test holds the two together. The class that a shift alerts
 * in is no column: whoever reads the rows sees to it.
 */
export const SHIFT_FILTER = `
       s.dossier_id = $1
   and ($2::text[] is null or s.actor = any($2)
        or (s.subject->>'kind' = 'counterpart' and s.subject->>'actor' = any($2)))
   and ($3::text[] is null or s.issue = any($3))
   and ($4::text[] is null or s.kind = any($4))
   and ($5::text[] is null or s.facets && $5)
   and ($6::text[] is null or s.track = any($6))
   and ($7::text is null or case when s.asserted is null and s.rule is null then $7 = 'asserted'
                                 when s.asserted is null then $7 = 'computed'
                                 when s.is_computed then true
                                 else $7 = 'asserted' end)
   and ($8::numeric is null or coalesce(s.magnitude, 0) >= $8)
   and ($9::text is null or (left(s.grade, 1) <= left($9, 1) collate "C"
                             and substr(s.grade, 2, 1) <= substr($9, 2, 1) collate "C"))
   and not ($10::boolean and s.retroactive)
   and not (s.kind = any($16::text[]) and 'succession' = any(s.facets)
            and coalesce(not $11::boolean,
                         s.kind = 'reversal' and $4 is not null and not coalesce('succession' = any($5), false)))
   and ($12::timestamptz is null or s.dated_at >= $12)
   and ($13::timestamptz is null or s.dated_at <= $13)
   and ($14::uuid is null or $14 in (s.from_statement, s.to_statement))
   and ($15 = 'all' or $15 = ${SHIFT_STATUS})`;
