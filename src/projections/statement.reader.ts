import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Queries, rowsOf } from '../database/queries.js';
import { actorNames } from './actor-names.reader.js';
import { presentStatement, type StatementRow } from './present-statement.js';
import type { StatementResponse } from './statement.response.js';

/** Reads statements as views and alerts show them. */
@Injectable()
export class StatementReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The statements with these ids, by id; an unknown one is missing. */
  async byIds(
    dossierId: number,
    ids: readonly string[],
    queries: Queries = this.dataSource,
  ): Promise<Map<string, StatementResponse>> {
    if (ids.length === 0) return new Map();
    const rows = await rowsOf<StatementRow>(queries, BY_IDS, [dossierId, [...new Set(ids)]]);
    const mentioned = rows.flatMap(({ data }) => [data.actor, ...(data.jointWith ?? []), ...(data.speaker ? [data.speaker] : [])]);
    const actors = await actorNames(queries, dossierId, mentioned);
    return new Map(rows.map((row) => [row.statement_id, presentStatement(row, actors)]));
  }
}

const BY_IDS = `
select s.statement_id, s.sequence, s.recorded_at, s.data, s.retracted_sequence,
       r.recorded_at as retracted_at, r.data->>'why' as retracted_why, i.title as issue_title, i.scale
  from statement s
  left join event r on r.dossier_id = s.dossier_id and r.sequence = s.retracted_sequence
  join issue i on i.dossier_id = s.dossier_id and i.slug = s.issue
 where s.dossier_id = $1 and s.statement_id = any($2::uuid[])`;
