import { listShifts } from '../api/client.js';
import { useFeed } from '../api/feed.hook.js';
import type { ShiftFilter } from '../api/filters.js';
import { ShiftCard } from '../shift/shift-card.component.js';
import { FeedEnd } from '../states/feed-end.component.js';
import { Unbroken } from '../states/unbroken.component.js';
import type { Room } from './dossier-room.component.js';

interface ShiftListProps {
  readonly room: Room;
  readonly filter: ShiftFilter;
}

/** The latest shifts, newest later statement first, a page at a time; read anew when more has been judged. */
export function ShiftList({ room, filter }: ShiftListProps) {
  const { slug, detectedUpTo } = room.dossier;
  const key = [slug, filter.actor, filter.kind, filter.status, detectedUpTo].join(' ');
  const feed = useFeed(key, (cursor, signal) => listShifts(slug, filter, cursor, signal));
  return (
    <div class="shift-list" aria-busy={feed.isReading}>
      {feed.items?.map((shift) => (
        <Unbroken key={shift.id} what="This shift">
          <ShiftCard room={room} shift={shift} heading={3} />
        </Unbroken>
      ))}
      <FeedEnd feed={feed} what="shifts">
        No shift found here. That says only that none was recorded: a silence is <em>unknown</em>, never constancy.
      </FeedEnd>
    </div>
  );
}
