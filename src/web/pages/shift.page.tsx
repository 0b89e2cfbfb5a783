import { useState } from 'preact/hooks';
import { useAnswer } from '../api/answer.hook.js';
import { readShift } from '../api/client.js';
import type { ShownShift } from '../api/shapes.js';
import type { Room } from '../dossier/dossier-room.component.js';
import { dossierAddress, timelineAddress } from '../routing/addresses.js';
import { useTitle } from '../routing/title.hook.js';
import { ReviewForm } from '../shift/review-form.component.js';
import { ShiftCard } from '../shift/shift-card.component.js';
import { ShiftFacts } from '../shift/shift-facts.component.js';
import { topicOf } from '../shift/shift-topic.js';
import { Answered } from '../states/answered.component.js';
import { KINDS } from '../words/kinds.words.js';

const TITLES = { standing: '', withdrawn: 'Withdrawn: ', dismissed: 'Dismissed: ' } as const;

interface WholeShiftProps {
  readonly room: Room;
  readonly shift: ShownShift;
  readonly onReviewed: () => void;
}

function WholeShift({ room, shift, onReviewed }: WholeShiftProps) {
  const slug = room.dossier.slug;
  const { actor, issue, kind, status } = shift;
  useTitle(`${TITLES[status]}${KINDS[kind].label}: ${actor.name}, ${topicOf(shift)}`);
  return (
    <>
      <ShiftCard room={room} shift={shift} heading={1} />
      <ShiftFacts shift={shift} />
      {status !== 'withdrawn' && <ReviewForm dossier={slug} shift={shift} onReviewed={onReviewed} />}
      {issue !== null && (
        <p>
          <a href={timelineAddress(slug, actor.slug, issue.slug)}>
            {actor.name} on {issue.title}, over time →
          </a>
        </p>
      )}
    </>
  );
}

/** One shift, in full, with an analyst's word on it. */
export function ShiftPage({ room, id }: { readonly room: Room; readonly id: string }) {
  const slug = room.dossier.slug;
  const [reviews, setReviews] = useState(0);
  const answer = useAnswer(`${slug} ${id} ${reviews}`, (signal) => readShift(slug, id, signal), true);
  const missing = { heading: 'No such shift', back: { address: dossierAddress(slug), name: room.dossier.title } };
  return (
    <Answered answer={answer} what="the shift" isPage missing={missing}>
      {(shift) => <WholeShift room={room} shift={shift} onReviewed={() => setReviews(reviews + 1)} />}
    </Answered>
  );
}
