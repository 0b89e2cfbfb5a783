import { ORDER } from '../domain/known.js';
import type { AppendOutcome, AppendRequest } from './append-request.js';

/** A request that waits for its turn, and whom to tell. */
export interface PendingAppend {
  readonly request: AppendRequest;
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/** Bounds of one transaction: long enough to share its cost, short enough not to hold the head. */
const MOST_REQUESTS = 256;
const MOST_EVENTS = 2_000;

/**
 * Takes the next group off the queue's front: at least one request, then as many as fit. Stops
 * before an id that the group already holds, and before a second request that relies on the order of
 * statements: the later one must see what became of the first.
 */
export function takeGroup(queue: PendingAppend[]): PendingAppend[] {
  const ids = new Set<string>();
  let events = 0;
  let size = 0;
  for (const { request } of queue) {
    const fits = size < MOST_REQUESTS && events + request.events.length <= MOST_EVENTS;
    const isOrdering = request.guards.some((guard) => guard.stream === ORDER);
    const meets = (isOrdering && ids.has(ORDER)) || request.events.some((event) => ids.has(event.id));
    if (size > 0 && (!fits || meets)) break;
    for (const event of request.events) ids.add(event.id);
    if (isOrdering) ids.add(ORDER);
    events += request.events.length;
    size += 1;
  }
  return queue.splice(0, size);
}
