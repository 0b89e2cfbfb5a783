import { DAY_MS, dayOf } from '../dates/day.js';
import { worseGrade } from '../grade.js';
import { type LineStep, walkLine } from './line-path.js';
import { pointsBetween } from '../rules/points-between.js';
import { byStart } from '../order/reading-order.js';
import type { Settings } from '../settings.js';
import { type ComputedShift, familyOf } from '../shift.js';
import { spelledBounds } from '../dates/spelled-bounds.js';
import type { Stance } from '../stance.js';
import type { Statement } from '../statement.js';

/** Where a path of the line has come to. */
interface Progress {
  /** Steps one way that no drift has told yet, the oldest first. */
  readonly run: readonly LineStep[];
  /** The instant by which all of the path had begun. */
  readonly due: number;
}

interface Drift extends Progress {
  readonly first: LineStep;
  readonly last: LineStep;
}

/**
 * `drift` (domain.md, Over time): "three steps one way, ≥ 25 points in 180 days", as set. A step is a
 * movement of the line, dated as its later statement; all the dates of the steps fit into those days.
 * A movement back ends the run. A drift is told by the step that completes it, and the next one takes
 * steps of its own: so what was found as of a day is found as of every later one. A step told by
 * several, which nothing orders, is told by the first to begin, an undisputed one before a disputed.
 *
 * @param asOf last instant of the evaluated day, milliseconds since 1970 UTC
 */
export function driftsOf(stance: Stance, asOf: number): ComputedShift[] {
  const told = new Map<string, Drift>();
  walkLine<Progress>(stance, { run: [], due: -Infinity }, (before, step) => {
    const due = Math.max(before.due, step.earlier.stated.from, step.later.stated.from);
    if (step.direction === null) return { run: before.run, due };
    const run = extended(before.run, step, stance.settings);
    const [first = step] = run;
    if (!isDrift(run.length, first, step, stance.settings)) return { run, due };
    const destination = `${step.earlier.id}|${step.later.position}`;
    const known = told.get(destination);
    if (!known || tellsBefore(step.later, known.last.later)) told.set(destination, { run, due, first, last: step });
    return { run: [], due };
  });
  return [...told.values()]
    .filter(({ due }) => due <= asOf)
    .sort((a, b) => byStart(a.last.later, b.last.later))
    .map(driftShift);
}

function extended(run: readonly LineStep[], step: LineStep, { driftWithin }: Settings): LineStep[] {
  const oneWay = run.at(-1)?.direction === step.direction ? run : [];
  const fits = ({ later }: LineStep): boolean => step.later.stated.to - later.stated.from <= driftWithin * DAY_MS;
  return [...oneWay.filter(fits), step];
}

function isDrift(steps: number, first: LineStep, last: LineStep, { driftSteps, driftAtLeast }: Settings): boolean {
  return steps >= driftSteps && pointsBetween(first.valueBefore, last.valueAfter) >= driftAtLeast;
}

function tellsBefore(a: Statement, b: Statement): boolean {
  if (a.stated.from !== b.stated.from) return a.stated.from < b.stated.from;
  return a.disputed === b.disputed ? a.id < b.id : b.disputed;
}

function driftShift({ run, due, first, last }: Drift): ComputedShift {
  const [from, to] = [first.earlier, last.later];
  const { actor, issue, track } = to;
  const magnitude = pointsBetween(first.valueBefore, last.valueAfter);
  const path = [from, ...run.map(({ later }) => later)];
  const spelled = path.map(({ position, stated }) => `${position} (${spelledBounds(stated)})`).join(', then ');
  return {
    key: [familyOf('drift'), actor, issue, track, from.id, to.id].join('|'),
    actor,
    issue,
    track,
    kind: 'drift',
    facets: [],
    direction: last.direction,
    magnitude,
    grade: worseGrade(from.grade, to.grade),
    provisional: path.some(({ disputed }) => disputed),
    from: from.id,
    to: to.id,
    subject: null,
    dated: dayOf(due),
    rule: 'drift',
    explanation:
      `${actor} on ${issue} (${track}): ${spelled}: drift by ${magnitude} points ${last.direction}, ` +
      `in ${run.length} steps.`,
  };
}
