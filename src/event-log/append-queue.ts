import { ORDER } from '../domain/known.js';
import type { AppendOutcome, AppendRequest } from './append-request.js';
import { dataText } from './data-text.js';
import type { Weighed } from './waiting-lines.js';

/** A request that waits for its turn, and whom to tell. */
export interface PendingAppend extends Weighed {
  readonly request: AppendRequest;
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/** Bounds of one transaction: long enough to share its cost, short enough not to hold the head. */
const MOST_REQUESTS = 256;
const MOST_EVENTS = 2_000;
const MOST_BYTES = 4 * 2 ** 20;

export function weightOf({ events }: AppendRequest): Weighed {
  return { events: events.length, bytes: events.reduce((sum, { data }) => sum + dataText(data).length, 0) };
}

/**
 * How many of those in front make the next group: at least one request, then as many as fit. Stops before an id that
 * the group already holds, and before a second request that relies on the order of statements: the later one must
 * see what became of the first.
 */
export function sizeOfGroup(waiting: readonly PendingAppend[]): number {
  const ids = new Set<string>();
  const sum = { events: 0, bytes: 0 };
  let size = 0;
  for (const { request, events, bytes } of waiting) {
    const fits = size < MOST_REQUESTS && sum.events + events <= MOST_EVENTS && sum.bytes + bytes <= MOST_BYTES;
    const isOrdering = request.guards.some((guard) => guard.stream === ORDER);
    const meets = (isOrdering && ids.has(ORDER)) || request.events.some((event) => ids.has(event.id));
    if (size > 0 && (!fits || meets)) break;
    for (const event of request.events) ids.add(event.id);
    if (isOrdering) ids.add(ORDER);
    sum.events += events;
    sum.bytes += bytes;
    size += 1;
  }
  return size;
}
