import { dayOf } from '../dates/day.js';
import { worseGrade } from '../grade.js';
import type { PlanVersion, ReadPoint } from './plan.js';
import { consecutiveVersions } from './plan-succession.js';
import { type ComputedShift, familyOf } from '../shift.js';
import { spelledBounds } from '../dates/spelled-bounds.js';
import { trackOf } from '../track.js';

/** A demand that one version has and the other never mentions. */
interface Finding {
  readonly kind: 'new-demand' | 'dropped-demand';
  readonly point: ReadPoint;
}

/**
 * Rule 6 (domain.md): plans, by `demand`. "`dropped-demand` is computed only if the later one is a
 * `document`, `new-demand` only if the earlier one is. From a summary or part, absence is no evidence."
 * Points of a branch take no part; a demand that the other version has in a branch is mentioned there,
 * so it neither came nor went. Whoever holds both versions has the shift; who joined only the later
 * one took up nothing and dropped nothing.
 *
 * @param versions of a plan and of those it supersedes or that supersede it, in any order
 */
export function demandShiftsOf(versions: readonly PlanVersion[]): ComputedShift[] {
  return consecutiveVersions(versions).flatMap(([earlier, later]) => {
    const holders = later.holders.filter((holder) => earlier.holders.includes(holder));
    const findings = [
      ...unmentioned(earlier, later).map((point) => ({ kind: 'dropped-demand' as const, point })),
      ...unmentioned(later, earlier).map((point) => ({ kind: 'new-demand' as const, point })),
    ];
    return holders.flatMap((holder) => findings.map((finding) => demandShift(holder, earlier, later, finding)));
  });
}

/** The points of a version whose demand the other, a document, has nowhere; each demand once. */
function unmentioned(version: PlanVersion, other: PlanVersion): ReadPoint[] {
  if (other.data.completeness !== 'document') return [];
  const mentioned = new Set(other.points.map(({ demand }) => demand));
  const left = new Map<string, ReadPoint>();
  for (const point of version.points) {
    if (point.branch !== undefined || mentioned.has(point.demand)) continue;
    const known = left.get(point.demand);
    if (!known || (known.statement === null && point.statement !== null)) left.set(point.demand, point);
  }
  return [...left.values()];
}

function named({ plan, number, stated }: PlanVersion): string {
  return `${plan} version ${number} (${spelledBounds(stated)})`;
}

function demandShift(actor: string, earlier: PlanVersion, later: PlanVersion, { kind, point }: Finding): ComputedShift {
  const { demand, statement } = point;
  const isNew = kind === 'new-demand';
  const [has, lacks] = isNew ? [later, earlier] : [earlier, later];
  return {
    key: [familyOf(kind), actor, earlier.plan, earlier.number, later.plan, later.number, demand].join('|'),
    actor,
    issue: statement === null ? null : (point.issue ?? null),
    track: trackOf(later.data.modality, later.data.deed ?? null),
    kind,
    facets: later.holders.length > 1 ? ['joint'] : [],
    direction: null,
    magnitude: null,
    grade: worseGrade(earlier.grade, later.grade),
    provisional: earlier.disputed || later.disputed,
    from: isNew ? null : statement,
    to: isNew ? statement : null,
    subject: {
      kind: 'demand',
      demand,
      earlier: { plan: earlier.plan, version: earlier.number },
      later: { plan: later.plan, version: later.number },
    },
    dated: Number.isFinite(later.stated.from) ? dayOf(later.stated.from) : null,
    rule: '6',
    explanation: `${actor}: ${named(has)} has ${demand}, ${named(lacks)}, a document, does not: ${kind}.`,
  };
}
