import type { PlanPoint, PlanRecorded } from '../facts/plan-facts.js';
import type { PositionStated } from '../facts/statement-facts.js';
import type { PlanStatus } from '../terms.js';
import type { DerivedFact } from './decision.js';
import type { Naming } from './naming.js';

/** Of plans only discussed or alternative nobody holds the points (domain.md, The log: plan.recorded). */
const TENTATIVE: readonly PlanStatus[] = ['under-discussion', 'alternative'];

/**
 * The statements that a plan's coded points make, except those that name a statement of their own: held
 * by the plan's holders, said when and how the plan was, by no speaker of theirs.
 * @param id of the plan's event
 * @param version the plan's, from 1
 */
export function pointStatements(plan: PlanRecorded, id: string, version: number, naming: Naming): DerivedFact[] {
  return plan.points.flatMap((point, index): DerivedFact[] => {
    const data = statementOf(plan, point, version);
    if (!data) return [];
    const own = naming.pointStatement(id, index);
    return [{ id: own, event: { type: 'position.stated', data }, stream: `statement/${own}` }];
  });
}

function statementOf(plan: PlanRecorded, point: PlanPoint, version: number): PositionStated | null {
  const { issue, position } = point;
  if (issue === undefined || position === undefined || point.statement !== undefined) return null;
  const { jointWith, deed, commitment, dating, disclosed } = plan;
  return {
    actor: plan.actor,
    ...(jointWith && { jointWith }),
    issue,
    position,
    ...(point.quantity && { quantity: point.quantity }),
    modality: plan.modality,
    ...(deed && { deed }),
    ...(commitment !== undefined && { commitment }),
    ...(point.scope !== undefined && { scope: point.scope }),
    stated: plan.stated,
    ...(dating && { dating }),
    ...(disclosed !== undefined && { disclosed }),
    summary: point.text,
    plan: plan.plan,
    point: { demand: point.demand, version, tentative: point.branch !== undefined || TENTATIVE.includes(plan.status) },
    sources: plan.sources,
  };
}
