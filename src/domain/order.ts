import { type Frontier, Frontiers } from './frontier.js';
import type { Chosen } from './narrowest.js';
import { nearestPairs, type PartnerSearch } from './nearest-partner.js';
import { wordedOrder } from './order-words.js';
import { byStart } from './reading-order.js';
import type { Statement } from './statement.js';

/** The partial order of one slot (domain.md, How a shift is decided). */
export interface SlotOrder {
  /** Whether a was surely stated before b. Irreflexive, asymmetric, transitive. */
  precedes(a: Statement, b: Statement): boolean;
  /** Those that precede a statement and precede no other that does. */
  maximalPredecessors(statement: Statement): readonly Statement[];
  /** Which of the maximal predecessors speaks for them; null for none. */
  chosenBefore(statement: Statement): Chosen | null;
  /** Those of the slot that precede none. */
  latest(): readonly Statement[];
  /** Which of the latest speaks for them; null for none. */
  chosenLatest(): Chosen | null;
  /** Each statement with its nearest partner of those that nothing orders against it (`nearestPairs`). */
  unorderedPairs(search: PartnerSearch): readonly (readonly [Statement, Statement])[];
}

/**
 * Works out the order of a slot: a precedes b if words say so, or if a's latest bound lies before b's
 * earliest, closed transitively. What stands after x by its words cannot have begun before x could,
 * and what stands before x cannot have ended after it: so the words are first carried into the bounds
 * (`reach`), after which dates or a chain of words alone decide every pair. Costs n log n where words
 * are few; statements are compared by identity.
 */
export function orderOf(slot: readonly Statement[]): SlotOrder {
  const words = wordedOrder(slot);
  const { reach, touched } = words;
  const frontiers = new Frontiers(slot, words);
  const before = (statement: Statement): Frontier =>
    frontiers.before(reach(statement).from, words.directlyBefore(statement));
  const precedes = (a: Statement, b: Statement): boolean => reach(a).to < reach(b).from || words.isBefore(a, b);
  const isUnordered = (a: Statement, b: Statement): boolean => {
    const [one, other] = [reach(a), reach(b)];
    const overlap = one.to >= other.from && other.to >= one.from;
    return overlap && !words.isBefore(a, b) && !words.isBefore(b, a);
  };
  return {
    precedes,
    maximalPredecessors: (statement) => before(statement).statements(),
    chosenBefore: (statement) => before(statement).choice,
    latest: () => frontiers.ofAll().statements(),
    chosenLatest: () => frontiers.ofAll().choice,
    unorderedPairs: (search) =>
      nearestPairs({ read: [...slot].sort(byStart), worded: touched, isUnordered }, search),
  };
}
