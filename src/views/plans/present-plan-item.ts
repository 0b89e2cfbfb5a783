import { presentStated } from '../../projections/present-date.js';
import { presentActorReference, type RecordNames } from '../../projections/record-names.js';
import type { PlanItemResponse } from './plan-view.response.js';
import { type PlanAsOf, successionOf } from './plans-as-of.js';

/** A plan as lists show it. */
export function presentPlanItem(
  plan: PlanAsOf,
  plans: ReadonlyMap<string, PlanAsOf>,
  names: Pick<RecordNames, 'actors'>,
): PlanItemResponse {
  const { number, data, points, disputed } = plan.current;
  return {
    slug: plan.slug,
    title: data.title,
    actor: presentActorReference(names, data.actor),
    jointWith: (data.jointWith ?? []).map((slug) => presentActorReference(names, slug)),
    stated: presentStated(data),
    status: data.status,
    completeness: data.completeness,
    version: number,
    points: points.length,
    ...successionOf(plan, plans),
    disputed,
  };
}
