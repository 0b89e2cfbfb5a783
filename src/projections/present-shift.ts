import type { ShiftStated } from '../domain/events.js';
import type { Basis, Direction, ShiftKind } from '../domain/shift.js';
import type { Track } from '../domain/terms.js';
import { presentSource } from './present-statement.js';
import type { ShiftResponse } from './shift.response.js';
import type { ActorReference, StatementResponse } from './statement.response.js';

/** A row of `shift` with its issue's title, as the reader's query gives it. */
export interface ShiftRow {
  readonly shift_id: string;
  readonly actor: string;
  readonly issue: string;
  readonly issue_title: string;
  readonly track: Track | null;
  readonly kind: ShiftKind;
  readonly facets: string[];
  readonly direction: Direction | null;
  readonly magnitude: number | null;
  readonly grade: string | null;
  readonly provisional: boolean;
  readonly from_statement: string | null;
  readonly to_statement: string | null;
  readonly rule: string | null;
  readonly explanation: string;
  readonly retroactive: boolean;
  readonly is_computed: boolean;
  readonly asserted: (ShiftStated & { readonly event: string })[] | null;
  readonly dated_at: Date | number;
  readonly sequence: string;
  readonly detected_at: Date;
  readonly changed_at: Date;
}

/** Shifts with their issue's title; what is asked of them follows. */
export const SHIFTS = `
select s.shift_id, s.actor, s.issue, i.title as issue_title, s.track, s.kind, s.facets, s.direction,
  s.magnitude::float8 as magnitude, s.grade, s.provisional, s.from_statement, s.to_statement, s.rule, s.explanation,
  s.retroactive, s.is_computed, s.asserted, s.dated_at, s.sequence, s.detected_at,
  c.recorded_at as changed_at
  from shift s
  join event c on c.dossier_id = s.dossier_id and c.sequence = s.sequence
  join issue i on i.dossier_id = s.dossier_id and i.slug = s.issue`;

/** The shift as views and alerts show it, with both statements. */
export function presentShift(
  row: ShiftRow,
  actors: ReadonlyMap<string, ActorReference>,
  statements: ReadonlyMap<string, StatementResponse>,
): ShiftResponse {
  const asserted = row.asserted ?? [];
  const [assertion] = asserted;
  const content = !row.is_computed && assertion ? { kind: assertion.kind, facets: [...(assertion.facets ?? [])] } : row;
  return {
    id: row.shift_id,
    actor: actors.get(row.actor) ?? { slug: row.actor, name: row.actor, kind: 'organisation' },
    issue: { slug: row.issue, title: row.issue_title },
    track: row.track,
    kind: content.kind,
    facets: content.facets,
    basis: basisOf(row),
    direction: row.direction,
    magnitude: row.magnitude,
    grade: row.grade,
    provisional: row.provisional,
    from: (row.from_statement && statements.get(row.from_statement)) || null,
    to: (row.to_statement && statements.get(row.to_statement)) || null,
    retroactive: row.retroactive,
    status: row.is_computed || asserted.length > 0 ? 'standing' : 'withdrawn',
    review: null,
    rule: row.rule,
    explanation: row.explanation,
    sources: asserted.flatMap((each) => each.sources.map(presentSource)),
    caveat: assertion?.caveat ?? null,
    evaluatedAt: null,
    sequence: Number(row.sequence),
    detectedAt: row.detected_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
  };
}

/** A withdrawn computed shift was computed all the same. */
function basisOf(row: ShiftRow): Basis {
  if (!row.asserted) return 'computed';
  return row.is_computed ? 'both' : 'asserted';
}
