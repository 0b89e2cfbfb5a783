/** What runs SQL: the pool, a connection, a transaction. */
export interface Queries {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

/** The rows of a query as the driver gives them; `Row` is what its select list says. */
export async function rowsOf<Row>(queries: Queries, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  return (await queries.query(sql, [...parameters])) as Row[];
}
