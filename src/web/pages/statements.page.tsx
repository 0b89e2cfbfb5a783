import { searchStatements } from '../api/lists.client.js';
import { useFeed } from '../api/feed.hook.js';
import type { StatementSearch } from '../api/filters.js';
import type { Room } from '../dossier/dossier-room.component.js';
import { useTitle } from '../routing/title.hook.js';
import { StatementSearchForm } from '../search/statement-search.component.js';
import { StatementBrief } from '../statement/statement-brief.component.js';
import { FeedEnd } from '../states/feed-end.component.js';
import { Unbroken } from '../states/unbroken.component.js';

interface StatementsPageProps {
  readonly room: Room;
  readonly search: StatementSearch;
}

/** Every statement on record, the last stated first, and a search among them. */
export function StatementsPage({ room, search }: StatementsPageProps) {
  const { slug } = room.dossier;
  useTitle(search.q === null ? 'Statements' : `“${search.q}”`);
  const key = JSON.stringify([slug, search]);
  const feed = useFeed(key, (cursor, signal) => searchStatements(slug, search, cursor, signal));
  return (
    <>
      <h1>Statements</h1>
      <StatementSearchForm key={search.q ?? ''} room={room} search={search} />
      <div class="statement-list" aria-busy={feed.isReading}>
        {feed.items?.map((statement) => (
          <Unbroken key={statement.id} what="This statement">
            <article class="card">
              <StatementBrief dossier={slug} statement={statement} />
            </article>
          </Unbroken>
        ))}
        <FeedEnd feed={feed} what="statements">
          No such statement is on record: what was not written down is <em>unknown</em>.
        </FeedEnd>
      </div>
    </>
  );
}
