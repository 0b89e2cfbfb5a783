import type { ClaimDenied, DenialTarget } from '../facts/statement-facts.js';
import type { Known } from '../known.js';
import { checkSources } from './check-claim.js';
import type { Decision } from './decision.js';
import { Faults } from './faults.js';
import { References } from './references.js';

/** @throws DomainError `validation-failed` unless one thing is denied that stands, by a known actor */
export function denyClaim(known: Known, data: ClaimDenied): Decision {
  const faults = new Faults();
  const references = new References(known, faults);
  const named = Object.keys(data.target);
  if (named.length !== 1) {
    faults.add('/data/target', 'A denial is aimed at one thing: {"statement": …}, {"plan": …} or {"shift": …}.');
  } else checkTarget(data.target, faults, references);
  references.actor('/data/by', data.by);
  if (data.speaker !== undefined) references.actor('/data/speaker', data.speaker);
  faults.bounds('/data/stated', data.stated);
  checkSources(faults, '/data/sources', data.sources);
  faults.throwIfAny();
  return { event: { type: 'claim.denied', data }, stream: streamOfTarget(data.target), reliesOn: references.reliesOn };
}

function checkTarget(target: DenialTarget, faults: Faults, references: References): void {
  if ('statement' in target) references.standing('/data/target/statement', target.statement);
  else if ('plan' in target) references.plan('/data/target/plan', target.plan);
  else {
    const shift = references.shift('/data/target/shift', target.shift);
    if (shift?.isStanding === false) {
      faults.add('/data/target/shift', `The shift ${target.shift} is withdrawn; there is nothing to deny.`);
    }
  }
}

/** A denial stands with what it denies. */
function streamOfTarget(target: DenialTarget): string {
  if ('statement' in target) return `statement/${target.statement}`;
  return 'plan' in target ? `plan/${target.plan}` : `shift/${target.shift}`;
}
