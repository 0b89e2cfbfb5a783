import type { PlanVersion, ReadPoint } from './plan.js';
import { statedBounds } from '../dates/stated-date.js';

/** A point that is not coded; `rest` overrides what a spec is about. */
export function point(demand: string, rest: Partial<ReadPoint> = {}): ReadPoint {
  return { demand, text: demand, statement: null, ...rest };
}

/** An announced, complete text of ukraine's peace plan; `data` overrides the facts, `rest` the rest. */
export function version(
  number: number,
  points: readonly ReadPoint[],
  data: Partial<PlanVersion['data']> = {},
  rest: Partial<PlanVersion> = {},
): PlanVersion {
  const plan = data.plan ?? 'peace-plan';
  const stated = `2024-0${number}-10`;
  return {
    plan,
    number,
    eventId: `${plan}-${number}`,
    sequence: number,
    holders: ['ukraine'],
    stated: statedBounds(stated),
    grade: 'B2',
    disputed: false,
    points,
    data: {
      plan,
      title: 'a plan',
      actor: 'ukraine',
      stated,
      modality: 'official',
      status: 'announced',
      completeness: 'document',
      sources: [],
      points: [],
      ...data,
    },
    ...rest,
  };
}
