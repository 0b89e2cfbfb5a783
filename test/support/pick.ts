/** The entry that a number chooses, however long the list is; undefined of an empty one. */
export function pick<T>(list: readonly T[], which: number): T | undefined {
  return list[which % Math.max(list.length, 1)];
}
