import type { PositionStated } from '../facts/statement-facts.js';
import type { Known } from '../known.js';
import { checkOrder, namedByWords } from './check-order.js';
import { checkMeaning, checkMentioned } from './check-statement.js';
import type { Decision } from './decision.js';
import { Faults } from './faults.js';
import { References } from './references.js';

/**
 * @param id the id the statement's event will have
 * @throws DomainError `validation-failed` for unknown actors, issue, plan or position code, dates that
 * are none, a deed without being enacted, order words that contradict dates or each other
 */
export function statePosition(known: Known, data: PositionStated, id: string): Decision {
  const faults = new Faults();
  const references = new References(known, faults);
  checkMentioned(faults, references, '/data', data);
  if (data.position !== null) references.position('/data/position', data.issue, data.position);
  checkMeaning(faults, '/data', data);
  if (data.point !== undefined) {
    faults.add('/data/point', 'The service makes the statements of a plan’s points itself; send plan.recorded.');
  }
  const stated = faults.bounds('/data/stated', data.stated);
  const after = namedByWords(references, '/data/after', data.after);
  const before = namedByWords(references, '/data/before', data.before);
  const isOrdered = stated !== null && after.length + before.length > 0;
  const order = isOrdered
    ? checkOrder(faults, after.length > 0 ? '/data/after' : '/data/before', known, { id, stated, after, before })
    : [];
  faults.throwIfAny();
  const reliesOn = [...references.reliesOn, ...order];
  return { event: { type: 'position.stated', data }, stream: `statement/${id}`, reliesOn };
}
