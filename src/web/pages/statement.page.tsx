import { useAnswer } from '../api/answer.hook.js';
import { readStatement } from '../api/client.js';
import type { Statement } from '../api/shapes.js';
import type { Room } from '../dossier/dossier-room.component.js';
import { dossierAddress, timelineAddress } from '../routing/addresses.js';
import { useTitle } from '../routing/title.hook.js';
import { ScaleBar } from '../scale/scale-bar.component.js';
import { CertaintyMarks } from '../statement/certainty-marks.component.js';
import { Codings } from '../statement/codings.component.js';
import { Denials } from '../statement/denials.component.js';
import { HolderLine } from '../statement/holder-line.component.js';
import { Said } from '../statement/said.component.js';
import { SourceList } from '../statement/source-list.component.js';
import { StatementFacts } from '../statement/statement-facts.component.js';
import { StatementShifts } from '../statement/statement-shifts.component.js';
import { StatusNotice } from '../statement/status-notice.component.js';
import { Answered } from '../states/answered.component.js';
import { dateInWords } from '../words/dates.words.js';
import { positionInWords } from '../words/terms.words.js';

/** A corrected statement stands as it reads now. */
const isTakenBack = ({ status }: Statement): boolean => status === 'retracted' || status === 'redacted';

function WholeStatement({ room, statement }: { readonly room: Room; readonly statement: Statement }) {
  const slug = room.dossier.slug;
  const { actor, issue, position, sources, stated } = statement;
  useTitle(`${actor.name}, ${dateInWords(stated.edtf)}`);
  return (
    <>
      <article class={`card statement${isTakenBack(statement) ? ' is-withdrawn' : ''}`}>
        <StatusNotice statement={statement} />
        <p class="eyebrow">
          {dateInWords(stated.edtf)} · <a href={timelineAddress(slug, actor.slug, issue.slug)}>{issue.title}</a>
        </p>
        <h1 class="statement-title">{positionInWords(statement)}</h1>
        <HolderLine dossier={slug} statement={statement} />
        <ScaleBar scale={room.scaleOf(issue.slug)} from={null} to={position} />
        <Said statement={statement} />
        <CertaintyMarks statement={statement} />
        <h2>Sources</h2>
        {sources.length === 0 ? <p class="muted">None on record.</p> : <SourceList sources={sources} />}
        <Denials dossier={slug} denials={statement.denials} />
        <Codings statement={statement} />
        <StatementFacts dossier={slug} statement={statement} />
      </article>
      <StatementShifts room={room} statement={statement} />
    </>
  );
}

/** One statement with everything on record about it. */
export function StatementPage({ room, id }: { readonly room: Room; readonly id: string }) {
  const slug = room.dossier.slug;
  const answer = useAnswer(`${slug} ${id}`, (signal) => readStatement(slug, id, signal));
  const missing = { heading: 'No such statement', back: { address: dossierAddress(slug), name: room.dossier.title } };
  return (
    <Answered answer={answer} what="the statement" isPage missing={missing}>
      {(statement) => <WholeStatement room={room} statement={statement} />}
    </Answered>
  );
}
