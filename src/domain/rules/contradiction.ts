import { DAY_MS } from '../dates/day.js';
import { magnitudeOf } from './movement.js';
import type { PartnerSearch } from '../order/nearest-partner.js';
import type { Scale, ScalePosition } from '../scale.js';
import { sideOf } from './side.js';
import type { Statement } from '../statement.js';
import type { Verdict } from './verdict.js';

const OPPOSITE = new Map([
  ['low', 'high'],
  ['high', 'low'],
]);

/** Equal for statements under the same scope and the same conditions. */
function termsOf({ scope, conditions }: Statement): string {
  return JSON.stringify([scope, ...new Set(conditions.demands.toSorted())]);
}

/**
 * Rule 1 (domain.md): two statements in undetermined order contradict each other if all of both dates
 * fits into some days, 7 where the dossier sets nothing else (two statements of "2024" do not), they lie on
 * opposite sides under equal conditions and scope, and nobody disputes them. A `standing` one describes what
 * was held at some time and so contradicts nothing said in those days. A group is a side and its terms.
 */
export function contradictionsOn(
  scale: Scale,
  places: ReadonlyMap<Statement, ScalePosition>,
  withinDays: number,
): PartnerSearch {
  return {
    span: withinDays * DAY_MS,
    groupOf(statement) {
      const place = places.get(statement);
      const side = place ? sideOf(scale, place) : null;
      if (statement.disputed || statement.dating === 'standing' || !OPPOSITE.has(side ?? '')) return null;
      return `${side} ${termsOf(statement)}`;
    },
    partnersOf(group) {
      const [side = ''] = group.split(' ', 1);
      return [`${OPPOSITE.get(side)}${group.slice(side.length)}`];
    },
  };
}

/** What is to be said of two statements that contradict each other. */
export function contradictionOf(
  [a, b]: readonly [Statement, Statement],
  [placeA, placeB]: readonly [ScalePosition, ScalePosition],
  withinDays: number,
): Verdict {
  return {
    rule: '1',
    kind: 'contradiction',
    facets: a.joint || b.joint ? ['joint'] : [],
    direction: null,
    magnitude: magnitudeOf(placeA, placeB),
    because: `opposite sides within ${withinDays} days, in an order that nothing tells`,
  };
}
