import { type Frontier, Frontiers } from './frontier.js';
import type { Chosen } from './narrowest.js';
import { nearestPairs, type PartnerSearch } from './nearest-partner.js';
import { wordedOrder } from './order-words.js';
import { areOfOneVersion } from '../rules/one-version.js';
import { byStart } from './reading-order.js';
import type { Statement } from '../statement.js';

/** The partial order of one slot (domain.md, How a shift is decided). */
export interface SlotOrder {
  /** Whether a was surely stated before b, of the slot or a guest. Irreflexive, asymmetric, transitive. */
  precedes(a: Statement, b: Statement): boolean;
  /** Those that precede a statement and precede no other that does. */
  maximalPredecessors(statement: Statement): readonly Statement[];
  /** Which of the maximal predecessors of one of the slot, or of a guest, speaks for them; null for none. */
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
 *
 * @param guests statements of other slots that ask what precedes them in this one; they precede nobody
 * themselves but by words
 */
export function orderOf(slot: readonly Statement[], guests: readonly Statement[] = []): SlotOrder {
  const words = wordedOrder(guests.length === 0 ? slot : [...slot, ...guests]);
  const { reach, touched } = words;
  const frontiers = new Frontiers(slot, words);
  const isGuest = new Set(guests);
  const wordedBefore = (statement: Statement): readonly Statement[] => {
    if (isGuest.size === 0 || !touched.has(statement)) return words.directlyBefore(statement);
    return [...touched].filter((each) => !isGuest.has(each) && words.isBefore(each, statement));
  };
  const before = (statement: Statement): Frontier => frontiers.before(reach(statement).from, wordedBefore(statement));
  const precedes = (a: Statement, b: Statement): boolean => reach(a).to < reach(b).from || words.isBefore(a, b);
  const arePartners = (a: Statement, b: Statement): boolean => {
    const [one, other] = [reach(a), reach(b)];
    const overlap = one.to >= other.from && other.to >= one.from;
    return overlap && !areOfOneVersion(a, b) && !words.isBefore(a, b) && !words.isBefore(b, a);
  };
  return {
    precedes,
    maximalPredecessors: (statement) => before(statement).statements(),
    chosenBefore: (statement) => before(statement).choice,
    latest: () => frontiers.ofAll().statements(),
    chosenLatest: () => frontiers.ofAll().choice,
    unorderedPairs(search) {
      // A point has no partner in its own version, which its date alone does not tell either.
      const apart = new Set([...touched, ...slot.filter(({ point }) => point !== null)]);
      return nearestPairs({ read: [...slot].sort(byStart), asked: apart, arePartners }, search);
    },
  };
}
