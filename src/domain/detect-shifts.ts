import { type Comparison, comparisonOf, dated, type Suppression } from './comparison.js';
import { computedShift } from './computed-shift.js';
import { contradictionOf, contradictionsOn } from './contradiction.js';
import { firstTellings } from './first-telling.js';
import { movementOf } from './movement.js';
import { orderOf, type SlotOrder } from './order.js';
import { byStart } from './reading-order.js';
import { samePosition } from './same-position.js';
import type { Scale, ScalePosition } from './scale.js';
import type { ComputedShift } from './shift.js';
import { fillsSlot } from './slot-filling.js';
import type { Statement } from './statement.js';
import { LEAST_COMMITMENT } from './terms.js';

/** One slot: an actor on an issue on a track. */
export interface Slot {
  /** The scale in its standing version. */
  readonly scale: Scale;
  /** The slot's statements in any order, those retracted left out. */
  readonly statements: readonly Statement[];
}

/** What the rules read in one slot; every list in the order in which its statements were made. */
export interface SlotReading {
  readonly shifts: readonly ComputedShift[];
  /**
   * Pairs in which the later statement holds to the earlier, or tells the same movement again. They
   * never alert.
   */
  readonly reaffirmations: readonly { readonly from: string; readonly to: string }[];
  /**
   * Statements of different positions that await a person's word on their order: the worklist's
   * `order-needed`. Whoever has such a partner is in some pair, with its nearest, and not with all:
   * there are as many pairs as statements at most (`nearestPairs`).
   */
  readonly undetermined: readonly { readonly pair: readonly [string, string]; readonly why: string }[];
  readonly suppressed: readonly Suppression[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/** A slot while it is read: who takes part, each with its place on the scale. */
interface OpenSlot {
  readonly scale: Scale;
  readonly places: ReadonlyMap<Statement, ScalePosition>;
  readonly reading: Mutable<SlotReading>;
}

/** Rule 0 by itself: why a statement takes no part at all; null if it does. */
function leftOutFor(statement: Statement, place: ScalePosition | undefined): string | null {
  if (statement.position === null) return 'it places nobody on the scale';
  if (!fillsSlot(statement)) return `commitment ${statement.commitment} is below ${LEAST_COMMITMENT}`;
  return place ? null : `the scale has no position ${statement.position}`;
}

/** Rules 4 and 5: each statement against the one before it. */
function compare({ scale, places, reading }: OpenSlot, order: SlotOrder): void {
  const compared: Comparison[] = [];
  for (const later of places.keys()) {
    const found = comparisonOf(order, later);
    if (found && 'rule' in found) reading.suppressed.push(found);
    else if (found) compared.push(found);
  }
  const firstTelling = firstTellings(compared);
  for (const comparison of compared) {
    const { earlier, later } = comparison;
    const [before, after] = [places.get(earlier), places.get(later)];
    if (!before || !after) continue;
    const first = firstTelling(comparison);
    if (first !== later) {
      reading.reaffirmations.push({ from: first.id, to: later.id });
      continue;
    }
    const verdict =
      before === after
        ? samePosition(scale, after, earlier, later)
        : movementOf(scale, later.actor, before, after);
    if (verdict) reading.shifts.push(computedShift(earlier, later, verdict));
    else reading.reaffirmations.push({ from: earlier.id, to: later.id });
  }
}

/** Rule 1: statements that nothing orders. */
function confront({ scale, places, reading }: OpenSlot, order: SlotOrder): void {
  const codes = new Set([...places.values()].map(({ code }) => code));
  const differing = order.unorderedPairs({
    span: Infinity,
    groupOf: ({ position }) => position,
    partnersOf: (code) => [...codes].filter((other) => other !== code),
  });
  for (const [a, b] of differing) {
    reading.undetermined.push({ pair: [a.id, b.id], why: `nothing tells which came first: ${dated(a)}, ${dated(b)}` });
  }
  for (const [a, b] of order.unorderedPairs(contradictionsOn(scale, places))) {
    const [placeA, placeB] = [places.get(a), places.get(b)];
    if (!placeA || !placeB) continue;
    reading.shifts.push(computedShift(a, b, contradictionOf([a, b], [placeA, placeB])));
  }
}

/**
 * Which shifts follow from the statements of one slot: rules 0, 1, 4 and 5 of domain.md. Pure, and
 * blind to the order in which the statements arrived: the same statements give the same reading, and
 * one left out is as if it had never been made.
 *
 * Time: n log n for n statements, and a pass over the slot for each that order words touch. No list
 * of the reading is longer than a multiple of n.
 */
export function detectShifts({ scale, statements }: Slot): SlotReading {
  const reading: Mutable<SlotReading> = { shifts: [], reaffirmations: [], undetermined: [], suppressed: [] };
  const named = new Map(scale.positions.map((position) => [position.code, position]));
  const places = new Map<Statement, ScalePosition>();
  for (const statement of [...statements].sort(byStart)) {
    const place = named.get(statement.position ?? '');
    const why = leftOutFor(statement, place);
    if (why !== null) reading.suppressed.push({ pair: [statement.id, statement.id], rule: '0', why });
    else if (place) places.set(statement, place);
  }

  const order = orderOf([...places.keys()]);
  const slot: OpenSlot = { scale, places, reading };
  compare(slot, order);
  confront(slot, order);
  return reading;
}
