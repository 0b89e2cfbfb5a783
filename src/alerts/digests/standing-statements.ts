import { type Queries, rowsOf } from '../../database/queries.js';
import type { PositionStated } from '../../domain/facts/statement-facts.js';
import type { StatementRecorded } from '../bodies/alert-content.js';

/** Those of the statements that nobody has retracted, as they have been corrected since. */
export async function standingStatements(
  queries: Queries,
  dossierId: number,
  statements: readonly StatementRecorded[],
): Promise<StatementRecorded[]> {
  if (statements.length === 0) return [];
  const rows = await rowsOf<{ statement_id: string; data: PositionStated }>(
    queries,
    `select statement_id, data from statement
      where dossier_id = $1 and statement_id = any($2::uuid[]) and until_sequence is null and status <> 'retracted'`,
    [dossierId, statements.map((statement) => statement.id)],
  );
  const standing = new Map(rows.map((row) => [row.statement_id, row.data]));
  return statements.flatMap((statement) => {
    const data = standing.get(statement.id);
    return data === undefined ? [] : [{ ...statement, data }];
  });
}
