import type { DomainEvent } from '../events.js';
import type { Known } from '../known.js';
import { defineIssue } from './define-issue.js';
import type { Decision } from './decision.js';
import { affiliateActor, registerActor } from './register-actor.js';
import { reservedType } from './reserved-type.js';
import { retractStatement } from './retract-statement.js';
import { statePosition } from './state-position.js';
import { type ShiftNaming, stateShift } from './state-shift.js';

/** A fact that somebody wants recorded, and the id it will have. */
export type Command = DomainEvent & { readonly id: string };

/**
 * Decides whether a fact can be recorded, given what the log says of everything it mentions.
 * @throws DomainError `validation-failed` with every fault, or `reserved-type`
 */
export function decide(known: Known, command: Command, shiftIdOf: ShiftNaming): Decision {
  switch (command.type) {
    case 'dossier.configured':
      return { event: { type: command.type, data: command.data }, stream: 'dossier', reliesOn: [] };
    case 'actor.registered':
      return registerActor(known, command.data);
    case 'actor.affiliated':
      return affiliateActor(known, command.data);
    case 'issue.defined':
      return defineIssue(known, command.data);
    case 'position.stated':
      return statePosition(known, command.data, command.id);
    case 'statement.retracted':
      return retractStatement(known, command.data);
    case 'shift.stated':
      return stateShift(known, command.data, command.id, shiftIdOf);
    case 'shift.detected':
    case 'shift.revised':
    case 'shift.withdrawn':
      throw reservedType(command.type);
  }
}
