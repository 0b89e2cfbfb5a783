import type { PositionStated } from '../facts/statement-facts.js';
import { checkDeed, checkJoint, checkSources } from './check-claim.js';
import type { Faults } from './faults.js';
import type { References } from './references.js';

/**
 * What the fields of a statement refer to, and its dates other than `stated`.
 * @param fields the statement, or those of its fields that a correction gives
 */
export function checkMentioned(faults: Faults, references: References, pointer: string, fields: Partial<PositionStated>): void {
  const { actor, jointWith, speaker, addressee, issue, plan, disclosed, absence, sources } = fields;
  if (actor !== undefined) references.actor(`${pointer}/actor`, actor);
  references.actors(`${pointer}/jointWith`, jointWith);
  if (speaker !== undefined) references.actor(`${pointer}/speaker`, speaker);
  if (addressee !== undefined) references.actor(`${pointer}/addressee`, addressee);
  if (issue !== undefined) references.issue(`${pointer}/issue`, issue);
  if (plan !== undefined) references.plan(`${pointer}/plan`, plan);
  if (disclosed !== undefined) faults.bounds(`${pointer}/disclosed`, disclosed);
  if (absence?.since !== undefined) faults.bounds(`${pointer}/absence/since`, absence.since);
  checkSources(faults, `${pointer}/sources`, sources);
}

/** Whether the statement as a whole agrees with itself. */
export function checkMeaning(faults: Faults, pointer: string, data: PositionStated): void {
  checkDeed(faults, pointer, data);
  checkJoint(faults, pointer, data);
  if (data.absence && data.position !== null) {
    faults.add(`${pointer}/position`, 'Where something was not said there is no position: write null.');
  }
}
