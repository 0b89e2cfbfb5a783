import type { QueryRunner } from 'typeorm';
import type { Recording } from './shift-events.js';

interface RecordingRow {
  readonly statement_id: string;
  readonly stated_to: Date | number;
  readonly recorded_at: Date;
}

/** When each statement was made, at the latest, and when it was recorded, by statement id. */
export async function recordingsOf(
  runner: QueryRunner,
  dossierId: number,
  statements: readonly string[],
): Promise<Map<string, Recording>> {
  const rows: RecordingRow[] = await runner.query(
    'select statement_id, stated_to, recorded_at from statement where dossier_id = $1 and statement_id = any($2::uuid[])',
    [dossierId, statements],
  );
  return new Map(
    rows.map((row) => [row.statement_id, { statedTo: Number(row.stated_to), recordedAt: row.recorded_at.getTime() }]),
  );
}
