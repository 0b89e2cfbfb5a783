import type { DomainEvent } from '../events.js';
import type { Known } from '../known.js';
import { affiliateActor, endAffiliation } from './affiliate-actor.js';
import { configureDossier } from './configure-dossier.js';
import { correctStatement } from './correct-statement.js';
import type { Decision } from './decision.js';
import { defineIssue, rescaleIssue } from './define-issue.js';
import { denyClaim } from './deny-claim.js';
import { mergeActor } from './merge-actor.js';
import type { Naming } from './naming.js';
import { recordCondition, resolveCondition } from './record-condition.js';
import { recordPlan, revisePlan } from './record-plan.js';
import { redactContent } from './redact-content.js';
import { registerActor, updateActor } from './register-actor.js';
import { reservedType } from './reserved-type.js';
import { retractStatement } from './retract-statement.js';
import { reviewShift } from './review-shift.js';
import { codeStatement, sourceStatement } from './source-statement.js';
import { statePosition } from './state-position.js';
import { stateReaction } from './state-reaction.js';
import { stateShift } from './state-shift.js';

/** A fact that somebody wants recorded, and the id it will have. */
export type Command = DomainEvent & { readonly id: string };

/**
 * Decides whether a fact can be recorded, given what the log says of everything it mentions.
 * @throws DomainError `validation-failed` with every fault, or `reserved-type`
 */
export function decide(known: Known, command: Command, naming: Naming): Decision {
  switch (command.type) {
    case 'dossier.configured':
      return configureDossier(command.data);
    case 'actor.registered':
      return registerActor(known, command.data);
    case 'actor.updated':
      return updateActor(known, command.data);
    case 'actor.affiliated':
      return affiliateActor(known, command.data);
    case 'affiliation.ended':
      return endAffiliation(known, command.data);
    case 'actor.merged':
      return mergeActor(known, command.data);
    case 'issue.defined':
      return defineIssue(known, command.data);
    case 'issue.rescaled':
      return rescaleIssue(known, command.data);
    case 'position.stated':
      return statePosition(known, command.data, command.id);
    case 'statement.retracted':
      return retractStatement(known, command.data);
    case 'statement.corrected':
      return correctStatement(known, command.data);
    case 'statement.sourced':
      return sourceStatement(known, command.data);
    case 'statement.coded':
      return codeStatement(known, command.data);
    case 'claim.denied':
      return denyClaim(known, command.data);
    case 'shift.stated':
      return stateShift(known, command.data, command.id, naming);
    case 'plan.recorded':
      return recordPlan(known, command.data, command.id, naming);
    case 'plan.revised':
      return revisePlan(known, command.data, command.id, naming);
    case 'reaction.stated':
      return stateReaction(known, command.data, command.id);
    case 'condition.recorded':
      return recordCondition(known, command.data);
    case 'condition.resolved':
      return resolveCondition(known, command.data);
    case 'shift.reviewed':
      return reviewShift(known, command.data);
    case 'content.redacted':
      return redactContent(known, command.data);
    case 'shift.detected':
    case 'shift.revised':
    case 'shift.withdrawn':
      throw reservedType(command.type);
  }
}
