import type { PlanPoint } from '../api/shapes.js';

/** A point with those that are part of it. */
export interface NestedPoint {
  readonly point: PlanPoint;
  readonly parts: readonly NestedPoint[];
}

/** Points under the one they are part of, in the plan's order; what names an unknown parent stands on top. */
export function nested(points: readonly PlanPoint[]): readonly NestedPoint[] {
  const demands = new Set(points.map(({ demand }) => demand));
  const isTop = ({ demand, parent }: PlanPoint): boolean =>
    parent === null || parent === demand || !demands.has(parent);
  const under = (parent: string, above: ReadonlySet<string>): readonly NestedPoint[] =>
    points
      .filter((point) => !isTop(point) && point.parent === parent && !above.has(point.demand))
      .map((point) => ({ point, parts: under(point.demand, new Set([...above, point.demand])) }));
  // A demand may have several points, in branches; its parts stand under the first of them.
  const seen = new Set<string>();
  return points.filter(isTop).map((point) => {
    const isFirst = !seen.has(point.demand);
    seen.add(point.demand);
    return { point, parts: isFirst ? under(point.demand, new Set([point.demand])) : [] };
  });
}
