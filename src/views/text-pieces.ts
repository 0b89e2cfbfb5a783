/** Characters gathered before they are sent: many small writes would cost more than what they carry. */
const PIECE = 32 * 1024;

/** Pages as text, in pieces of some size, so that a page of large items is not held as one. */
export async function* textPieces<Item>(
  pages: AsyncIterable<readonly Item[]>,
  textOf: (item: Item) => string,
): AsyncGenerator<string, void, undefined> {
  for await (const page of pages) {
    let piece = '';
    for (const item of page) {
      piece += textOf(item);
      if (piece.length < PIECE) continue;
      yield piece;
      piece = '';
    }
    if (piece !== '') yield piece;
  }
}
