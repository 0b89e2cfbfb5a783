import { useFeed } from '../api/feed.hook.js';
import { listWorklist } from '../api/lists.client.js';
import type { Room } from '../dossier/dossier-room.component.js';
import { useTitle } from '../routing/title.hook.js';
import { FeedEnd } from '../states/feed-end.component.js';
import { Unbroken } from '../states/unbroken.component.js';
import { WorklistCard } from '../worklist/worklist-card.component.js';

/** What waits for a person, kind by kind. */
export function WorklistPage({ room }: { readonly room: Room }) {
  const { slug } = room.dossier;
  useTitle('Worklist');
  const feed = useFeed(`${slug} worklist`, (cursor, signal) => listWorklist(slug, cursor, signal));
  return (
    <>
      <h1>Worklist</h1>
      <p class="lede">What the rules leave to a person.</p>
      <div class="worklist" aria-busy={feed.isReading}>
        {feed.items?.map((item, index) => (
          <Unbroken key={index} what="This entry">
            <WorklistCard room={room} item={item} />
          </Unbroken>
        ))}
        <FeedEnd feed={feed} what="entries">
          Nothing waits for a person.
        </FeedEnd>
      </div>
    </>
  );
}
