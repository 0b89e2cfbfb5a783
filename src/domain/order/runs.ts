/** The runs of neighbours in a list that have the same key, none of them empty. */
export function runsOf<T>(items: readonly T[], keyOf: (item: T) => string): [T, ...T[]][] {
  const runs: [T, ...T[]][] = [];
  let last: string | null = null;
  for (const item of items) {
    const key = keyOf(item);
    const open = runs.at(-1);
    if (open && key === last) open.push(item);
    else runs.push([item]);
    last = key;
  }
  return runs;
}
