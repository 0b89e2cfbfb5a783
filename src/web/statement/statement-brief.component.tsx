import type { Statement } from '../api/shapes.js';
import { statementAddress } from '../routing/addresses.js';
import { dateInWords } from '../words/dates.words.js';
import { positionInWords } from '../words/terms.words.js';
import { CertaintyMarks } from './certainty-marks.component.js';
import { HolderLine } from './holder-line.component.js';
import { RetractionLine } from './retraction-line.component.js';
import { SourceList } from './source-list.component.js';

interface StatementBriefProps {
  readonly dossier: string;
  readonly statement: Statement;
}

/** A statement in a list: when, where it places its holder, what was said, how sure. */
export function StatementBrief({ dossier, statement }: StatementBriefProps) {
  const { quote, retraction, sources, stated, summary } = statement;
  return (
    <div class="statement-brief" data-testid="statement-brief" data-statement={statement.id}>
      <p class="side-when">
        <a href={statementAddress(dossier, statement.id)}>{dateInWords(stated.edtf)}</a> · {statement.issue.title}
      </p>
      <p class={retraction === null ? 'side-position' : 'side-position is-struck'}>{positionInWords(statement)}</p>
      <RetractionLine statement={statement} />
      <HolderLine dossier={dossier} statement={statement} />
      <p class="summary">{summary}</p>
      {quote !== null && <p class="muted">“{quote}”</p>}
      <CertaintyMarks statement={statement} />
      <SourceList sources={sources} />
    </div>
  );
}
