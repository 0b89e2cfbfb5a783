import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Queries, rowsOf } from '../database/queries.js';
import { actorNames } from './actor-names.reader.js';
import { codingsOnScale } from './coding-scale.reader.js';
import { presentStatement } from './present-statement.js';
import { recordsOf } from './statement-records.reader.js';
import type { StatementRow } from './statement-row.js';
import type { StatementResponse } from './statement.response.js';

/** Reads statements as views and alerts show them. */
@Injectable()
export class StatementReader {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The statements with these ids, by id, as they were known at a sequence; an unknown one is missing, and
   * a retracted one says so.
   */
  async byIds(
    dossierId: number,
    ids: readonly string[],
    queries: Queries = this.dataSource,
    knownAt: number = Number.MAX_SAFE_INTEGER,
  ): Promise<Map<string, StatementResponse>> {
    if (ids.length === 0) return new Map();
    const rows = await rowsOf<StatementRow>(queries, BY_IDS, [dossierId, [...new Set(ids)], knownAt]);
    const found = await recordsOf(queries, dossierId, rows, knownAt);
    const records = { ...found, codings: await codingsOnScale(queries, dossierId, found.codings, knownAt) };
    const mentioned = [...rows.flatMap(actorsIn), ...records.denials.flatMap(({ data }) => [data.by, data.speaker ?? data.by])];
    const actors = await actorNames(queries, dossierId, mentioned, knownAt);
    return new Map(rows.map((row) => [row.statement_id, presentStatement(row, actors, records)]));
  }
}

function actorsIn({ data }: StatementRow): string[] {
  const { actor, jointWith = [], speaker = actor, addressee = actor } = data;
  return [actor, ...jointWith, speaker, addressee];
}

const BY_IDS = `
select s.statement_id, s.sequence, s.recorded_at, s.data, s.status, s.disputed, i.title as issue_title, c.scale
  from statement s
  join issue i on i.dossier_id = s.dossier_id and i.slug = s.issue
  join issue_scale c
    on c.dossier_id = s.dossier_id and c.issue = s.issue
   and c.sequence <= $3 and (c.until_sequence is null or c.until_sequence > $3)
 where s.dossier_id = $1 and s.statement_id = any($2::uuid[])
   and s.from_sequence <= $3 and (s.until_sequence is null or s.until_sequence > $3)`;
