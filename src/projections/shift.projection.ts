import { instant } from '../database/instant.js';
import type { RecordedEvent, ShiftDetected } from '../domain/events.js';
import { statedBounds } from '../domain/stated-date.js';
import type { Projection, Recorded } from './projection.js';

type Found = Recorded<'shift.detected'> | Recorded<'shift.revised'>;

/** What one event does to one row. */
interface Change {
  readonly act: 'assert' | 'find' | 'withdraw';
  readonly row: { readonly shift_id: string };
}

/**
 * Shifts, computed and asserted. Both are upserts of the same row where their evidence is the same:
 * a shift's id is made from it, so the one joins the other and its basis becomes `both`.
 */
export const shiftProjection: Projection = {
  async apply(runner, dossier, events) {
    for (const { act, rows } of strokesOf(events.flatMap(changesOf))) {
      await runner.query(ACTS[act], [dossier.dossierId, JSON.stringify([...rows.values()])]);
    }
  },
};

/**
 * Changes that one query can make: of one act, each to another shift. Acts that meet on a shift keep
 * the log's order, for a replay hands over in one batch what came in many.
 */
function strokesOf(changes: readonly Change[]): { act: Change['act']; rows: Map<string, Change['row']> }[] {
  const strokes: ReturnType<typeof strokesOf> = [];
  for (const { act, row } of changes) {
    const last = strokes.at(-1);
    if (last?.act === act && !last.rows.has(row.shift_id)) last.rows.set(row.shift_id, row);
    else strokes.push({ act, rows: new Map([[row.shift_id, row]]) });
  }
  return strokes;
}

function changesOf(event: RecordedEvent): Change[] {
  switch (event.type) {
    case 'shift.stated':
      return [{ act: 'assert', row: assertedRow(event) }];
    case 'shift.detected':
    case 'shift.revised':
      return [{ act: 'find', row: foundRow(event) }];
    case 'shift.withdrawn':
      return [{ act: 'withdraw', row: withdrawnRow(event) }];
    default:
      return [];
  }
}

function withdrawnRow({ data, version, sequence }: Recorded<'shift.withdrawn'>) {
  return { shift_id: data.shift, version, sequence };
}

function foundRow({ data, version, sequence, recordedAt }: Found) {
  const { shift, from, to, ...content }: ShiftDetected = data;
  const evidence = { from_statement: from, to_statement: to };
  return { ...content, ...evidence, shift_id: shift, version, sequence, recorded_at: recordedAt };
}

function assertedRow({ id, data, stream, version, sequence, recordedAt }: Recorded<'shift.stated'>) {
  return {
    shift_id: stream.slice('shift/'.length),
    actor: data.actor,
    issue: (data.to[0] ?? data.from[0])?.issue,
    kind: data.kind,
    facets: data.facets ?? [],
    from_statement: data.from.find((end) => end.statement !== undefined)?.statement ?? null,
    to_statement: data.to.find((end) => end.statement !== undefined)?.statement ?? null,
    explanation: data.summary ?? '',
    asserted: [{ event: id, ...data }],
    dated_at: data.stated === undefined ? null : instant(statedBounds(data.stated).from),
    version,
    sequence,
    recorded_at: recordedAt,
  };
}

/** An asserted shift without a date of its own takes that of its later (else earlier) statement. */
const ASSERT = `
insert into shift (dossier_id, shift_id, actor, issue, kind, facets, provisional, from_statement, to_statement,
                   explanation, retroactive, is_computed, asserted, dated_at, version, sequence, detected_at)
select $1, a.shift_id, a.actor, a.issue, a.kind, array(select jsonb_array_elements_text(a.facets)), false,
       a.from_statement, a.to_statement, a.explanation, false, false, a.asserted,
       coalesce(a.dated_at, later.stated_from, earlier.stated_from, a.recorded_at), a.version, a.sequence, a.recorded_at
  from jsonb_to_recordset($2::jsonb)
       as a(shift_id uuid, actor text, issue text, kind text, facets jsonb, from_statement uuid, to_statement uuid,
            explanation text, asserted jsonb, dated_at timestamptz, version integer, sequence bigint,
            recorded_at timestamptz)
  left join statement later on later.dossier_id = $1 and later.statement_id = a.to_statement
  left join statement earlier on earlier.dossier_id = $1 and earlier.statement_id = a.from_statement
on conflict (dossier_id, shift_id) do update
   set asserted = coalesce(shift.asserted, '[]') || excluded.asserted,
       version = excluded.version, sequence = excluded.sequence`;

const FIND = `
insert into shift (dossier_id, shift_id, actor, issue, track, kind, facets, direction, magnitude, grade, provisional,
                   from_statement, to_statement, rule, explanation, retroactive, is_computed, dated_at,
                   version, sequence, detected_at)
select $1, f.shift_id, f.actor, f.issue, f.track, f.kind, array(select jsonb_array_elements_text(f.facets)),
       f.direction, f.magnitude, f.grade, f.provisional, f.from_statement, f.to_statement, f.rule, f.explanation,
       f.retroactive, true, s.stated_from, f.version, f.sequence, f.recorded_at
  from jsonb_to_recordset($2::jsonb)
       as f(shift_id uuid, actor text, issue text, track text, kind text, facets jsonb, direction text,
            magnitude numeric, grade text, provisional boolean, from_statement uuid, to_statement uuid, rule text,
            explanation text, retroactive boolean, version integer, sequence bigint, recorded_at timestamptz)
  join statement s on s.dossier_id = $1 and s.statement_id = f.to_statement
on conflict (dossier_id, shift_id) do update
   set track = excluded.track, kind = excluded.kind, facets = excluded.facets, direction = excluded.direction,
       magnitude = excluded.magnitude, grade = excluded.grade, provisional = excluded.provisional,
       from_statement = excluded.from_statement, to_statement = excluded.to_statement, rule = excluded.rule,
       explanation = excluded.explanation, retroactive = excluded.retroactive, is_computed = true,
       dated_at = excluded.dated_at, version = excluded.version, sequence = excluded.sequence`;

const WITHDRAW = `
update shift s
   set is_computed = false, version = w.version, sequence = w.sequence
  from jsonb_to_recordset($2::jsonb) as w(shift_id uuid, version integer, sequence bigint)
 where s.dossier_id = $1 and s.shift_id = w.shift_id`;

const ACTS = { assert: ASSERT, find: FIND, withdraw: WITHDRAW } as const;
