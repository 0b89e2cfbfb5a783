import { DEEDS, MODALITIES, type Track } from '../domain/terms.js';
import { trackOf } from '../domain/track.js';
import type { StatedOrder } from './statements-query.dto.js';

/**
 * A page of a dossier's statements, each in the version known at `$2`, by stated date. The expression of
 * the words is that of the index `statement_words`, letter by letter, or the index is not used.
 *
 * `$15` and `$16` are the keys of the last row of the page before.
 */
export function statementsPage(order: StatedOrder): string {
  const [beyond, direction] = order === 'desc' ? ['<', 'desc'] : ['>', 'asc'];
  return `
select s.statement_id, s.stated_from
  from statement s
 where s.dossier_id = $1
   and ${known('s')}
   and ($3::text is null
        or to_tsvector('simple', (s.data->>'summary') || ' ' || coalesce(s.data->>'quote', '')) @@ websearch_to_tsquery('simple', $3))
   and ($4::text is null or s.statement_id = any (array(${HELD})))
   and ($5::text is null or s.statement_id = any (array(${SPOKEN})))
   and ($6::text is null or s.issue = $6)
   and ($7::text is null or s.data->>'modality' = $7)
   and ($8::text[] is null or concat_ws('/', s.data->>'modality', s.data->>'deed') = any($8))
   and ($9::timestamptz is null or s.stated_from >= $9)
   and ($10::timestamptz is null or s.stated_from <= $10)
   and ($11::timestamptz is null or s.stated_from <= $11)
   and ($12::timestamptz is null or coalesce(s.disclosed_from, s.stated_from) <= $12)
   and ($13::text is null or s.data->'sources' @> jsonb_build_array(jsonb_build_object('outlet', $13)))
   and ($14 = 'all' or ($14 = 'retracted') = (s.status = 'retracted'))
   and ($15::timestamptz is null or (s.stated_from, s.statement_id) ${beyond} ($15, $16::uuid))
 order by s.stated_from ${direction}, s.statement_id ${direction}
 limit $17`;
}

/**
 * The ids first: a guess at how many there are would have the planner walk the whole dossier by date for an
 * actor of whom there are few.
 */
const HELD = `
  select h.statement_id from statement h where h.dossier_id = $1 and h.actor = $4 and ${known('h')}
   union all
  select h.statement_id from statement h where h.dossier_id = $1 and h.data->'jointWith' ? $4 and ${known('h')}`;

const SPOKEN = `
  select h.statement_id from statement h where h.dossier_id = $1 and h.data->>'speaker' = $5 and ${known('h')}
   union all
  select h.statement_id from statement h
   where h.dossier_id = $1 and h.actor = $5 and h.data->>'speaker' is null and ${known('h')}`;

/** That a row is the version known at `$2`. */
function known(row: string): string {
  return `${row}.from_sequence <= $2 and (${row}.until_sequence is null or ${row}.until_sequence > $2)`;
}

/** The modalities, each with its deed if it has one, that stand on a track, as `modality/deed`. */
export function modalitiesOn(track: Track): string[] {
  const deeds = [null, ...DEEDS];
  return MODALITIES.flatMap((modality) =>
    deeds.filter((deed) => trackOf(modality, deed) === track).map((deed) => (deed === null ? modality : `${modality}/${deed}`)),
  );
}
