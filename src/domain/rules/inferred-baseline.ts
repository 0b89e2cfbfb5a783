import type { Comparison } from './comparison.js';
import { type Places, takingPart } from './left-out.js';
import { orderOf, type SlotOrder } from '../order/order.js';
import { byStart } from '../order/reading-order.js';
import type { Scale } from '../scale.js';
import type { Statement } from '../statement.js';

/** A line without a beginning of its own, and what was inferred beside it. */
interface LineStart {
  readonly scale: Scale;
  readonly inferred: readonly Statement[];
  /** Line statements with which no line statement before them is to be compared, by start. */
  readonly first: readonly Statement[];
  readonly order: SlotOrder;
}

/**
 * Rule 7 (domain.md): no earlier line statement, but an inferred one: it may serve as baseline. Chosen as in
 * a slot: of those that disagree the narrowest, of equally wide ones none. A `standing` line statement is no
 * later side here either.
 */
export function inferredBaselines({ scale, inferred, first, order }: LineStart): (Comparison & { places: Places })[] {
  if (inferred.length === 0) return [];
  const beginning = first.filter((each) => each.dating === 'event' && order.chosenBefore(each) === null);
  if (beginning.length === 0) return [];
  const readings = takingPart([...inferred].sort(byStart), scale).places;
  const lines = takingPart(beginning, scale).places;
  const beside = orderOf([...readings.keys()], beginning);
  const places = new Map([...readings, ...lines]);
  return beginning.flatMap((later) => {
    const chosen = beside.chosenBefore(later);
    return chosen?.determined ? [{ earlier: chosen.statement, later, places }] : [];
  });
}
