import type { WorklistItem, WorklistKind } from './worklist.response.js';

/** Something that waits, with its place among those of its kind. */
export interface WaitingItem {
  /** Slugs, codes and ids, in the order of whose bytes the items of a kind stand. */
  readonly key: string;
  readonly item: WorklistItem;
}

/** Finds what waits of one kind. */
export interface WorklistSource {
  readonly kind: WorklistKind;
  /** At most so many items, by key, from the one after `after`; '' is before all. */
  after(dossierId: number, after: string, limit: number): Promise<WaitingItem[]>;
}

/** Those after a key, by key. */
export function keyedAfter<Item extends { readonly key: string }>(items: readonly Item[], after: string, limit: number): Item[] {
  return items
    .filter(({ key }) => key > after)
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, limit);
}
