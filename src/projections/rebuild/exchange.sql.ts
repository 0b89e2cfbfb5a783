import type { ReadModelTable } from './read-model-tables.js';

/** Columns of an aliased table, as a list of SQL. */
export function columnsOf(alias: string, columns: readonly string[]): string {
  return columns.map((column) => `${alias}.${column}`).join(', ');
}

/** SQL: whether a row was written by the transaction `oldest` (an `xid` as text) or a later one; some older ones count as well. */
export function isRecent(alias: string, oldest: string): string {
  return `age(${alias}.xmin) <= age(${oldest}::text::xid)`;
}

/** The dossier's own row is described, never replaced. */
export function describesDossier({ name }: ReadModelTable): boolean {
  return name === 'dossier';
}
