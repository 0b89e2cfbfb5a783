import type { RecordedPlanVersion } from '../../projections/plan.reader.js';
import type { Moment } from '../as-of.js';
import { countsAt } from '../counts-at.js';
import type { PlanReference } from './plan-view.response.js';

/** A plan with its versions of the time. */
export interface PlanAsOf {
  readonly slug: string;
  /** By number. */
  readonly versions: readonly RecordedPlanVersion[];
  readonly current: RecordedPlanVersion;
}

/** The plans of which a version had been stated, and was public, by then; by slug. */
export function plansAsOf(versions: readonly RecordedPlanVersion[], moment: Moment): Map<string, PlanAsOf> {
  const plans = new Map<string, PlanAsOf>();
  for (const version of versions) {
    if (!countsAt(version, moment)) continue;
    const earlier = plans.get(version.plan)?.versions ?? [];
    plans.set(version.plan, { slug: version.plan, versions: [...earlier, version], current: version });
  }
  return plans;
}

/** Which plan this one takes the place of, as the first of its versions to name one says; null where none does. */
export function supersededPlan({ versions }: PlanAsOf): string | null {
  return versions.flatMap(({ data }) => data.supersedes ?? [])[0] ?? null;
}

/** What a plan supersedes, and what supersedes it. */
export function successionOf(
  plan: PlanAsOf,
  plans: ReadonlyMap<string, PlanAsOf>,
): { supersedes: PlanReference | null; supersededBy: PlanReference[] } {
  const superseded = supersededPlan(plan);
  return {
    supersedes: superseded === null ? null : referenceTo(superseded, plans),
    supersededBy: [...plans.values()]
      .filter((other) => supersededPlan(other) === plan.slug)
      .map((other) => referenceTo(other.slug, plans)),
  };
}

/** A plan by its title of the time; before it was stated, by its slug. */
function referenceTo(slug: string, plans: ReadonlyMap<string, PlanAsOf>): PlanReference {
  return { slug, title: plans.get(slug)?.current.data.title ?? slug };
}
