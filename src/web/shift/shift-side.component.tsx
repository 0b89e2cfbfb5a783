import type { Statement } from '../api/shapes.js';
import { statementAddress } from '../routing/addresses.js';
import { CertaintyMarks } from '../statement/certainty-marks.component.js';
import { HolderLine } from '../statement/holder-line.component.js';
import { LateTimes } from '../statement/late-times.component.js';
import { RetractionLine } from '../statement/retraction-line.component.js';
import { Said } from '../statement/said.component.js';
import { SourceList } from '../statement/source-list.component.js';
import { dateInWords } from '../words/dates.words.js';
import { positionInWords } from '../words/terms.words.js';

interface ShiftSideProps {
  readonly dossier: string;
  readonly side: 'from' | 'to';
  /** What tells this side from the other one: "Earlier", "Words". */
  readonly name: string;
  /** Slug of the shift's issue; a gap may set a statement on another one against it. */
  readonly issue: string;
  /** Null where a source asserts the shift without a row of ours, and for silence. */
  readonly statement: Statement | null;
}

/** One of a shift's two statements. */
export function ShiftSide({ dossier, side, name, issue, statement }: ShiftSideProps) {
  return (
    <div class={`side side-${side}`} data-testid={`statement-${side}`} role="group" aria-label={name}>
      {statement === null ? (
        <>
          <p class="side-when">{name}</p>
          <p class="muted">No statement on record: unknown, not neutral.</p>
        </>
      ) : (
        <>
          <p class="side-when">
            <span>{name}</span>{' '}
            <a href={statementAddress(dossier, statement.id)}>{dateInWords(statement.stated.edtf)}</a>
          </p>
          <p class={statement.retraction === null ? 'side-position' : 'side-position is-struck'}>
            {positionInWords(statement)}
          </p>
          <RetractionLine statement={statement} />
          {statement.issue.slug !== issue && <p class="muted">on another issue: {statement.issue.title}</p>}
          <HolderLine dossier={dossier} statement={statement} />
          <Said statement={statement} />
          <CertaintyMarks statement={statement} />
          <LateTimes statement={statement} />
          <SourceList sources={statement.sources} />
        </>
      )}
    </div>
  );
}
