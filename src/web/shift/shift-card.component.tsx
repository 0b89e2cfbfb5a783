import type { Position, Scale, Shift, Statement } from '../api/shapes.js';
import { actorAddress, shiftAddress } from '../routing/addresses.js';
import { ScaleBar } from '../scale/scale-bar.component.js';
import { SourceList } from '../statement/source-list.component.js';
import { KINDS, sideNames } from '../words/kinds.words.js';
import { whyInWords } from '../words/why.words.js';
import { KindBadge } from './kind-badge.component.js';
import { Movement } from './movement.component.js';
import { ShiftMarks } from './shift-marks.component.js';
import { ShiftSide } from './shift-side.component.js';
import { WithdrawalNotice } from './withdrawal-notice.component.js';
import './shift-card.css';

interface ShiftCardProps {
  readonly dossier: string;
  readonly shift: Shift;
  /** The issue's scale; null where the dossier no longer lists the issue. */
  readonly scale: Scale | null;
  /** Level of its heading on the page it stands on. */
  readonly heading: 1 | 3;
}

/** A place on another issue's scale would mean nothing on this one's. */
function placeOnIssue(statement: Statement | null, issue: string): Position | null {
  return statement?.issue.slug === issue ? statement.position : null;
}

/** A shift with both statements side by side, the earlier on the left. */
export function ShiftCard({ dossier, shift, scale, heading }: ShiftCardProps) {
  const { actor, issue } = shift;
  const [earlier, later] = sideNames(shift.kind);
  const Heading = heading === 1 ? 'h1' : 'h3';
  const isWithdrawn = shift.status === 'withdrawn';
  return (
    <article
      class={`card shift-card tone-${isWithdrawn ? 'quiet is-withdrawn' : KINDS[shift.kind].tone}`}
      data-testid="shift-card"
      data-kind={shift.kind}
      data-shift={shift.id}
      data-status={shift.status}
    >
      <WithdrawalNotice shift={shift} />
      <header class="shift-head">
        <KindBadge kind={shift.kind} isWithdrawn={isWithdrawn} />
        <Heading class="shift-title">
          <a href={actorAddress(dossier, actor.slug)}>{actor.name}</a>
          <span class="shift-issue">
            {heading === 1 ? issue.title : <a href={shiftAddress(dossier, shift.id)}>{issue.title}</a>}
          </span>
        </Heading>
        <Movement shift={shift} scale={scale} />
        <ShiftMarks shift={shift} />
      </header>
      <ScaleBar scale={scale} from={placeOnIssue(shift.from, issue.slug)} to={placeOnIssue(shift.to, issue.slug)} />
      <div class="sides">
        <ShiftSide dossier={dossier} side="from" name={earlier} issue={issue.slug} statement={shift.from} />
        <ShiftSide dossier={dossier} side="to" name={later} issue={issue.slug} statement={shift.to} />
      </div>
      <footer class="shift-why">
        <p title={shift.rule === null ? undefined : shift.explanation} data-testid="shift-why">
          <span class="why-label">{isWithdrawn ? 'Why it was found' : 'Why'}</span> {whyInWords(shift)}
        </p>
        {shift.caveat !== null && <p>Caveat: {shift.caveat}</p>}
        <SourceList sources={shift.sources} />
      </footer>
    </article>
  );
}
