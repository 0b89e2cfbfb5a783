import type { PlanVersion } from '../../domain/plans/plan.js';
import { demandShiftsOf } from '../../domain/plans/plan-demands.js';
import type { ComputedShift, ShiftKind } from '../../domain/shift.js';
import { planVersionsOf } from '../../projections/plan.reader.js';
import { collectivesAmong } from '../collectives.js';
import { type Detector, found } from '../detector.js';
import { type StandingQuery, standingShifts } from '../standing-shifts.js';
import { touchedPlans } from '../units/plan-units.js';

export const DEMAND_KINDS: readonly ShiftKind[] = ['new-demand', 'dropped-demand'];

const STANDING: StandingQuery = {
  key: `s.subject->'later'->>'plan'`,
  isOfUnits: `s.subject->>'kind' = 'demand' and s.subject->'later'->>'plan' = any($2::text[])`,
  kinds: DEMAND_KINDS,
};

/** Demands that came or went between versions (rule 6); the unit is the plan whose version is the later one. */
export const demandDetector: Detector = {
  name: 'demand',
  unitsAtOnce: 50,
  unitsOf: touchedPlans,
  async judge(runner, { dossierId }, keys, { knownAt }) {
    const own = await planVersionsOf(runner, dossierId, keys, knownAt);
    const others = supersededBy(own).filter((plan) => !keys.includes(plan));
    const versions = others.length === 0 ? own : [...own, ...(await planVersionsOf(runner, dossierId, others, knownAt))];
    const collectives = await collectivesAmong(runner, dossierId, versions.flatMap(({ holders }) => holders), knownAt);
    const shifts = demandShiftsOf(versions).filter(({ actor }) => !collectives.has(actor));
    return new Map(keys.map((plan) => [plan, found(shifts.filter((shift) => laterPlan(shift) === plan))]));
  },
  standing: (runner, dossierId, keys) => standingShifts(runner, dossierId, keys, STANDING),
};

function supersededBy(versions: readonly PlanVersion[]): string[] {
  const plans = versions.flatMap(({ data: { supersedes } }) => (supersedes === undefined ? [] : [supersedes]));
  return [...new Set(plans)];
}

function laterPlan({ subject }: ComputedShift): string | null {
  return subject?.kind === 'demand' ? subject.later.plan : null;
}
