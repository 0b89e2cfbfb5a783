import type { ShiftFilter } from '../api/client.js';
import { ShiftCard } from '../shift/shift-card.component.js';
import { Failure } from '../states/failure.component.js';
import { Unbroken } from '../states/unbroken.component.js';
import { Waiting } from '../states/waiting.component.js';
import type { Room } from './dossier-room.component.js';
import { useShiftFeed } from './shift-feed.hook.js';

interface ShiftListProps {
  readonly room: Room;
  readonly filter: ShiftFilter;
}

/** The latest shifts, newest later statement first, a page at a time. */
export function ShiftList({ room, filter }: ShiftListProps) {
  const { slug, detectedUpTo } = room.dossier;
  const { shifts, next, problem, isReading, more } = useShiftFeed(slug, filter, detectedUpTo);
  return (
    <div class="shift-list" aria-busy={isReading}>
      {shifts?.map((shift) => (
        <Unbroken key={shift.id} what="This shift">
          <ShiftCard dossier={slug} shift={shift} scale={room.scaleOf(shift.issue.slug)} heading={3} />
        </Unbroken>
      ))}
      {problem !== null && <Failure problem={problem} retry={more} />}
      {shifts === null && isReading && <Waiting what="the shifts" />}
      {shifts?.length === 0 && !isReading && (
        <p class="empty">
          No shift found here. That says only that none was recorded: a silence is <em>unknown</em>, never constancy.
        </p>
      )}
      {next !== null && problem === null && (
        <button type="button" class="more" onClick={more} disabled={isReading}>
          {isReading ? 'Reading…' : 'Show more shifts'}
        </button>
      )}
    </div>
  );
}
