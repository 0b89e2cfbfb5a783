import type { Shift } from '../api/shapes.js';
import { facetInWords } from '../words/facets.words.js';
import { TRACK_WORDS } from '../words/terms.words.js';

/** Of a gap, both tracks; else the one the shift is on. */
function tracksInWords({ kind, track }: Shift): string | null {
  if (track === null) return null;
  const isGap = kind === 'say-do-gap' || kind === 'public-private-gap';
  return isGap ? `${TRACK_WORDS.line}, against ${TRACK_WORDS[track].toLowerCase()}` : TRACK_WORDS[track];
}

/** What else to know about a shift: track, basis, facets, and what makes it less than certain. */
export function ShiftMarks({ shift }: { readonly shift: Shift }) {
  const { basis, disputed, facets, grade, provisional, retroactive, review, status, track } = shift;
  const tracks = tracksInWords(shift);
  const isConfirmed = status === 'standing' && review?.verdict === 'confirmed' && !review.isOutdated;
  return (
    <ul class="marks" aria-label="About this shift">
      {provisional && <li class="mark mark-warn">Provisional: a side is disputed</li>}
      {disputed && <li class="mark mark-warn">Disputed: somebody denies it</li>}
      {isConfirmed && <li class="mark mark-sure">Confirmed by an analyst</li>}
      {retroactive && <li class="mark mark-late">Retroactive: found long after</li>}
      {tracks !== null && <li class={track === 'line' ? 'mark' : 'mark mark-unsure'}>{tracks}</li>}
      {basis !== 'computed' && (
        <li class="mark">{basis === 'asserted' ? 'Asserted by a source' : 'Computed, and asserted by a source'}</li>
      )}
      {grade !== null && <li class="mark">Grade {grade}</li>}
      {facets.map((facet) => (
        <li class="mark" key={facet}>
          {facetInWords(facet, shift)}
        </li>
      ))}
    </ul>
  );
}
