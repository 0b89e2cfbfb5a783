import type { AssertedEnd, ShiftStated } from '../facts/shift-facts.js';
import type { Known, KnownStatement } from '../known.js';
import { familyOf } from '../shift.js';
import type { Track } from '../terms.js';
import { checkSources } from './check-claim.js';
import type { Decision } from './decision.js';
import { Faults } from './faults.js';
import type { Naming } from './naming.js';
import { References } from './references.js';

/**
 * @param id the id the event will have; an assertion without a pair of statements is its own shift
 * @throws DomainError `validation-failed` for unknown actors, issues, positions, statements, or
 * statements that are not the actor's on that issue
 */
export function stateShift(known: Known, data: ShiftStated, id: string, naming: Naming): Decision {
  const faults = new Faults();
  const references = new References(known, faults);
  references.actor('/data/actor', data.actor);
  if (data.from.length + data.to.length === 0) {
    faults.add('/data/to', 'A shift has at least one end: say what it went from, or what it came to.');
  }
  const from = data.from.map((end, index) => checkEnd(data, end, `/data/from/${index}`, faults, references));
  const to = data.to.map((end, index) => checkEnd(data, end, `/data/to/${index}`, faults, references));
  if (data.stated !== undefined) faults.bounds('/data/stated', data.stated);
  checkSources(faults, '/data/sources', data.sources);
  faults.throwIfAny();
  const key = evidenceKey(data, from, to);
  const shift = key === null ? id : naming.shift(key);
  return { event: { type: 'shift.stated', data }, stream: `shift/${shift}`, reliesOn: references.reliesOn };
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
  const statement = references.ownStatement(`${pointer}/statement`, end.statement, data.actor);
  if (statement && statement.issue !== end.issue) {
    faults.add(`${pointer}/statement`, `The statement ${end.statement} is on “${statement.issue}”, not “${end.issue}”.`);
  }
  return statement;
}

/**
 * That of the computed shift on the same evidence, so that the two are one; null unless the evidence is one
 * earlier and one later statement of one stance, in slots that the rules compare, or the last word before
 * a silence.
 */
function evidenceKey(
  data: ShiftStated,
  from: readonly (KnownStatement | null)[],
  to: readonly (KnownStatement | null)[],
): string | null {
  const [earlier, later] = [from[0], to[0]];
  if (data.kind === 'silence') return silenceKey(data, earlier);
  const [earlierId, laterId] = [data.from[0]?.statement, data.to[0]?.statement];
  if (from.length !== 1 || to.length !== 1 || !earlier || !later || !earlierId || !laterId) return null;
  const track = trackOfShift(data.kind, earlier.track, later.track);
  if (earlier.issue !== later.issue || track === null) return null;
  return [familyOf(data.kind), data.actor, later.issue, track, earlierId, laterId].join('|');
}

function silenceKey({ actor, from, to }: ShiftStated, last: KnownStatement | null | undefined): string | null {
  const id = from[0]?.statement;
  if (from.length !== 1 || id === undefined || last?.track !== 'line' || to.some((end) => end.statement !== undefined)) return null;
  return [familyOf('silence'), actor, last.issue, last.track, id].join('|');
}

/** The track that names the computed shift between statements of these tracks; null where no rule compares them. */
function trackOfShift(kind: ShiftStated['kind'], earlier: Track, later: Track): Track | null {
  switch (kind) {
    case 'say-do-gap':
    case 'public-private-gap':
      return earlier === 'line' && later !== 'line' ? later : null;
    // Rule 2: a designate, on whatever track, against the line.
    case 'anticipated':
      return earlier === 'line' ? later : null;
    default:
      // Rule 7: a line may have an inferred baseline.
      return earlier === later || (earlier === 'inferred' && later === 'line') ? later : null;
  }
}
