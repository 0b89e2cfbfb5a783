import type { AssertedEnd, ShiftStated } from '../events.js';
import type { Known, KnownStatement } from '../known.js';
import { familyOf } from '../shift.js';
import type { Decision } from './decision.js';
import { Faults } from './faults.js';
import { References } from './references.js';

/** What the asserted shift's id is made from: that of the computed shift on the same evidence, if it has any. */
export type ShiftNaming = (key: string) => string;

/**
 * @param id the id the event will have; an assertion without a pair of statements is its own shift
 * @throws DomainError `validation-failed` for unknown actors, issues, positions, statements, or
 * statements that are not the actor's on that issue
 */
export function stateShift(known: Known, data: ShiftStated, id: string, shiftIdOf: ShiftNaming): Decision {
  const faults = new Faults();
  const references = new References(known, faults);
  references.actor('/data/actor', data.actor);
  if (data.from.length + data.to.length === 0) {
    faults.add('/data/to', 'A shift has at least one end: say what it went from, or what it came to.');
  }
  const from = data.from.map((end, index) => checkEnd(data, end, `/data/from/${index}`, faults, references));
  const to = data.to.map((end, index) => checkEnd(data, end, `/data/to/${index}`, faults, references));
  if (data.stated !== undefined) faults.bounds('/data/stated', data.stated);
  data.sources.forEach((source, index) => {
    if (source.publishedAt !== undefined) faults.bounds(`/data/sources/${index}/publishedAt`, source.publishedAt);
  });
  faults.throwIfAny();
  const key = evidenceKey(data, from, to);
  const shift = key === null ? id : shiftIdOf(key);
  const reliesOn = [...data.from, ...data.to].flatMap(({ statement }) => {
    const evidence = statement === undefined ? undefined : known.statements.get(statement);
    return evidence ? [{ stream: `statement/${statement}`, version: evidence.version }] : [];
  });
  return { event: { type: 'shift.stated', data }, stream: `shift/${shift}`, reliesOn };
}

function checkEnd(
  data: ShiftStated,
  end: AssertedEnd,
  pointer: string,
  faults: Faults,
  references: References,
): KnownStatement | null {
  references.issue(`${pointer}/issue`, end.issue);
  if (end.position !== undefined) references.position(`${pointer}/position`, end.issue, end.position);
  if (end.statement === undefined) return null;
  const statement = references.standing(`${pointer}/statement`, end.statement);
  if (!statement) return null;
  if (!statement.holders.includes(data.actor)) {
    faults.add(`${pointer}/statement`, `The statement ${end.statement} is not held by “${data.actor}”.`);
  }
  if (statement.issue !== end.issue) {
    faults.add(`${pointer}/statement`, `The statement ${end.statement} is on “${statement.issue}”, not “${end.issue}”.`);
  }
  return statement;
}

/** Null unless the evidence is one earlier and one later statement of the same slot. */
function evidenceKey(
  data: ShiftStated,
  from: readonly (KnownStatement | null)[],
  to: readonly (KnownStatement | null)[],
): string | null {
  const [earlier, later] = [from[0], to[0]];
  const [earlierId, laterId] = [data.from[0]?.statement, data.to[0]?.statement];
  if (from.length !== 1 || to.length !== 1 || !earlier || !later || !earlierId || !laterId) return null;
  if (earlier.issue !== later.issue || earlier.track !== later.track) return null;
  return [familyOf(data.kind), data.actor, later.issue, later.track, earlierId, laterId].join('|');
}
