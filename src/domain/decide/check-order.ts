import { type Known, type KnownOrder, ORDER } from '../known.js';
import { type DatedStatement, findOrderCycle, type OrderedStatement } from '../order/order-cycle.js';
import type { OrderWord } from '../statement.js';
import type { Reliance } from './decision.js';
import type { Faults } from './faults.js';
import type { References } from './references.js';

/** The statements that order words name, as far as they stand; a fault for each that does not. */
export function namedByWords(
  references: References,
  pointer: string,
  words: readonly OrderWord[] | null | undefined,
): DatedStatement[] {
  return (words ?? []).flatMap((word, index) => {
    const statement = references.standing(`${pointer}/${index}/statement`, word.statement);
    return statement ? [{ id: word.statement, stated: statement.stated }] : [];
  });
}

/**
 * Notes a fault where the statement, with its words and dates, would close a circle with the order that
 * others' words give.
 * @returns what the decision relies on: that nobody adds to that order meanwhile
 */
export function checkOrder(faults: Faults, pointer: string, known: Known, statement: OrderedStatement): Reliance[] {
  const cycle = findOrderCycle(statement, known.order.flatMap((edge) => withOwnDates(edge, statement)));
  if (!cycle) return [{ stream: ORDER, version: known.orderVersion }];
  faults.add(pointer, `The order goes in a circle, by words and dates: ${[...cycle, cycle[0]].join(' before ')}.`);
  return [];
}

/** Others' words on the statement, with the dates it is to have; its own earlier words are replaced. */
function withOwnDates(edge: KnownOrder, statement: DatedStatement): KnownOrder[] {
  if (edge.statedBy === statement.id) return [];
  const dated = (end: DatedStatement): DatedStatement => (end.id === statement.id ? { id: end.id, stated: statement.stated } : end);
  return [{ ...edge, from: dated(edge.from), to: dated(edge.to) }];
}
