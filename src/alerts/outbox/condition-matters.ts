import { type Queries, rowsOf } from '../../database/queries.js';
import type { RecordedEvent } from '../../domain/events.js';
import type { ConditionRecorded } from '../../domain/facts/condition-facts.js';
import { bestGrade } from '../../domain/grade.js';
import type { ConditionStatus } from '../../domain/terms.js';
import { actorNames } from '../../projections/actor-names.reader.js';
import type { Matter } from '../alert-filter.js';

export type Resolution = Extract<RecordedEvent, { type: 'condition.resolved' }>;

/** What an alert on a condition tells, and what filters go by. */
export interface ResolvedCondition {
  readonly condition: ConditionRecorded;
  readonly matter: Matter;
}

/** Whether it is worth an alert that a condition came to this. */
export function isFinal(status: ConditionStatus): boolean {
  switch (status) {
    case 'fulfilled':
    case 'fulfilled-de-facto':
    case 'broken':
    case 'lapsed':
      return true;
    case 'pending':
    case 'refused':
    case 'stalled':
    case 'partly-fulfilled':
    case 'withdrawn':
      return false;
  }
}

/** The condition that each resolution is of, by the resolution's event id; about its actor and its addressee. */
export async function resolvedConditions(
  queries: Queries,
  dossierId: number,
  resolutions: readonly Resolution[],
): Promise<ReadonlyMap<string, ResolvedCondition>> {
  if (resolutions.length === 0) return new Map();
  const rows = await rowsOf<{ slug: string; data: ConditionRecorded }>(
    queries,
    'select slug, data from condition where dossier_id = $1 and slug = any($2)',
    [dossierId, resolutions.map(({ data }) => data.condition)],
  );
  const conditions = new Map(rows.map((row) => [row.slug, row.data]));
  const named = [...rows.map(({ data }) => data.actor), ...resolutions.map(({ data }) => data.addressee)];
  const names = await actorNames(queries, dossierId, named);
  return new Map(
    resolutions.flatMap(({ id, data }): [string, ResolvedCondition][] => {
      const condition = conditions.get(data.condition);
      if (condition === undefined) return [];
      const sources = data.sources ?? condition.sources;
      const matter = {
        actors: [condition.actor, data.addressee].map((slug) => names.get(slug)?.slug ?? slug),
        issues: condition.refersTo.flatMap((reference) => ('issue' in reference ? [reference.issue] : [])),
        grade: bestGrade(sources.map((source) => source.grade)),
      };
      return [[id, { condition, matter }]];
    }),
  );
}
