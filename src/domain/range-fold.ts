/**
 * Prepares a list so that any run of neighbours in it is folded in log n steps (a segment tree).
 *
 * @param merge associative and commutative
 * @returns the fold of the items from index `low` up to, without, `high`; null for none
 */
export function rangeFold<T>(items: readonly T[], merge: (a: T, b: T) => T): (low: number, high: number) => T | null {
  const size = items.length;
  const tree: T[] = new Array<T>(size).concat(items);
  for (let node = size - 1; node > 0; node--) {
    const [left, right] = [tree[2 * node], tree[2 * node + 1]];
    if (left !== undefined && right !== undefined) tree[node] = merge(left, right);
  }
  return (low, high) => {
    let folded: T | null = null;
    const take = (item: T | undefined): void => {
      if (item !== undefined) folded = folded === null ? item : merge(folded, item);
    };
    for (let [left, right] = [size + low, size + high]; left < right; left >>>= 1, right >>>= 1) {
      if (left & 1) take(tree[left++]);
      if (right & 1) take(tree[--right]);
    }
    return folded;
  };
}
