import type { QueryRunner } from 'typeorm';
import { rowsOf } from '../database/queries.js';
import type { ComputedShift, ShiftKind } from '../domain/shift.js';

/** A computed shift as it stands on the log, under its id. */
export type StandingShift = Omit<ComputedShift, 'key'> & { readonly shift: string };

/** How the shifts of one kind of unit are found. */
export interface StandingQuery {
  /** SQL of the unit's key, of a row `s` of `shift`; it has an index. */
  readonly key: string;
  /** SQL that is true of the shifts of the units whose keys are in `$2::text[]`. */
  readonly isOfUnits: string;
  readonly kinds: readonly ShiftKind[];
}

/** The computed shifts that stand in the units with these keys, by key. */
export async function standingShifts(
  runner: QueryRunner,
  dossierId: number,
  keys: readonly string[],
  { key, isOfUnits, kinds }: StandingQuery,
): Promise<Map<string, StandingShift[]>> {
  const sql = `select ${key} as key, ${COLUMNS} from shift s
                where s.dossier_id = $1 and s.is_computed and s.kind = any($3::text[]) and ${isOfUnits}`;
  const rows = await rowsOf<StandingShift & { readonly key: string }>(runner, sql, [dossierId, keys, kinds]);
  const byUnit = new Map<string, StandingShift[]>();
  for (const { key: unit, ...shift } of rows) {
    const own = byUnit.get(unit);
    if (own) own.push(shift);
    else byUnit.set(unit, [shift]);
  }
  return byUnit;
}

/** What `evaluated_at` and `retroactive` say is how a shift was found, not what it is. */
const COLUMNS = `
  s.shift_id as shift, s.actor, s.issue, s.track, s.kind, s.facets, s.direction, s.magnitude::float8 as magnitude, s.grade,
  s.provisional, s.from_statement as from, s.to_statement as to, s.subject, to_char(s.dated, 'YYYY-MM-DD') as dated,
  s.rule, s.explanation`;
