import type { RecordedEvent } from '../domain/events.js';

/** Whether the event's content was removed: it keeps its place and its hashes, and says nothing any more. */
export function isRedacted(event: Pick<RecordedEvent, 'data'>): boolean {
  // The type tells of a fact as it was recorded; what the log gives back may have been emptied since.
  return (event.data as object | null) === null;
}
