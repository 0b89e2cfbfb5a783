import type { PlanVersion, ReadPoint } from './plan.js';
import { ascending } from '../order/reading-order.js';

/** What of a point can differ, in the order in which it is told. */
export const POINT_FIELDS = ['text', 'position', 'quantity', 'scope', 'branch', 'inExchangeFor', 'addressees'] as const;
export type PointField = (typeof POINT_FIELDS)[number];

/** What became of a demand between two versions, or plans; `before` is its point in the one, `after` in the other. */
export type PointDifference =
  | { readonly change: 'kept'; readonly demand: string; readonly before: ReadPoint; readonly after: ReadPoint }
  | {
      readonly change: 'changed';
      readonly demand: string;
      readonly before: ReadPoint;
      readonly after: ReadPoint;
      readonly fields: readonly PointField[];
    }
  | { readonly change: 'added'; readonly demand: string; readonly before: null; readonly after: ReadPoint }
  | { readonly change: 'dropped'; readonly demand: string; readonly before: ReadPoint; readonly after: null }
  /** The side that lacks it is a summary or part, whose silence is no evidence. */
  | { readonly change: 'not-mentioned'; readonly demand: string; readonly before: null; readonly after: ReadPoint }
  | { readonly change: 'not-mentioned'; readonly demand: string; readonly before: ReadPoint; readonly after: null };

/**
 * Two versions of a plan, or two plans, point by point: matched by `demand`, which is "a point's
 * identity across versions" (domain.md, plan); where a demand has several points, in branches, by
 * branch first. A point is `added` or `dropped` only if the version that lacks it is a `document`
 * (rule 6), else `not-mentioned`. The other way round, the difference is this one's mirror image.
 *
 * @returns first the points of `b` in its order, then those that only `a` has, in its order
 */
export function planDiffOf(a: PlanVersion, b: PlanVersion): PointDifference[] {
  const partners = partnersOf(a.points, b.points);
  const met = new Set(partners.values());
  return [
    ...b.points.map((after) => {
      const before = partners.get(after);
      return before ? held(before, after) : onlyAfter(after, a);
    }),
    ...a.points.filter((before) => !met.has(before)).map((before) => onlyBefore(before, b)),
  ];
}

function onlyAfter(after: ReadPoint, lacking: PlanVersion): PointDifference {
  const change = lacking.data.completeness === 'document' ? 'added' : 'not-mentioned';
  return { change, demand: after.demand, before: null, after };
}

function onlyBefore(before: ReadPoint, lacking: PlanVersion): PointDifference {
  const change = lacking.data.completeness === 'document' ? 'dropped' : 'not-mentioned';
  return { change, demand: before.demand, before, after: null };
}

function held(before: ReadPoint, after: ReadPoint): PointDifference {
  const fields = POINT_FIELDS.filter((field) => contentOf(before, field) !== contentOf(after, field));
  const { demand } = after;
  return fields.length === 0
    ? { change: 'kept', demand, before, after }
    : { change: 'changed', demand, before, after, fields };
}

/** A field's content, spelled so that equal content is equal text: of lists the order says nothing. */
function contentOf(point: ReadPoint, field: PointField): string {
  switch (field) {
    case 'text':
    case 'scope':
    case 'branch':
      return point[field] ?? '';
    case 'position':
      return JSON.stringify([point.issue ?? null, point.position ?? null]);
    case 'quantity': {
      const { value = null, unit = null, comparator = '=', measure = null, relativeTo = null } = point.quantity ?? {};
      return JSON.stringify([value, unit, comparator, measure, relativeTo]);
    }
    case 'inExchangeFor':
    case 'addressees':
      return JSON.stringify([...new Set(point[field])].sort());
  }
}

/** For points of `after`, the point of `before` each is held against: of the same branch if there is one. */
function partnersOf(before: readonly ReadPoint[], after: readonly ReadPoint[]): Map<ReadPoint, ReadPoint> {
  const partners = new Map<ReadPoint, ReadPoint>();
  const free = new Set(before.toSorted(byBranch));
  const pair = (matches: (a: ReadPoint, b: ReadPoint) => boolean): void => {
    for (const point of after.toSorted(byBranch)) {
      const partner = partners.has(point) ? undefined : [...free].find((each) => matches(each, point));
      if (!partner) continue;
      partners.set(point, partner);
      free.delete(partner);
    }
  };
  pair((a, b) => a.demand === b.demand && a.branch === b.branch);
  pair((a, b) => a.demand === b.demand);
  return partners;
}

function byBranch(a: ReadPoint, b: ReadPoint): number {
  return ascending(a.branch ?? '', b.branch ?? '');
}
