import type { PlanVersion, ReadPoint } from './plan.js';
import { consecutiveVersions } from './plan-succession.js';

/** A demand that may be an earlier one by another code; a person tells. */
export interface UnmatchedDemand {
  readonly earlier: PlanVersion;
  readonly later: PlanVersion;
  /** The later version's point, whose code the earlier one lacks. */
  readonly point: ReadPoint;
  /** Points of the earlier version whose codes the later one lacks; at least one. */
  readonly candidates: readonly ReadPoint[];
}

/**
 * Demands on the worklist: "a point's identity across versions is its `demand` code" (domain.md, plan), so
 * one demand coded twice would be found dropped and new. Of two versions held against each other, the
 * later has a code that the earlier lacks, and the earlier one that the later lacks, both on the same
 * issue or one of them on none. Left out are codes that any other version of a plan of the same holders
 * uses: those are demands of their own. Points of a branch take no part.
 *
 * @param versions of all plans, in any order
 */
export function unmatchedDemandsOf(versions: readonly PlanVersion[]): UnmatchedDemand[] {
  return consecutiveVersions(versions).flatMap(([earlier, later]) => {
    const others = versions.filter((each) => each !== earlier && each !== later && haveHolder(each, later));
    const used = new Set(others.flatMap(({ points }) => points.map(({ demand }) => demand)));
    const given = unmatched(earlier, later).filter(({ demand }) => !used.has(demand));
    return unmatched(later, earlier).flatMap((point) => {
      const candidates = used.has(point.demand) ? [] : given.filter((each) => mayBeOne(each, point));
      return candidates.length === 0 ? [] : [{ earlier, later, point, candidates }];
    });
  });
}

function unmatched({ points }: PlanVersion, other: PlanVersion): ReadPoint[] {
  const mentioned = new Set(other.points.map(({ demand }) => demand));
  const own = points.filter(({ demand, branch }) => branch === undefined && !mentioned.has(demand));
  return [...new Map(own.map((point) => [point.demand, point])).values()];
}

function haveHolder(a: PlanVersion, b: PlanVersion): boolean {
  return a.holders.some((holder) => b.holders.includes(holder));
}

function mayBeOne({ issue: a }: ReadPoint, { issue: b }: ReadPoint): boolean {
  return a === undefined || b === undefined || a === b;
}
