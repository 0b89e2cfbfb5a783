import type { RecordedEvent } from '../domain/events.js';

/** Up to which version the events bring each stream of a kind (`plan/…`), by the slug after it. */
export function streamVersions(
  events: readonly RecordedEvent[],
  kind: 'plan' | 'condition',
): { readonly slug: string; readonly version: number }[] {
  const newest = new Map<string, number>();
  for (const { stream, version } of events) {
    if (stream.startsWith(`${kind}/`)) newest.set(stream.slice(kind.length + 1), version);
  }
  return [...newest].map(([slug, version]) => ({ slug, version }));
}
