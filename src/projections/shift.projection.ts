import type { QueryRunner } from 'typeorm';
import { instant } from '../database/instant.js';
import { rowsOf } from '../database/queries.js';
import type { RecordedEvent } from '../domain/events.js';
import { statedBounds } from '../domain/dates/stated-date.js';
import { evolveShift } from './evolve-shift.js';
import type { Projection } from './projection.js';
import { type Concerned, concernedBy, shiftsOfRecords } from './shift-records.js';
import type { ShiftState } from './shift-state.js';

/** Shifts, computed and asserted, with what sources, deniers and analysts say of them. */
export const shiftProjection: Projection = {
  async apply(runner, dossier, events) {
    const shiftOf = await shiftsOfRecords(runner, dossier.dossierId, events);
    const steps = events
      .map((event) => ({ event, concerned: concernedBy(event, shiftOf) }))
      .filter(({ concerned }) => concerned.length > 0);
    if (steps.length === 0) return;
    const before = await statesOf(runner, dossier.dossierId, steps.map(({ concerned }) => concerned));
    const after = foldShifts(before, steps);
    const changed = [...after.values()].filter((state) => before.get(state.shift_id) !== state);
    await writeShifts(runner, dossier.dossierId, changed);
  },
};

/** Writes rows of `shift`, dated by what they rest on. */
export async function writeShifts(runner: QueryRunner, dossierId: number, states: readonly ShiftState[]): Promise<void> {
  if (states.length > 0) await runner.query(WRITE, [dossierId, JSON.stringify(states.map(rowOf))]);
}

/** The shifts after the events, in the log's order, each on those that it concerns. */
export function foldShifts(
  before: ReadonlyMap<string, ShiftState>,
  steps: readonly { readonly event: RecordedEvent; readonly concerned: Concerned }[],
): Map<string, ShiftState> {
  const after = new Map(before);
  for (const { event, concerned } of steps) {
    for (const shift of concerned === 'asserted' ? [...after.keys()] : concerned) {
      const state = evolveShift(after.get(shift) ?? null, shift, event);
      if (state) after.set(shift, state);
    }
  }
  return after;
}

async function statesOf(
  runner: QueryRunner,
  dossierId: number,
  concerned: readonly Concerned[],
): Promise<Map<string, ShiftState>> {
  const ids = concerned.flatMap((each) => (each === 'asserted' ? [] : each));
  const named = await rowsOf<{ state: ShiftState }>(runner, NAMED, [dossierId, [...new Set(ids)]]);
  const asserted = concerned.includes('asserted') ? await rowsOf<{ state: ShiftState }>(runner, ASSERTED, [dossierId]) : [];
  return new Map([...asserted, ...named].map(({ state }) => [state.shift_id, state]));
}

function rowOf(state: ShiftState) {
  return { ...state, said_at: saidAt(state) };
}

/** When the shift itself is said to have taken place; null: its statements tell. */
function saidAt({ is_computed, dated, asserted }: ShiftState): string | null {
  if (is_computed) return dated === null ? null : `${dated}T00:00:00.000Z`;
  const stated = asserted?.[0]?.stated;
  return stated === undefined ? null : instant(statedBounds(stated).from);
}

const NAMED = `
select to_jsonb(s) as state from shift s where s.dossier_id = $1 and s.shift_id = any($2::uuid[])`;

const ASSERTED = `
select to_jsonb(s) as state from shift s where s.dossier_id = $1 and s.asserted is not null`;

/** What has no date of its own takes that of its later side, else of its earlier one, as they were known then. */
const WRITE = `
insert into shift (dossier_id, shift_id, actor, issue, track, kind, facets, direction, magnitude, grade, provisional,
                   from_statement, to_statement, subject, dated, evaluated_at, rule, explanation, retroactive,
                   is_computed, asserted, denials, review, version, sequence, detected_at, dated_at)
select $1, s.shift_id, s.actor, s.issue, s.track, s.kind, s.facets, s.direction, s.magnitude, s.grade, s.provisional,
       s.from_statement, s.to_statement, s.subject, s.dated, s.evaluated_at, s.rule, s.explanation, s.retroactive,
       s.is_computed, s.asserted, s.denials, s.review, s.version, s.sequence, s.detected_at,
       coalesce(s.said_at, later.stated_from, later_plan.stated_from, earlier.stated_from, s.detected_at)
  from jsonb_to_recordset($2::jsonb)
       as s(shift_id uuid, actor text, issue text, track text, kind text, facets text[], direction text,
            magnitude numeric, grade text, provisional boolean, from_statement uuid, to_statement uuid, subject jsonb,
            dated date, evaluated_at date, rule text, explanation text, retroactive boolean, is_computed boolean,
            asserted jsonb, denials jsonb, review jsonb, version integer, sequence bigint, detected_at timestamptz,
            said_at timestamptz)
  left join statement later
    on later.dossier_id = $1 and later.statement_id = s.to_statement
   and later.from_sequence <= s.sequence and coalesce(later.until_sequence > s.sequence, true)
  left join plan later_plan
    on later_plan.dossier_id = $1 and later_plan.slug = s.subject->'later'->>'plan'
   and later_plan.number = (s.subject->'later'->>'version')::integer
  left join statement earlier
    on earlier.dossier_id = $1 and earlier.statement_id = s.from_statement
   and earlier.from_sequence <= s.sequence and coalesce(earlier.until_sequence > s.sequence, true)
on conflict (dossier_id, shift_id) do update
   set actor = excluded.actor, issue = excluded.issue, track = excluded.track, kind = excluded.kind,
       facets = excluded.facets, direction = excluded.direction, magnitude = excluded.magnitude,
       grade = excluded.grade, provisional = excluded.provisional, from_statement = excluded.from_statement,
       to_statement = excluded.to_statement, subject = excluded.subject, dated = excluded.dated,
       evaluated_at = excluded.evaluated_at, rule = excluded.rule, explanation = excluded.explanation,
       retroactive = excluded.retroactive, is_computed = excluded.is_computed, asserted = excluded.asserted,
       denials = excluded.denials, review = excluded.review, version = excluded.version,
       sequence = excluded.sequence, dated_at = excluded.dated_at`;
