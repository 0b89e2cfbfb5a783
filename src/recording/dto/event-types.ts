import { type EventType, RESERVED_TYPES } from '../../domain/events.js';
import { ActorMergedDto, ActorRegisteredDto, ActorUpdatedDto } from './actor.dto.js';
import { ActorAffiliatedDto, AffiliationEndedDto } from './affiliation.dto.js';
import { ClaimDeniedDto } from './claim-denied.dto.js';
import { ConditionRecordedDto, ConditionResolvedDto } from './condition.dto.js';
import { ContentRedactedDto } from './content-redacted.dto.js';
import { DossierConfiguredDto } from './dossier-configured.dto.js';
import { IssueRescaledDto } from './issue-rescaled.dto.js';
import { IssueDefinedDto } from './issue.dto.js';
import { PlanRecordedDto } from './plan-recorded.dto.js';
import { PositionStatedDto } from './position-stated.dto.js';
import { ReactionStatedDto } from './reaction-stated.dto.js';
import { ShiftReviewedDto } from './shift-reviewed.dto.js';
import { ShiftStatedDto } from './shift-stated.dto.js';
import { StatementCodedDto } from './statement-coded.dto.js';
import { StatementCorrectedDto } from './statement-corrected.dto.js';
import { StatementRetractedDto } from './statement-retracted.dto.js';
import { StatementSourcedDto } from './statement-sourced.dto.js';

/** The DTO that checks the data of each type that callers may record. */
export const DATA_DTOS: ReadonlyMap<EventType, new () => object> = new Map<EventType, new () => object>([
  ['dossier.configured', DossierConfiguredDto],
  ['actor.registered', ActorRegisteredDto],
  ['actor.updated', ActorUpdatedDto],
  ['actor.affiliated', ActorAffiliatedDto],
  ['affiliation.ended', AffiliationEndedDto],
  ['actor.merged', ActorMergedDto],
  ['issue.defined', IssueDefinedDto],
  ['issue.rescaled', IssueRescaledDto],
  ['position.stated', PositionStatedDto],
  ['statement.retracted', StatementRetractedDto],
  ['statement.corrected', StatementCorrectedDto],
  ['statement.sourced', StatementSourcedDto],
  ['statement.coded', StatementCodedDto],
  ['claim.denied', ClaimDeniedDto],
  ['shift.stated', ShiftStatedDto],
  ['plan.recorded', PlanRecordedDto],
  ['plan.revised', PlanRecordedDto],
  ['reaction.stated', ReactionStatedDto],
  ['condition.recorded', ConditionRecordedDto],
  ['condition.resolved', ConditionResolvedDto],
  ['shift.reviewed', ShiftReviewedDto],
  ['content.redacted', ContentRedactedDto],
]);

/** Every type the service knows; the reserved ones are refused with a reason of their own. */
export const EVENT_TYPES: readonly EventType[] = [...DATA_DTOS.keys(), ...RESERVED_TYPES];
