import type { QueryRunner } from 'typeorm';
import { type Queries, rowsOf } from '../../database/queries.js';
import type { Belief } from '../alert-decision.js';

/** That an endpoint was told that a shift stands, or that it does not. */
export interface ToldShift {
  readonly endpoint: string;
  readonly shift: string;
  readonly stands: boolean;
}

/** What each endpoint believes of each shift by what it was told, and what it is told now. */
export class ToldShifts {
  private readonly beliefs: Map<string, ToldShift>;
  private readonly news = new Map<string, ToldShift>();

  constructor(told: readonly ToldShift[] = []) {
    this.beliefs = new Map(told.map((each) => [keyOf(each.endpoint, each.shift), each]));
  }

  tell(endpoint: string, shift: string, stands: boolean): void {
    const told = { endpoint, shift, stands };
    this.beliefs.set(keyOf(endpoint, shift), told);
    this.news.set(keyOf(endpoint, shift), told);
  }

  beliefOf(endpoint: string, shift: string): Belief {
    const told = this.beliefs.get(keyOf(endpoint, shift));
    if (told === undefined) return null;
    return told.stands ? 'stands' : 'dropped';
  }

  /** What has to be kept. */
  changes(): ToldShift[] {
    return [...this.news.values()];
  }
}

const keyOf = (endpoint: string, shift: string): string => `${endpoint} ${shift}`;

/** What was told about these shifts so far. */
export async function toldShifts(queries: Queries, dossierId: number, shifts: readonly string[]): Promise<ToldShifts> {
  const rows = await rowsOf<ToldShift>(
    queries,
    `select endpoint_id as endpoint, shift_id as shift, stands from told_shift
      where dossier_id = $1 and shift_id = any($2::uuid[])`,
    [dossierId, shifts],
  );
  return new ToldShifts(rows);
}

/** Keeps what was told in the transaction that writes the deliveries which tell it. */
export async function keepTold(runner: QueryRunner, dossierId: number, told: ToldShifts): Promise<void> {
  const changes = told.changes();
  if (changes.length === 0) return;
  await runner.query(
    `insert into told_shift (dossier_id, endpoint_id, shift_id, stands, told_at)
     select $1, t.endpoint, t.shift, t.stands, now()
       from jsonb_to_recordset($2::jsonb) as t(endpoint uuid, shift uuid, stands boolean)
     on conflict (dossier_id, shift_id, endpoint_id) do update
        set stands = excluded.stands, told_at = excluded.told_at`,
    [dossierId, JSON.stringify(changes)],
  );
}
