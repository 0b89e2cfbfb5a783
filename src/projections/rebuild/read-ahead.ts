/** Yields what a source does, and has it work on the next while the caller is at the one before. */
export async function* readAhead<Item>(source: AsyncGenerator<Item, void, undefined>): AsyncGenerator<Item, void, undefined> {
  let coming = source.next();
  try {
    for (;;) {
      const { value, done } = await coming;
      if (done || value === undefined) return;
      coming = source.next();
      // Who awaits it is told; until then nobody may be there to hear.
      coming.catch(() => undefined);
      yield value;
    }
  } finally {
    await source.return();
  }
}
