import { magnitudeOf } from './movement.js';
import type { Scale, ScalePosition } from './scale.js';
import { areOpposite, sideOf } from './side.js';
import type { Statement } from './statement.js';
import type { Verdict } from './verdict.js';

/** Statements further apart contradict nothing: their order is merely unknown (rule 1). */
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Whether all of both stated intervals fits into 7 days; two statements of "2024" do not. */
function fitIntoAWeek({ stated: a }: Statement, { stated: b }: Statement): boolean {
  return Math.max(a.to, b.to) - Math.min(a.from, b.from) <= WEEK_MS;
}

function sameTerms(a: Statement, b: Statement): boolean {
  const [these, those] = [a.conditions.demands, b.conditions.demands];
  return a.scope === b.scope && these.length === those.length && these.every((demand) => those.includes(demand));
}

/**
 * Rule 1 (domain.md): two statements in undetermined order contradict each other if both are dated
 * within 7 days, lie on opposite sides under equal conditions and scope, and nobody disputes them. A
 * `standing` one describes what was held at some time and so contradicts nothing said in those days.
 */
export function contradictionOf(
  scale: Scale,
  [a, b]: readonly [Statement, Statement],
  [positionA, positionB]: readonly [ScalePosition, ScalePosition],
): Verdict | null {
  if (a.disputed || b.disputed || a.dating === 'standing' || b.dating === 'standing') return null;
  if (!areOpposite(sideOf(scale, positionA), sideOf(scale, positionB))) return null;
  if (!fitIntoAWeek(a, b) || !sameTerms(a, b)) return null;
  return {
    rule: '1',
    kind: 'contradiction',
    facets: a.joint || b.joint ? ['joint'] : [],
    direction: null,
    magnitude: magnitudeOf(positionA, positionB),
    because: 'opposite sides within 7 days, in an order that nothing tells',
  };
}
