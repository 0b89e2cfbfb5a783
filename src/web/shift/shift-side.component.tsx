import type { Shift } from '../api/shapes.js';
import { statementAddress } from '../routing/addresses.js';
import { CertaintyMarks } from '../statement/certainty-marks.component.js';
import { HolderLine } from '../statement/holder-line.component.js';
import { LateTimes } from '../statement/late-times.component.js';
import { RetractionLine } from '../statement/retraction-line.component.js';
import { Said } from '../statement/said.component.js';
import { SourceList } from '../statement/source-list.component.js';
import { dateInWords } from '../words/dates.words.js';
import { emptySideInWords, sideNames } from '../words/sides.words.js';
import { positionInWords } from '../words/terms.words.js';
import { AssertedEnds } from './asserted-ends.component.js';
import { RedactedSide } from './redacted-side.component.js';

interface ShiftSideProps {
  readonly dossier: string;
  readonly shift: Shift;
  readonly side: 'from' | 'to';
}

/** One of a shift's two statements, and what a source names on that side besides. */
export function ShiftSide({ dossier, shift, side }: ShiftSideProps) {
  const statement = shift[side];
  const name = sideNames(shift)[side === 'from' ? 0 : 1];
  const others = (shift.asserted?.[side] ?? []).filter((end) => statement === null || end.statement !== statement.id);
  return (
    <div class={`side side-${side}`} data-testid={`statement-${side}`} role="group" aria-label={name}>
      {statement === null ? (
        <>
          <p class="side-when">
            <span>{name}</span>
          </p>
          {others.length === 0 && <p class="muted">{emptySideInWords(shift, side)}</p>}
        </>
      ) : statement.status === 'redacted' ? (
        <RedactedSide dossier={dossier} name={name} id={statement.id} />
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
          {shift.issue !== null && statement.issue.slug !== shift.issue.slug && (
            <p class="muted">on another issue: {statement.issue.title}</p>
          )}
          <HolderLine dossier={dossier} statement={statement} />
          <Said statement={statement} />
          <CertaintyMarks statement={statement} />
          <LateTimes statement={statement} />
          <SourceList sources={statement.sources} />
        </>
      )}
      <AssertedEnds dossier={dossier} ends={others} areMore={statement !== null} />
    </div>
  );
}
