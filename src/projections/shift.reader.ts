import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Queries, rowsOf } from '../database/queries.js';
import { actorNames } from './actor-names.reader.js';
import { presentShift, SHIFTS, type ShiftRow } from './present-shift.js';
import type { ShiftResponse } from './shift.response.js';
import { StatementReader } from './statement.reader.js';

/** Reads shifts with their two statements, as views and alerts show them. */
@Injectable()
export class ShiftReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly statements: StatementReader,
  ) {}

  /** The shifts with these ids, withdrawn ones included, by id; an unknown one is missing. */
  async byIds(
    dossierId: number,
    ids: readonly string[],
    queries: Queries = this.dataSource,
  ): Promise<Map<string, ShiftResponse>> {
    if (ids.length === 0) return new Map();
    const rows = await rowsOf<ShiftRow>(queries, BY_IDS, [dossierId, [...new Set(ids)]]);
    return new Map((await this.complete(dossierId, rows, queries)).map((shift) => [shift.id, shift]));
  }

  /** The standing shifts of an actor on an issue, by the date of their later statement. */
  async ofHolder(dossierId: number, actor: string, issue: string): Promise<ShiftResponse[]> {
    const rows = await rowsOf<ShiftRow>(this.dataSource, OF_HOLDER, [dossierId, actor, issue]);
    return this.complete(dossierId, rows);
  }

  /** The rows as shifts, in their order, with actors and statements looked up at once. */
  async complete(dossierId: number, rows: readonly ShiftRow[], queries: Queries = this.dataSource): Promise<ShiftResponse[]> {
    const evidence = rows.flatMap((row) => [row.from_statement, row.to_statement]).filter((id) => id !== null);
    const statements = await this.statements.byIds(dossierId, evidence, queries);
    const actors = await actorNames(queries, dossierId, rows.map((row) => row.actor));
    return rows.map((row) => presentShift(row, actors, statements));
  }
}

const BY_IDS = `${SHIFTS} where s.dossier_id = $1 and s.shift_id = any($2::uuid[])`;

const OF_HOLDER = `${SHIFTS}
 where s.dossier_id = $1 and s.actor = $2 and s.issue = $3 and (s.is_computed or s.asserted is not null)
 order by s.dated_at, s.shift_id`;
