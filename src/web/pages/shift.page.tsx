import { useAnswer } from '../api/answer.hook.js';
import { readShift } from '../api/client.js';
import type { Shift } from '../api/shapes.js';
import type { Room } from '../dossier/dossier-room.component.js';
import { timelineAddress } from '../routing/addresses.js';
import { useTitle } from '../routing/title.hook.js';
import { ShiftCard } from '../shift/shift-card.component.js';
import { Answered } from '../states/answered.component.js';
import { instantInWords } from '../words/dates.words.js';
import { KINDS } from '../words/kinds.words.js';

function WholeShift({ room, shift }: { readonly room: Room; readonly shift: Shift }) {
  const slug = room.dossier.slug;
  const { actor, issue, kind } = shift;
  useTitle(`${KINDS[kind].label}: ${actor.name}, ${issue.title}`);
  return (
    <>
      <ShiftCard dossier={slug} shift={shift} scale={room.scaleOf(issue.slug)} heading={1} />
      <dl class="facts">
        <dt>What it means</dt>
        <dd>{KINDS[kind].meaning}</dd>
        {shift.rule !== null && (
          <>
            <dt>Decided by</dt>
            <dd>Rule {shift.rule}</dd>
          </>
        )}
        <dt>Detected</dt>
        <dd>{instantInWords(shift.detectedAt)}</dd>
        <dt>Event</dt>
        <dd>number {shift.sequence} of the log</dd>
      </dl>
      <p>
        <a href={timelineAddress(slug, actor.slug, issue.slug)}>
          {actor.name} on {issue.title}, over time →
        </a>
      </p>
    </>
  );
}

/** One shift, in full. */
export function ShiftPage({ room, id }: { readonly room: Room; readonly id: string }) {
  const slug = room.dossier.slug;
  const answer = useAnswer(`${slug} ${id}`, (signal) => readShift(slug, id, signal));
  return (
    <Answered answer={answer} what="the shift" isPage>
      {(shift) => <WholeShift room={room} shift={shift} />}
    </Answered>
  );
}
