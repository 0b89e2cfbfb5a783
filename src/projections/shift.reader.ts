import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Queries, rowsOf } from '../database/queries.js';
import { mentionedInShifts } from './mentioned-in-shifts.js';
import { presentShift, SHIFTS, type ShiftRow, statusOf } from './present-shift.js';
import { recordNames } from './record-names.js';
import type { ShiftResponse } from './shift.response.js';
import { shiftsKnownAt } from './shifts-known-at.js';
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

  /**
   * The shifts of an actor on an issue that stood at a sequence, by the date of their later statement. A computed
   * one stands from the event that detected it, which may come some events after its statements.
   */
  async ofHolder(
    dossierId: number,
    actor: string,
    issue: string,
    knownAt = Number.MAX_SAFE_INTEGER,
  ): Promise<ShiftResponse[]> {
    const rows = await rowsOf<ShiftRow>(this.dataSource, OF_HOLDER, [dossierId, actor, issue]);
    const since = rows.filter(({ state }) => state.sequence > knownAt).map((row) => row.shift_id);
    const then = await shiftsKnownAt(this.dataSource, dossierId, since, knownAt);
    const known = rows.flatMap((row) => {
      if (row.state.sequence <= knownAt) return [row];
      const earlier = then.get(row.shift_id);
      return earlier ? [{ ...row, ...earlier }] : [];
    });
    return this.complete(dossierId, known.filter(({ state }) => statusOf(state) === 'standing'), this.dataSource, knownAt);
  }

  /** The rows as shifts, in their order, with everything they refer to looked up at once, as it was known then. */
  async complete(
    dossierId: number,
    rows: readonly ShiftRow[],
    queries: Queries = this.dataSource,
    knownAt = Number.MAX_SAFE_INTEGER,
  ): Promise<ShiftResponse[]> {
    const mentioned = mentionedInShifts(rows.map(({ state }) => state));
    const names = await recordNames(queries, dossierId, mentioned, this.statements, knownAt);
    return rows.map((row) => presentShift(row, names));
  }
}

const BY_IDS = `${SHIFTS} where s.dossier_id = $1 and s.shift_id = any($2::uuid[])`;

const OF_HOLDER = `${SHIFTS}
 where s.dossier_id = $1 and s.actor = $2 and s.issue = $3
 order by s.dated_at, s.shift_id`;
