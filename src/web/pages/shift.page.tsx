import { useAnswer } from '../api/answer.hook.js';
import { readShift } from '../api/client.js';
import type { Shift } from '../api/shapes.js';
import type { Room } from '../dossier/dossier-room.component.js';
import { dossierAddress, timelineAddress } from '../routing/addresses.js';
import { useTitle } from '../routing/title.hook.js';
import { ShiftCard } from '../shift/shift-card.component.js';
import { ShiftFacts } from '../shift/shift-facts.component.js';
import { Answered } from '../states/answered.component.js';
import { KINDS } from '../words/kinds.words.js';

function WholeShift({ room, shift }: { readonly room: Room; readonly shift: Shift }) {
  const slug = room.dossier.slug;
  const { actor, issue, kind } = shift;
  const kept = shift.status === 'withdrawn' ? 'Withdrawn: ' : '';
  useTitle(`${kept}${KINDS[kind].label}: ${actor.name}, ${issue.title}`);
  return (
    <>
      <ShiftCard dossier={slug} shift={shift} scale={room.scaleOf(issue.slug)} heading={1} />
      <ShiftFacts shift={shift} />
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
  const missing = { heading: 'No such shift', back: { address: dossierAddress(slug), name: room.dossier.title } };
  return (
    <Answered answer={answer} what="the shift" isPage missing={missing}>
      {(shift) => <WholeShift room={room} shift={shift} />}
    </Answered>
  );
}
