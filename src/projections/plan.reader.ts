import { type Queries, rowsOf } from '../database/queries.js';
import type { PlanPoint, PlanRecorded } from '../domain/facts/plan-facts.js';
import { bestGrade } from '../domain/grade.js';
import type { PlanVersion } from '../domain/plans/plan.js';
import { pointStatementId } from '../event-log/name-based-id.js';
import { type Rereading, rereadingAt } from './rereading.js';

/** A version as the rules see it, and when it was recorded. */
export interface RecordedPlanVersion extends PlanVersion {
  readonly recordedAt: Date;
}

interface PlanRow {
  readonly slug: string;
  readonly number: number;
  readonly event_id: string;
  readonly sequence: string;
  readonly recorded_at: Date;
  readonly stated_from: Date | number;
  readonly stated_to: Date | number;
  readonly data: PlanRecorded;
  readonly disputed: boolean;
}

/**
 * All versions of the given plans, or of all (null), that were known at a sequence, by plan, then number; as
 * merges and rescales known then have them read.
 */
export async function planVersionsOf(
  queries: Queries,
  dossierId: number,
  plans: readonly string[] | null,
  knownAt: number,
): Promise<RecordedPlanVersion[]> {
  const rows = await rowsOf<PlanRow>(queries, VERSIONS, [dossierId, plans, knownAt]);
  if (rows.length === 0) return [];
  const read = await rereadingAt(queries, dossierId, knownAt);
  return rows.map((row) => versionOf(row, read));
}

function versionOf(row: PlanRow, read: Rereading): RecordedPlanVersion {
  const sequence = Number(row.sequence);
  const data = reread(row.data, sequence, read);
  return {
    plan: row.slug,
    number: row.number,
    eventId: row.event_id,
    sequence,
    recordedAt: row.recorded_at,
    holders: [data.actor, ...(data.jointWith ?? [])],
    stated: { from: Number(row.stated_from), to: Number(row.stated_to) },
    grade: bestGrade(data.sources.map(({ grade }) => grade)),
    disputed: row.disputed,
    points: data.points.map((point, index) => ({ ...point, statement: statementOf(row, index) })),
    data,
  };
}

function reread(data: PlanRecorded, sequence: number, read: Rereading): PlanRecorded {
  const actor = read.actor(data.actor);
  const others = (slugs: readonly string[]): string[] => [...new Set(slugs.map(read.actor))];
  return {
    ...data,
    actor,
    ...(data.jointWith && { jointWith: others(data.jointWith).filter((slug) => slug !== actor) }),
    ...(data.adherents && { adherents: others(data.adherents) }),
    ...(data.authors && { authors: data.authors.map((author) => ({ ...author, actor: read.actor(author.actor) })) }),
    points: data.points.map((point) => rereadPoint(point, sequence, read)),
  };
}

/** A point whose position has no place on the scale any more is on its issue without one. */
function rereadPoint(point: PlanPoint, sequence: number, read: Rereading): PlanPoint {
  const { position, ...rest } = point;
  const now = point.issue === undefined || position === undefined ? null : read.position(point.issue, position, sequence);
  const addressees = point.addressees && { addressees: [...new Set(point.addressees.map(read.actor))] };
  return { ...rest, ...addressees, ...(now !== null && { position: now }) };
}

/** The statement that a point names, or the one that its append made of it. */
function statementOf({ event_id, data }: PlanRow, index: number): string | null {
  const point = data.points[index];
  if (point?.statement !== undefined) return point.statement;
  const isCoded = point?.issue !== undefined && point.position !== undefined;
  return isCoded ? pointStatementId(event_id, index) : null;
}

const VERSIONS = `
select p.slug, p.number, p.event_id, p.sequence, p.recorded_at, p.stated_from, p.stated_to, p.data,
       exists (select from denial d
                where d.dossier_id = p.dossier_id and d.target_kind = 'plan' and d.target = p.slug
                  and d.sequence <= $3 and coalesce(d.until_sequence > $3, true)) as disputed
  from plan p
 where p.dossier_id = $1 and ($2::text[] is null or p.slug = any($2)) and p.sequence <= $3
 order by p.slug, p.number`;
