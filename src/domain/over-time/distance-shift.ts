import { type DistanceSeries, type DistanceStep, distancesOf, lineUntil } from './distance.js';
import { worseGrade } from '../grade.js';
import { pointsBetween } from '../rules/points-between.js';
import { byStart } from '../order/reading-order.js';
import { type ComputedShift, familyOf } from '../shift.js';
import { spelledBounds } from '../dates/spelled-bounds.js';
import type { Stance } from '../stance.js';
import type { Statement } from '../statement.js';

/** On an issue on which more have a line, distances are watched only between actors that the dossier names. */
const MOST_WATCHED = 20;

type Swing = 'convergence' | 'divergence';

/** What two lines have been to each other since they last swung, or since both were known. */
interface Span {
  readonly trend: Swing | null;
  readonly furthest: number;
  readonly nearest: number;
}

/**
 * `convergence` / `divergence` of two lines (domain.md, Over time): "never on first observation; 10
 * points of hysteresis", as set. Two lines converge once they are that much nearer than they were at
 * their furthest since they last diverged, or since both were known, and the other way round; then
 * only the opposite counts. The shift is the first actor's (by slug), its evidence the two statements
 * that stand, the one made earlier as `from`; two statements tell one shift at most.
 *
 * @param stances of one issue, in any order
 * @param asOf last instant of the evaluated day, milliseconds since 1970 UTC
 */
export function distanceShiftsOf(stances: readonly Stance[], asOf: number): ComputedShift[] {
  const hysteresis = stances[0]?.settings.distanceHysteresis ?? Infinity;
  const told = new Set<string>();
  return distancesOf(watchedAmong(stances, asOf), asOf)
    .flatMap((series) => swingsOf(series, hysteresis))
    .filter(({ key }) => !told.has(key) && told.add(key));
}

/** Whose distances are watched: those the dossier names, else all, unless too many have a line. */
function watchedAmong(stances: readonly Stance[], asOf: number): readonly Stance[] {
  const named = stances[0]?.settings.distanceActors ?? null;
  if (named !== null) return stances.filter(({ actor }) => named.includes(actor));
  const speaking = stances.filter((stance) => lineUntil(stance, asOf).length > 0);
  return speaking.length > MOST_WATCHED ? [] : speaking;
}

function swingsOf(series: DistanceSeries, hysteresis: number): ComputedShift[] {
  const found: ComputedShift[] = [];
  let span: Span | null = null;
  for (const step of series.steps) {
    const { distance } = step;
    if (distance === null) continue;
    const swing: Swing | null = span && swingTo(distance, span, hysteresis);
    if (span && swing) found.push(swingShift(series, step, swing, pointsBetween(distance, extremeOf(span, swing))));
    span = spanAfter(span, swing, distance);
  }
  return found;
}

function swingTo(distance: number, { trend, furthest, nearest }: Span, hysteresis: number): Swing | null {
  if (trend !== 'convergence' && distance < furthest && pointsBetween(furthest, distance) >= hysteresis) {
    return 'convergence';
  }
  if (trend !== 'divergence' && distance > nearest && pointsBetween(nearest, distance) >= hysteresis) {
    return 'divergence';
  }
  return null;
}

function extremeOf({ furthest, nearest }: Span, swing: Swing): number {
  return swing === 'convergence' ? furthest : nearest;
}

function spanAfter(span: Span | null, swing: Swing | null, distance: number): Span {
  if (!span || swing) return { trend: swing, furthest: distance, nearest: distance };
  return { ...span, furthest: Math.max(span.furthest, distance), nearest: Math.min(span.nearest, distance) };
}

function spelled({ actor, position, stated }: Statement): string {
  return `${actor} ${position} (${spelledBounds(stated)})`;
}

function swingShift(
  { issue, actors: [actor, counterpart] }: DistanceSeries,
  { since, distance, statements: [one, other] }: DistanceStep,
  kind: Swing,
  magnitude: number,
): ComputedShift {
  const [from = one, to = other] = [one, other].sort(byStart);
  return {
    key: [familyOf(kind), issue, actor, counterpart, one.id, other.id].join('|'),
    actor,
    issue,
    track: 'line',
    kind,
    facets: [],
    direction: null,
    magnitude,
    grade: worseGrade(one.grade, other.grade),
    provisional: one.disputed || other.disputed,
    from: from.id,
    to: to.id,
    subject: { kind: 'counterpart', actor: counterpart },
    dated: since,
    rule: 'distance',
    explanation:
      `${actor} and ${counterpart} on ${issue} (line): ${spelled(one)}, ${spelled(other)}, now ${distance} points ` +
      `apart: ${kind} by ${magnitude} points.`,
  };
}
