import { useState } from 'preact/hooks';
import { NO_SEARCH, type StatementSearch } from '../api/filters.js';
import { ActorSelect } from '../dossier/actor-select.component.js';
import type { Room } from '../dossier/dossier-room.component.js';
import { statementsAddress } from '../routing/addresses.js';
import { navigate } from '../routing/navigation.hook.js';
import { isTrack, TRACK_WORDS } from '../words/terms.words.js';

interface StatementSearchFormProps {
  readonly room: Room;
  readonly search: StatementSearch;
}

/** Looks for words in what was said, and narrows to actor, issue and track; the choice is kept in the address. */
export function StatementSearchForm({ room, search }: StatementSearchFormProps) {
  const { slug } = room.dossier;
  const [words, setWords] = useState(search.q ?? '');
  const choose = (chosen: Partial<StatementSearch>): void => {
    navigate(statementsAddress(slug, { ...search, q: words.trim() || null, ...chosen }), 'replace');
  };
  const isNarrowed = Object.values(search).some((value) => value !== null);
  return (
    <form
      class="filter"
      role="search"
      aria-label="Search statements"
      onSubmit={(event) => {
        event.preventDefault();
        choose({});
      }}
    >
      <div class="filter-words">
        <label for="search-words">Words said</label>
        <input
          id="search-words"
          type="search"
          maxLength={200}
          value={words}
          onInput={({ currentTarget: { value } }) => setWords(value)}
        />
      </div>
      <button type="submit">Search</button>
      <ActorSelect
        id="search-actor"
        label="Holder"
        room={room}
        chosen={search.actor}
        onChoose={(actor) => choose({ actor })}
      />
      <div>
        <label for="search-issue">Issue</label>
        <select
          id="search-issue"
          value={search.issue ?? ''}
          onChange={({ currentTarget: { value } }) => choose({ issue: value || null })}
        >
          <option value="">Every issue</option>
          {room.issues.map((issue) => (
            <option key={issue.slug} value={issue.slug}>
              {issue.title}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for="search-track">Track</label>
        <select
          id="search-track"
          value={search.track ?? ''}
          onChange={({ currentTarget: { value } }) => choose({ track: isTrack(value) ? value : null })}
        >
          <option value="">Every track</option>
          {Object.entries(TRACK_WORDS).map(([track, name]) => (
            <option key={track} value={track}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {isNarrowed && <a href={statementsAddress(slug, NO_SEARCH)}>Show all</a>}
    </form>
  );
}
