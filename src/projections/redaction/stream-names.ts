import type { EmptiedEvent } from './emptied-event.js';

/** The slugs or ids of the streams of one kind (`plan/…`) on which the events stand, each once. */
export function streamNames(
  events: readonly EmptiedEvent[],
  kind: 'statement' | 'plan' | 'condition' | 'reaction' | 'shift',
): string[] {
  const own = events.filter(({ stream }) => stream.startsWith(`${kind}/`));
  return [...new Set(own.map(({ stream }) => stream.slice(kind.length + 1)))];
}
