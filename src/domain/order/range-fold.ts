/**
 * A list in which any run of neighbours is folded in log n steps, and any item is put or replaced in as
 * many (a segment tree). Places may be empty; they add nothing.
 */
export class RangeFold<T> {
  private readonly tree: (T | undefined)[];

  /** @param merge associative and commutative */
  constructor(
    private readonly size: number,
    private readonly merge: (a: T, b: T) => T,
    items: readonly T[] = [],
  ) {
    this.tree = new Array<T | undefined>(size).fill(undefined).concat(items);
    for (let node = size - 1; node > 0; node--) this.refold(node);
  }

  put(index: number, item: T): void {
    this.tree[this.size + index] = item;
    for (let node = (this.size + index) >>> 1; node > 0; node >>>= 1) this.refold(node);
  }

  /** The fold of the items from index `low` up to, without, `high`; null for none. */
  of(low: number, high: number): T | null {
    let folded: T | undefined;
    for (let [left, right] = [this.size + low, this.size + high]; left < right; left >>>= 1, right >>>= 1) {
      if (left & 1) folded = this.both(folded, this.tree[left++]);
      if (right & 1) folded = this.both(folded, this.tree[--right]);
    }
    return folded ?? null;
  }

  private refold(node: number): void {
    this.tree[node] = this.both(this.tree[2 * node], this.tree[2 * node + 1]);
  }

  private both(a: T | undefined, b: T | undefined): T | undefined {
    if (a === undefined) return b;
    return b === undefined ? a : this.merge(a, b);
  }
}
