import { computedShift } from './computed-shift.js';
import { contradictionOf } from './contradiction.js';
import { movementOf } from './movement.js';
import { type Chosen, pickAmong } from './narrowest.js';
import { byStart, orderOf, type SlotOrder } from './order.js';
import { samePosition } from './same-position.js';
import type { Scale, ScalePosition } from './scale.js';
import type { ComputedShift } from './shift.js';
import { fillsSlot } from './slot-filling.js';
import { spelledBounds } from './spelled-bounds.js';
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
  /** Pairs in which the later statement holds to the earlier. They never alert. */
  readonly reaffirmations: readonly { readonly from: string; readonly to: string }[];
  /** Pairs that await a person's word on their order: the worklist's `order-needed`. */
  readonly undetermined: readonly { readonly pair: readonly [string, string]; readonly why: string }[];
  /** Pairs that a rule leaves out; a statement left out on its own is paired with itself. */
  readonly suppressed: readonly {
    readonly pair: readonly [string, string];
    readonly rule: string;
    readonly why: string;
  }[];
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

function dated({ position, stated }: Statement): string {
  return `${position} (${spelledBounds(stated)})`;
}

/** Rules 4 and 5: a statement against the one before it. */
function compare({ scale, places, reading }: OpenSlot, chosen: Chosen, later: Statement): void {
  const { statement: earlier, determined } = chosen;
  const [before, after] = [places.get(earlier), places.get(later)];
  if (!before || !after) return;
  const pair = [earlier.id, later.id] as const;
  if (later.dating === 'standing') {
    if (before !== after) {
      const why = `${dated(later)} describes what is held and is never the later side`;
      reading.suppressed.push({ pair, rule: '0', why });
    }
    return;
  }
  if (!determined) {
    const why = `what precedes ${dated(later)} disagrees and is dated no more narrowly than ${dated(earlier)}`;
    reading.undetermined.push({ pair, why });
    return;
  }
  const stayed = before === after;
  const verdict = stayed
    ? samePosition(scale, after, earlier, later)
    : movementOf(scale, later.actor, before, after);
  if (verdict) reading.shifts.push(computedShift(earlier, later, verdict));
  else reading.reaffirmations.push({ from: earlier.id, to: later.id });
}

/** Rule 1: statements that nothing orders. */
function confront({ scale, places, reading }: OpenSlot, order: SlotOrder): void {
  for (const unordered of order.undeterminedPairs()) {
    const [a, b] = byStart(...unordered) <= 0 ? unordered : ([unordered[1], unordered[0]] as const);
    const [placeA, placeB] = [places.get(a), places.get(b)];
    if (!placeA || !placeB || placeA === placeB) continue;
    reading.undetermined.push({ pair: [a.id, b.id], why: `nothing tells which came first: ${dated(a)}, ${dated(b)}` });
    const verdict = contradictionOf(scale, [a, b], [placeA, placeB]);
    if (verdict) reading.shifts.push(computedShift(a, b, verdict));
  }
}

/**
 * Which shifts follow from the statements of one slot: rules 0, 1, 4 and 5 of domain.md. Pure, and
 * blind to the order in which the statements arrived: the same statements give the same reading, and
 * one left out is as if it had never been made.
 *
 * Time: n log n for n statements, and one step for each pair of different positions whose dates
 * overlap, which is what the worklist lists.
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
  let [candidates, chosen]: [readonly Statement[], Chosen | null] = [[], null];
  for (const statement of places.keys()) {
    const preceding = order.maximalPredecessors(statement);
    // Neighbours often share their predecessors, and then the very list.
    if (preceding !== candidates) [candidates, chosen] = [preceding, pickAmong(preceding)];
    if (chosen) compare(slot, chosen, statement);
  }
  confront(slot, order);
  return reading;
}
