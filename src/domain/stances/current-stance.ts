import { orderOf } from '../order/order.js';
import { fillsSlot } from '../rules/slot-filling.js';
import type { Statement } from '../statement.js';

/** What holds in one slot on a day. */
export interface CurrentStance {
  readonly statement: Statement;
  /** Id of the first statement of the unbroken run of this position that leads up to it. */
  readonly since: string;
  /** Id of the run's latest statement; null while its first one is the only one. */
  readonly lastReaffirmed: string | null;
  /** Whether it was surely made by then: its latest bound too lies on or before the day. */
  readonly certain: boolean;
  /** False if others as narrowly dated, of unknown order, take another position. */
  readonly determined: boolean;
}

/**
 * The stance that fills a slot as of an instant (domain.md, rule 0 and the partial order): out of what
 * began by then, the statement that precedes no other, chosen like a shift's earlier side. A `standing`
 * statement, too, fills the slot.
 *
 * @param statements one slot's, in any order, those retracted left out
 * @param asOf milliseconds since 1970 UTC; for a day, the day's last one
 * @returns null if nothing fills the slot: its stance is unknown, never neutral
 */
export function currentOf(statements: readonly Statement[], asOf: number): CurrentStance | null {
  const order = orderOf(statements.filter((each) => fillsSlot(each) && each.stated.from <= asOf));
  const pick = order.chosenLatest();
  if (!pick) return null;
  const { statement, determined } = pick;

  let first = statement;
  for (
    let previous = order.chosenBefore(first);
    previous?.determined && previous.statement.position === statement.position;
    previous = order.chosenBefore(first)
  ) {
    first = previous.statement;
  }
  return {
    statement,
    since: first.id,
    lastReaffirmed: first === statement ? null : statement.id,
    certain: statement.stated.to <= asOf,
    determined,
  };
}
