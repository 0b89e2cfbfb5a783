import type { Statement } from '../api/shapes.js';
import { codeInWords, commitmentInWords, modalityInWords } from '../words/terms.words.js';

type Marked = Pick<
  Statement,
  'modality' | 'deed' | 'commitment' | 'grade' | 'disputed' | 'status' | 'scope' | 'absence' | 'stated' | 'point'
>;

/** How we know of a statement and how sure one may be, each in words. */
export function CertaintyMarks({ statement }: { readonly statement: Marked }) {
  const { grade, disputed, status, scope, absence, stated } = statement;
  const isFirm = statement.modality === 'official' || statement.modality === 'enacted';
  return (
    <ul class="marks" aria-label="How sure">
      <li class={isFirm ? 'mark' : 'mark mark-unsure'}>{modalityInWords(statement)}</li>
      <li class="mark">{commitmentInWords(statement.commitment)}</li>
      {stated.dating === 'standing' && <li class="mark">Standing position</li>}
      {grade !== null && <li class="mark">Source grade {grade}</li>}
      {scope !== null && <li class="mark">Only {codeInWords(scope)}</li>}
      {absence !== null && <li class="mark mark-unsure">Absence of {absence.of}</li>}
      {statement.point?.tentative === true && <li class="mark mark-unsure">Tentative: only in a plan discussed</li>}
      {disputed && <li class="mark mark-warn">Disputed</li>}
      {status !== 'active' && (
        <li class={status === 'corrected' ? 'mark' : 'mark mark-warn'}>{codeInWords(status)}</li>
      )}
    </ul>
  );
}
