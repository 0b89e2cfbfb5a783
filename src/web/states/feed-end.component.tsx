import type { ComponentChildren } from 'preact';
import type { Feed } from '../api/feed.hook.js';
import { Failure } from './failure.component.js';
import { Waiting } from './waiting.component.js';

interface FeedEndProps {
  readonly feed: Feed<unknown>;
  /** What is listed: "shifts". */
  readonly what: string;
  /** Said where there is nothing to list. */
  readonly children: ComponentChildren;
}

/** What stands below the items of a list: the way on, or why there is none. */
export function FeedEnd({ feed: { items, next, problem, isReading, more }, what, children }: FeedEndProps) {
  return (
    <>
      {problem !== null && <Failure problem={problem} retry={more} />}
      {items === null && isReading && <Waiting what={`the ${what}`} />}
      {items?.length === 0 && !isReading && problem === null && <p class="empty">{children}</p>}
      {next !== null && problem === null && (
        <button type="button" class="more" onClick={more} disabled={isReading}>
          {isReading ? 'Reading…' : `Show more ${what}`}
        </button>
      )}
    </>
  );
}
