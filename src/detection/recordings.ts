import type { QueryRunner } from 'typeorm';
import { rowsOf } from '../database/queries.js';
import type { StandingShift } from './standing-shifts.js';

/** When what makes a shift's later side was said, at the latest, and when it was recorded; milliseconds. */
export interface Recording {
  readonly statedTo: number;
  readonly recordedAt: number;
}

interface RecordingRow {
  readonly id: string;
  readonly stated_to: Date | number;
  readonly recorded_at: Date;
}

/**
 * Finds how late the evidence of shifts was recorded: that of the later statement, of the plan's later
 * version, or, where time alone makes the shift, of the day on which it was due, which is "recorded" on
 * the day of which the rules are asked.
 *
 * @param asOf last instant of that day
 */
export async function recordingsOf(
  runner: QueryRunner,
  dossierId: number,
  shifts: readonly StandingShift[],
  asOf: number,
): Promise<(shift: StandingShift) => Recording | undefined> {
  const evidence = new Map(shifts.map((shift) => [shift.shift, evidenceOf(shift)]));
  const statements = await rowsOf<RecordingRow>(runner, OF_STATEMENTS, [dossierId, kept(evidence, 'statement')]);
  const versions = await rowsOf<RecordingRow>(runner, OF_VERSIONS, [dossierId, kept(evidence, 'version')]);
  const byId = new Map(
    [...statements, ...versions].map((row) => [
      row.id,
      { statedTo: Number(row.stated_to), recordedAt: row.recorded_at.getTime() },
    ]),
  );
  return (shift) => {
    const found = evidence.get(shift.shift);
    if (found?.of === 'day') return { statedTo: Date.parse(`${found.id}T23:59:59.999Z`), recordedAt: asOf };
    return found ? byId.get(found.id) : undefined;
  };
}

interface Evidence {
  readonly of: 'statement' | 'version' | 'day';
  readonly id: string;
}

function evidenceOf({ subject, to, dated }: StandingShift): Evidence | null {
  if (subject?.kind === 'demand') return { of: 'version', id: `${subject.later.plan} ${subject.later.version}` };
  if (to !== null) return { of: 'statement', id: to };
  return dated === null ? null : { of: 'day', id: dated };
}

function kept(evidence: ReadonlyMap<string, Evidence | null>, of: Evidence['of']): string[] {
  return [...evidence.values()].flatMap((each) => (each?.of === of ? [each.id] : []));
}

/** As a statement reads now, and when it was first recorded: a correction is no late arrival. */
const OF_STATEMENTS = `
select s.statement_id as id, s.stated_to, e.recorded_at
  from statement s
  join event e on e.dossier_id = s.dossier_id and e.sequence = s.sequence
 where s.dossier_id = $1 and s.statement_id = any($2::uuid[]) and s.until_sequence is null`;

const OF_VERSIONS = `
select p.slug || ' ' || p.number as id, p.stated_to, e.recorded_at
  from plan p
  join event e on e.dossier_id = p.dossier_id and e.sequence = p.sequence
 where p.dossier_id = $1 and p.slug || ' ' || p.number = any($2::text[])`;
