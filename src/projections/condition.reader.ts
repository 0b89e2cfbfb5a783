import { type Queries, rowsOf } from '../database/queries.js';
import type { LedgerCondition, Resolution } from '../domain/conditions/condition.js';
import type { ConditionRecorded, ConditionReference, ConditionResolved } from '../domain/facts/condition-facts.js';
import { bestGrade } from '../domain/grade.js';
import { statedBounds } from '../domain/dates/stated-date.js';
import { type Rereading, rereadingAt } from './rereading.js';

/** A word on what became of a condition, with what was recorded of it. */
export interface RecordedResolution extends Resolution {
  readonly recordedAt: string;
  readonly data: ConditionResolved;
}

/** A condition as the ledger keeps it, with what was recorded of it. */
export interface RecordedCondition extends LedgerCondition {
  readonly recordedAt: Date;
  readonly resolutions: readonly RecordedResolution[];
  readonly data: ConditionRecorded;
}

interface ResolutionJson {
  readonly sequence: number;
  readonly recorded_at: string;
  readonly data: ConditionResolved;
}

interface ConditionRow {
  readonly sequence: string;
  readonly recorded_at: Date;
  readonly data: ConditionRecorded;
  readonly resolutions: readonly ResolutionJson[];
}

/**
 * The given conditions, or all (null), as they were known at a sequence, by slug; as merges and rescales known
 * then have them read.
 */
export async function conditionsOf(
  queries: Queries,
  dossierId: number,
  conditions: readonly string[] | null,
  knownAt: number,
): Promise<RecordedCondition[]> {
  const rows = await rowsOf<ConditionRow>(queries, CONDITIONS, [dossierId, conditions, knownAt]);
  if (rows.length === 0) return [];
  const read = await rereadingAt(queries, dossierId, knownAt);
  return rows.map((row) => conditionOf(row, read));
}

function conditionOf({ sequence, recorded_at, data, resolutions }: ConditionRow, read: Rereading): RecordedCondition {
  const place = Number(sequence);
  return {
    condition: data.condition,
    actor: read.actor(data.actor),
    kind: data.kind,
    refersTo: data.refersTo.map((reference) => referenceOf(reference, place, read)),
    logic: data.logic,
    addressees: [...new Set(data.addressees.map(read.actor))],
    deadline: data.deadline === undefined ? null : statedBounds(data.deadline),
    stated: statedBounds(data.stated),
    sequence: place,
    grade: bestGrade(data.sources.map(({ grade }) => grade)),
    resolutions: resolutions.map((each) => resolutionOf(each, read)),
    recordedAt: recorded_at,
    data,
  };
}

/** A position that its scale has no place for any more keeps its old code: nobody can reach it. */
function referenceOf(reference: ConditionReference, sequence: number, read: Rereading): ConditionReference {
  if (!('position' in reference)) return reference;
  const { issue, position } = reference;
  return { issue, position: read.position(issue, position, sequence) ?? position };
}

function resolutionOf({ sequence, recorded_at, data }: ResolutionJson, read: Rereading): RecordedResolution {
  return {
    addressee: read.actor(data.addressee),
    status: data.status,
    stated: statedBounds(data.stated),
    sequence,
    statement: data.statement ?? null,
    recordedAt: new Date(recorded_at).toISOString(),
    data,
  };
}

const CONDITIONS = `
select c.sequence, c.recorded_at, c.data,
       coalesce((select jsonb_agg(jsonb_build_object('sequence', r.sequence, 'recorded_at', r.recorded_at, 'data', r.data)
                                  order by r.sequence)
                   from condition_resolution r
                  where r.dossier_id = c.dossier_id and r.condition = c.slug and r.sequence <= $3), '[]') as resolutions
  from condition c
 where c.dossier_id = $1 and ($2::text[] is null or c.slug = any($2)) and c.sequence <= $3
 order by c.slug`;
