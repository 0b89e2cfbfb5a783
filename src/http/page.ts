import { cursorOf } from './page-cursor.js';

/** One page of a list. */
export interface Page<Item> {
  readonly items: Item[];
  /** Cursor of the page after it; null on the last. */
  readonly next: string | null;
}

/**
 * The page that begins `found`.
 * @param found the rows asked for with a limit of one more than the page holds, which tells whether there are more
 * @param keysOf where the next page goes on after its last row
 */
export function pageOf<Row>(found: readonly Row[], limit: number, keysOf: (last: Row) => readonly string[]): Page<Row> {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: last !== undefined && found.length > limit ? cursorOf(...keysOf(last)) : null };
}
