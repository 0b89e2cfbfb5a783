import type { Position, Shift, Statement } from '../api/shapes.js';
import type { Room } from '../dossier/dossier-room.component.js';
import { ScaleBar } from '../scale/scale-bar.component.js';
import { SourceList } from '../statement/source-list.component.js';
import { KINDS } from '../words/kinds.words.js';
import { whyInWords } from '../words/why.words.js';
import { ShiftHead } from './shift-head.component.js';
import { ShiftSide } from './shift-side.component.js';
import { StatusNotice } from './status-notice.component.js';
import './shift-card.css';

interface ShiftCardProps {
  readonly room: Room;
  readonly shift: Shift;
  /** Level of its heading on the page it stands on. */
  readonly heading: 1 | 3;
}

/** A place on another issue's scale would mean nothing on this one's. */
function placeOnIssue(statement: Statement | null, issue: string | undefined): Position | null {
  return statement?.issue.slug === issue ? (statement?.position ?? null) : null;
}

/** Whether there is a statement, or what a source says of one, to set side by side. */
function hasSides({ from, to, asserted }: Shift): boolean {
  return from !== null || to !== null || asserted !== null;
}

/** A shift with both statements side by side, the earlier on the left. */
export function ShiftCard({ room, shift, heading }: ShiftCardProps) {
  const dossier = room.dossier.slug;
  const issue = shift.issue?.slug;
  const scale = issue === undefined ? null : room.scaleOf(issue);
  const isStanding = shift.status === 'standing';
  return (
    <article
      class={`card shift-card tone-${isStanding ? KINDS[shift.kind].tone : 'quiet is-withdrawn'}`}
      data-testid="shift-card"
      data-kind={shift.kind}
      data-shift={shift.id}
      data-status={shift.status}
    >
      <StatusNotice shift={shift} />
      <ShiftHead dossier={dossier} shift={shift} scale={scale} heading={heading} />
      <ScaleBar scale={scale} from={placeOnIssue(shift.from, issue)} to={placeOnIssue(shift.to, issue)} />
      {hasSides(shift) && (
        <div class="sides">
          <ShiftSide dossier={dossier} shift={shift} side="from" />
          <ShiftSide dossier={dossier} shift={shift} side="to" />
        </div>
      )}
      <footer class="shift-why">
        <p title={shift.rule === null ? undefined : shift.explanation} data-testid="shift-why">
          <span class="why-label">{isStanding ? 'Why' : 'Why it was found'}</span> {whyInWords(shift)}
        </p>
        {shift.caveat !== null && <p>Caveat: {shift.caveat}</p>}
        <SourceList sources={shift.sources} />
      </footer>
    </article>
  );
}
