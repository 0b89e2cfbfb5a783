import { baselineIn } from './baseline.js';
import { comparisonOf, dated, type Suppression } from './comparison.js';
import { computedShift } from './computed-shift.js';
import { contradictionOf, contradictionsOn } from './contradiction.js';
import { firstTellings, type Judged } from './first-telling.js';
import { inferredBaselines } from './inferred-baseline.js';
import { judgeIn } from './judge.js';
import { type Places, takingPart } from './left-out.js';
import { orderOf, type SlotOrder } from '../order/order.js';
import { byStart } from '../order/reading-order.js';
import type { Scale } from '../scale.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import type { ComputedShift } from '../shift.js';
import { NO_VOICES, type SlotVoices } from './slot-voices.js';
import type { Statement } from '../statement.js';

/** One slot: an actor on an issue on a track. */
export interface Slot {
  /** The scale in its standing version. */
  readonly scale: Scale;
  /** The slot's statements in any order, those retracted and those off the slot left out. */
  readonly statements: readonly Statement[];
  /** Days within which statements of unknown order contradict each other (rule 1). */
  readonly contradictionWithin?: number;
  /** For a line, the statements inferred beside it: baselines where it has none of its own (rule 7). */
  readonly inferred?: readonly Statement[];
  /** What speakers and affiliations add (rules 2 to 4); nothing where left out. */
  readonly voices?: SlotVoices;
}

/** What the rules read in one slot; every list in the order in which its statements were made. */
export interface SlotReading {
  readonly shifts: readonly ComputedShift[];
  /**
   * Pairs in which the later statement holds to the earlier, or tells the same shift again. They
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
interface OpenSlot extends Slot {
  readonly places: Places;
  readonly order: SlotOrder;
  readonly reading: Mutable<SlotReading>;
}

/** Rules 4 and 5: each statement against the one before it, or (rule 7) one inferred before the first. */
function compare({ scale, places, order, inferred = [], voices = NO_VOICES, reading }: OpenSlot): void {
  const baseline = baselineIn(order);
  const judge = judgeIn(scale, voices);
  const judged: Judged[] = [];
  const first: Statement[] = [];
  for (const later of places.keys()) {
    const found = comparisonOf(order, later);
    if (!found) first.push(later);
    else if ('rule' in found) reading.suppressed.push(found);
    else judged.push(judge(baseline(found.earlier, later), later, places));
  }
  judged.push(...inferredBaselines({ scale, inferred, first, order }).map(({ earlier, later, places: both }) =>
    judge(earlier, later, both, '7'),
  ));

  const firstTelling = firstTellings(judged);
  for (const each of judged) {
    const { earlier, later, verdict } = each;
    const teller = firstTelling(each);
    if (teller !== later) reading.reaffirmations.push({ from: teller.id, to: later.id });
    else if (verdict) reading.shifts.push(computedShift(earlier, later, verdict));
    else reading.reaffirmations.push({ from: earlier.id, to: later.id });
  }
}

/** Rule 1: statements that nothing orders. */
function confront({ scale, places, order, contradictionWithin, reading }: OpenSlot): void {
  const codes = new Set([...places.values()].map(({ code }) => code));
  const differing = order.unorderedPairs({
    span: Infinity,
    groupOf: ({ position }) => position,
    partnersOf: (code) => [...codes].filter((other) => other !== code),
  });
  for (const [a, b] of differing) {
    reading.undetermined.push({ pair: [a.id, b.id], why: `nothing tells which came first: ${dated(a)}, ${dated(b)}` });
  }
  const within = contradictionWithin ?? DEFAULT_SETTINGS.contradictionWithin;
  for (const [a, b] of order.unorderedPairs(contradictionsOn(scale, places, within))) {
    const [placeA, placeB] = [places.get(a), places.get(b)];
    if (!placeA || !placeB) continue;
    reading.shifts.push(computedShift(a, b, contradictionOf([a, b], [placeA, placeB], within)));
  }
}

/**
 * Which shifts follow from the statements of one slot: rules 0, 1, 4, 5 and 7 of domain.md. Pure, and
 * blind to the order in which the statements arrived: the same statements give the same reading, and
 * one left out is as if it had never been made.
 *
 * Time: n log n for n statements, and a pass over the slot for each that order words touch and each point
 * of a plan. No list of the reading is longer than a multiple of n.
 */
export function detectShifts(slot: Slot): SlotReading {
  const { places, leftOut } = takingPart([...slot.statements].sort(byStart), slot.scale);
  const reading: Mutable<SlotReading> = { shifts: [], reaffirmations: [], undetermined: [], suppressed: [...leftOut] };
  const order = orderOf([...places.keys()]);
  const open: OpenSlot = { ...slot, places, order, reading };
  compare(open);
  confront(open);
  return reading;
}
