import type { PositionStated } from '../events.js';
import { type Known, ORDER } from '../known.js';
import { findOrderCycle } from '../order-cycle.js';
import type { DateBounds, OrderWord } from '../statement.js';
import type { Decision, Reliance } from './decision.js';
import { Faults } from './faults.js';
import { References } from './references.js';

/**
 * @param id the id the statement's event will have
 * @throws DomainError `validation-failed` for unknown actors, issue or position code, dates that are
 * none, a deed without being enacted, order words that contradict dates or each other
 */
export function statePosition(known: Known, data: PositionStated, id: string): Decision {
  const faults = new Faults();
  const references = new References(known, faults);
  checkActors(data, references);
  const issue = references.issue('/data/issue', data.issue);
  if (data.position !== null) references.position('/data/position', data.issue, data.position);
  checkMeaning(data, faults);
  const stated = faults.bounds('/data/stated', data.stated);
  if (data.disclosed !== undefined) faults.bounds('/data/disclosed', data.disclosed);
  if (data.absence?.since !== undefined) faults.bounds('/data/absence/since', data.absence.since);
  data.sources.forEach((source, index) => {
    if (source.publishedAt !== undefined) faults.bounds(`/data/sources/${index}/publishedAt`, source.publishedAt);
  });
  const ordered = checkOrder(known, data, id, stated, faults, references);
  faults.throwIfAny();
  const reliesOn = [...(issue ? [{ stream: `issue/${data.issue}`, version: issue.version }] : []), ...ordered];
  return { event: { type: 'position.stated', data }, stream: `statement/${id}`, reliesOn };
}

function checkActors(data: PositionStated, references: References): void {
  references.actor('/data/actor', data.actor);
  data.jointWith?.forEach((actor, index) => references.actor(`/data/jointWith/${index}`, actor));
  if (data.speaker !== undefined) references.actor('/data/speaker', data.speaker);
  if (data.addressee !== undefined) references.actor('/data/addressee', data.addressee);
}

function checkMeaning(data: PositionStated, faults: Faults): void {
  if (data.modality === 'enacted' && data.deed === undefined) {
    faults.add('/data/deed', 'What is enacted says which deed it was: decision or conduct.');
  }
  if (data.modality !== 'enacted' && data.deed !== undefined) {
    faults.add('/data/deed', `Only what is enacted is a deed; this is ${data.modality}.`);
  }
  if (data.absence && data.position !== null) {
    faults.add('/data/position', 'Where something was not said there is no position: write null.');
  }
  if (data.jointWith?.includes(data.actor)) {
    faults.add('/data/jointWith', `“${data.actor}” is the actor already; list only the further holders.`);
  }
}

function checkOrder(
  known: Known,
  data: PositionStated,
  id: string,
  stated: DateBounds | null,
  faults: Faults,
  references: References,
): Reliance[] {
  const reliesOn: Reliance[] = [];
  const resolve = (words: readonly OrderWord[] | undefined, field: string) =>
    (words ?? []).flatMap((word, index) => {
      const statement = references.standing(`/data/${field}/${index}/statement`, word.statement);
      if (statement) reliesOn.push({ stream: `statement/${word.statement}`, version: statement.version });
      return statement ? [{ id: word.statement, stated: statement.stated }] : [];
    });
  const after = resolve(data.after, 'after');
  const before = resolve(data.before, 'before');
  if (!stated || after.length + before.length === 0) return [];
  const cycle = findOrderCycle({ id, stated, after, before }, known.order);
  if (!cycle) return [...reliesOn, { stream: ORDER, version: known.orderVersion }];
  faults.add(
    after.length > 0 ? '/data/after' : '/data/before',
    `The order goes in a circle, by words and dates: ${[...cycle, cycle[0]].join(' before ')}.`,
  );
  return [];
}
