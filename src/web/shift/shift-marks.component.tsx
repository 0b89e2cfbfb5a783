import type { Shift } from '../api/shapes.js';
import { codeInWords, TRACK_WORDS } from '../words/terms.words.js';

/** What else to know about a shift: track, basis, facets, and what makes it less than certain. */
export function ShiftMarks({ shift }: { readonly shift: Shift }) {
  const { basis, facets, grade, provisional, retroactive, track } = shift;
  return (
    <ul class="marks" aria-label="About this shift">
      {provisional && <li class="mark mark-warn">Provisional: a side is disputed</li>}
      {retroactive && <li class="mark mark-late">Retroactive: found long after</li>}
      {track !== null && <li class={track === 'line' ? 'mark' : 'mark mark-unsure'}>{TRACK_WORDS[track]}</li>}
      {basis !== 'computed' && (
        <li class="mark">{basis === 'asserted' ? 'Asserted by a source' : 'Computed, and asserted by a source'}</li>
      )}
      {grade !== null && <li class="mark">Grade {grade}</li>}
      {facets.map((facet) => (
        <li class="mark" key={facet}>
          {codeInWords(facet)}
        </li>
      ))}
    </ul>
  );
}
