import type { QueryRunner } from 'typeorm';
import type { Queries } from '../../src/database/queries.js';
import { rowsOf } from '../../src/database/queries.js';
import { PROJECTIONS } from '../../src/projections/projections.js';

/** Every table that the projector keeps for a dossier; of `dossier` itself only what the log says. */
export const READ_MODELS = PROJECTIONS.flatMap(({ tables }) => tables);

/** A dossier's rows of every read model, in an order of their own content. */
export async function dumpReadModels(queries: Queries, dossierId: number): Promise<Record<string, unknown[]>> {
  const dump: Record<string, unknown[]> = {};
  for (const table of READ_MODELS) {
    const rows = await rowsOf<{ row: unknown }>(
      queries,
      `select to_jsonb(t) as row from ${table} t where dossier_id = $1 order by to_jsonb(t)::text`,
      [dossierId],
    );
    dump[table] = rows.map(({ row }) => row);
  }
  return dump;
}

/** Leaves of a dossier's read models what there is before its first event. */
export async function emptyReadModels(runner: QueryRunner, dossierId: number): Promise<void> {
  for (const table of READ_MODELS.filter((each) => each !== 'dossier')) {
    await runner.query(`delete from ${table} where dossier_id = $1`, [dossierId]);
  }
  await runner.query(
    `update dossier set title = '', description = default, language = default, public = default, settings = default
      where dossier_id = $1`,
    [dossierId],
  );
}
