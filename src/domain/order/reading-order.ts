import type { Statement } from '../statement.js';

/** Compares two numbers or two strings for sorting; infinite numbers too. */
export function ascending<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By earliest start, then by id: the order in which a slot is read, whatever order it arrived in. */
export function byStart(a: Statement, b: Statement): number {
  return ascending(a.stated.from, b.stated.from) || ascending(a.id, b.id);
}
