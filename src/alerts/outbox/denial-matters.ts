import { type Queries, rowsOf } from '../../database/queries.js';
import type { RecordedEvent } from '../../domain/events.js';
import type { DenialTarget } from '../../domain/facts/statement-facts.js';
import { bestGrade } from '../../domain/grade.js';
import { actorNames } from '../../projections/actor-names.reader.js';
import type { Matter } from '../alert-filter.js';

export type Denial = Extract<RecordedEvent, { type: 'claim.denied' }>;

/** The actors and issues of what a denial is aimed at. */
interface TargetRow {
  readonly target: string;
  readonly actors: readonly string[];
  readonly issues: readonly string[];
}

/** What each denial is about, by its event id: who denies, and the actors and issues of what is denied. */
export async function denialMatters(
  queries: Queries,
  dossierId: number,
  denials: readonly Denial[],
): Promise<ReadonlyMap<string, Matter>> {
  if (denials.length === 0) return new Map();
  const denied = denials.map(({ data }) => data.target);
  const rows = await rowsOf<TargetRow>(queries, TARGETS, [
    dossierId,
    denied.flatMap((target) => ('plan' in target ? [] : [targetOf(target)])),
    denied.flatMap((target) => ('plan' in target ? [target.plan] : [])),
  ]);
  const targets = new Map(rows.map((row) => [row.target, row]));
  const names = await actorNames(queries, dossierId, [
    ...denials.map(({ data }) => data.by),
    ...rows.flatMap((row) => row.actors),
  ]);
  return new Map(
    denials.map(({ id, data }) => {
      const target = targets.get(targetOf(data.target));
      const grade = bestGrade(data.sources.map((source) => source.grade));
      const actors = [data.by, ...(target?.actors ?? [])].map((slug) => names.get(slug)?.slug ?? slug);
      return [id, { actors, issues: target?.issues ?? [], grade }];
    }),
  );
}

function targetOf(target: DenialTarget): string {
  if ('statement' in target) return target.statement;
  return 'plan' in target ? target.plan : target.shift;
}

const TARGETS = `
select s.statement_id::text as target, array[s.actor] as actors, array[s.issue] as issues
  from statement s
 where s.dossier_id = $1 and s.statement_id = any($2::uuid[]) and s.until_sequence is null
union all
select h.shift_id::text, array[h.actor], array_remove(array[h.issue], null)
  from shift h
 where h.dossier_id = $1 and h.shift_id = any($2::uuid[])
union all
select p.slug, array[p.actor],
       array(select distinct point->>'issue' from jsonb_array_elements(p.data->'points') as point where point ? 'issue')
  from plan p
 where p.dossier_id = $1 and p.slug = any($3::text[]) and p.until_sequence is null`;
