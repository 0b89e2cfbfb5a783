import type { Page } from '../../http/page.js';

/** Rows read at once. */
const AT_ONCE = 500;

/** Which page: the first one has no cursor. */
export interface PageWish {
  readonly limit: number;
  readonly cursor?: string;
}

/** Every row of a list, page by page. */
export async function* everyPage<Row>(pageOf: (wish: PageWish) => Promise<Page<Row>>): AsyncGenerator<Row> {
  for (let wish: PageWish | null = { limit: AT_ONCE }; wish !== null; ) {
    const { items, next }: Page<Row> = await pageOf(wish);
    yield* items;
    wish = next === null ? null : { limit: AT_ONCE, cursor: next };
  }
}

/** What is read in one piece, row by row; it is read when the first row is asked for. */
export async function* everyOne<Row>(read: () => Promise<readonly Row[]>): AsyncGenerator<Row> {
  yield* await read();
}
